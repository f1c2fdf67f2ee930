import { type ReactNode, useId } from 'react'

/** A part of a page under its own heading; `id` makes it a target for links. */
export const Section = ({
  title,
  lead,
  id,
  actions,
  children,
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly id?: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}) => {
  const headingId = useId()
  return (
    <section id={id} className="section" aria-labelledby={headingId}>
      <div className="section-head">
        <h2 id={headingId}>{title}</h2>
        {actions ? <div className="actions no-print">{actions}</div> : null}
      </div>
      {lead ? <p className="section-lead">{lead}</p> : null}
      {children}
    </section>
  )
}

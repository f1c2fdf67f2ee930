import type { ReactNode } from 'react'

export const PRODUCT = 'Concerted'

/**
 * The head of every page. The document's title is the page's: it must not name a person, because titles stay in the
 * browser's history.
 */
export const PageHeader = ({
  title,
  lead,
  above,
  actions,
}: {
  readonly title: string
  readonly lead?: ReactNode
  /** Breadcrumbs. */
  readonly above?: ReactNode
  readonly actions?: ReactNode
}) => (
  <header className="page-header">
    <title>{`${title} · ${PRODUCT}`}</title>
    {above}
    <h1 tabIndex={-1}>{title}</h1>
    {lead ? <p className="lead">{lead}</p> : null}
    {actions ? <div className="actions no-print">{actions}</div> : null}
  </header>
)

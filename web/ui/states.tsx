import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLanguage } from '../language.tsx'
import { ProblemNotice } from './Notice.tsx'

/** Stands where something will be, of about its height, so that nothing jumps. */
export const Loading = ({ lines = 3 }: { readonly lines?: number }) => {
  const { t } = useLanguage()
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{t('web.loading')}</span>
      <span className="skeleton" aria-hidden="true" style={{ blockSize: `${lines * 1.6}em` }} />
    </div>
  )
}

/** Nothing here, and why, and what to do. */
export const EmptyState = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children}
  </div>
)

/**
 * What an answer looks like while it is awaited, when it failed, and when it is there.
 *
 *     <Answered of={useAnswer(listStates, {})}>{(states) => <StateTable states={states} />}</Answered>
 */
export const Answered = <T,>({
  of,
  lines,
  children,
}: {
  readonly of: UseQueryResult<T, Error>
  readonly lines?: number
  readonly children: (answer: T) => ReactNode
}) => {
  if (of.data !== undefined) return children(of.data)
  if (of.error) return <ProblemNotice error={of.error} retry={() => void of.refetch()} />
  return <Loading {...(lines ? { lines } : {})} />
}

export const Progress = ({
  label,
  done,
  total,
}: {
  readonly label: string
  readonly done: number
  /** `null` while unknown. */
  readonly total: number | null
}) => {
  const { number } = useLanguage()
  const share = total ? number(done / total, { style: 'percent' }) : number(done)
  return (
    <div className="progress">
      <span>
        {label} <span className="figures">{share}</span>
      </span>
      {total ? <progress aria-label={label} value={done} max={total} /> : <progress aria-label={label} />}
    </div>
  )
}

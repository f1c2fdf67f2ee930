import type { ReactNode } from 'react'
import { useLanguage } from '../language.tsx'
import { Link } from '../navigation.tsx'
import { Button } from './buttons.tsx'

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info'

/** One word about something. */
export const Tag = ({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={`tag tag-${tone}`}>{children}</span>
)

/** What colours and patterns mean. `swatch` is a CSS class of `charts.css` or any CSS background. */
export const Legend = ({
  items,
  label,
}: {
  readonly label: string
  readonly items: readonly { readonly swatch: string; readonly text: string }[]
}) => (
  <ul className="legend" aria-label={label}>
    {items.map(({ swatch, text }) => (
      <li key={text}>
        <span className="swatch" style={{ background: swatch }} aria-hidden="true" /> {text}
      </li>
    ))}
  </ul>
)

export interface Crumb {
  readonly title: string
  readonly to: string
}

/** The way here from the top; the page itself is the heading below and is not repeated. */
export const Breadcrumbs = ({ crumbs }: { readonly crumbs: readonly Crumb[] }) => {
  const { t } = useLanguage()
  return (
    <nav className="breadcrumbs no-print" aria-label={t('web.breadcrumbs')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to}>{crumb.title}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Pages of a long list; `page` counts from 1. */
export const Pager = ({
  page,
  size,
  total,
  onPage,
}: {
  readonly page: number
  readonly size: number
  readonly total: number
  readonly onPage: (page: number) => void
}) => {
  const { t, number } = useLanguage()
  const last = Math.max(1, Math.ceil(total / size))
  if (last === 1) return null
  const from = (page - 1) * size + 1
  return (
    <nav className="pager no-print" aria-label={t('web.pager')}>
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('web.pager.before')}
      </Button>
      <span className="figures" role="status">
        {t('web.pager.rows', { from: number(from), to: number(Math.min(total, page * size)), total: number(total) })}
      </span>
      <Button disabled={page >= last} onClick={() => onPage(page + 1)}>
        {t('web.pager.after')}
      </Button>
    </nav>
  )
}

import type { CSSProperties, ReactNode } from 'react'
import { useLanguage } from '../language.tsx'
import { Link } from '../navigation.tsx'

/** Charts that are plain HTML: they are their own table, mirror themselves in Arabic, and cost nothing to load. */

export interface Bar {
  readonly key: string
  readonly title: ReactNode
  readonly value: number
  readonly to?: string
}

/** Amounts as bars, longest first as given. */
export const BarList = ({
  label,
  bars,
  options,
  full,
}: {
  readonly label: string
  readonly bars: readonly Bar[]
  /** What the longest bar would stand for, where it is in another list. */
  readonly full?: number
  readonly options?: Intl.NumberFormatOptions
}) => {
  const { number } = useLanguage()
  const most = full ?? Math.max(1, ...bars.map(({ value }) => value))
  return (
    <ul className="bar-list" aria-label={label}>
      {bars.map(({ key, title, value, to }) => (
        <li key={key}>
          <span>{to ? <Link to={to}>{title}</Link> : title}</span>
          <span className="figures">{number(value, options)}</span>
          <span className="bar" aria-hidden="true" style={{ inlineSize: `${(value / most) * 100}%` }} />
        </li>
      ))}
    </ul>
  )
}

export interface HeatCell {
  /** CSS background; leave it out for an empty cell. */
  readonly fill?: string
  /** Dark grounds need light ink. */
  readonly ink?: string
  /** The whole meaning in words. */
  readonly text: string
  /** What is written in the cell, if anything fits. */
  readonly short?: string
  readonly to?: string
}

/** A table of coloured cells, e.g. what is known by indicator and year. */
export const HeatMap = ({
  caption,
  corner,
  columns,
  rows,
}: {
  readonly caption: string
  /** Heading over the row names. */
  readonly corner: string
  readonly columns: readonly { readonly key: string; readonly title: string }[]
  readonly rows: readonly {
    readonly key: string
    readonly title: ReactNode
    readonly cells: readonly HeatCell[]
  }[]
}) => {
  const { t } = useLanguage()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={t('web.table.region', { caption })} tabIndex={0}>
      <table className="table heat-map">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.title}</th>
              {columns.map(({ key }, index) => (
                <td key={key}>
                  <Heat cell={row.cells[index]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Heat = ({ cell }: { readonly cell: HeatCell | undefined }) => {
  if (!cell) return null
  const style: CSSProperties = { background: cell.fill, color: cell.ink }
  const inner = (
    <>
      <span aria-hidden="true">{cell.short}</span>
      <span className="visually-hidden">{cell.text}</span>
    </>
  )
  return cell.to ? (
    <Link className="heat-cell" style={style} title={cell.text} to={cell.to}>
      {inner}
    </Link>
  ) : (
    <span className="heat-cell" style={style} title={cell.text}>
      {inner}
    </span>
  )
}

export interface TimelineEvent {
  readonly key: string
  /** ISO day */
  readonly on: string
  /** The whole meaning in words, the day included. */
  readonly text: string
  readonly fill?: string
}

/** What happened when, one line a row, over a common axis of years. */
export const Timeline = ({
  label,
  from,
  to,
  rows,
}: {
  readonly label: string
  /** First and last year of the axis. */
  readonly from: number
  readonly to: number
  readonly rows: readonly {
    readonly key: string
    readonly title: ReactNode
    readonly events: readonly TimelineEvent[]
  }[]
}) => {
  const start = Date.UTC(from, 0)
  const span = Date.UTC(to + 1, 0) - start
  const share = (time: number): string => `${(Math.min(1, Math.max(0, (time - start) / span)) * 100).toFixed(2)}%`
  return (
    <div className="timeline">
      <ul aria-label={label}>
        {rows.map((row) => (
          <li key={row.key}>
            <span className="timeline-title">{row.title}</span>
            <span className="timeline-track">
              {row.events.map((event) => (
                <span
                  key={event.key}
                  className="timeline-event"
                  title={event.text}
                  style={{ insetInlineStart: share(Date.parse(event.on)), background: event.fill }}
                >
                  <span className="visually-hidden">{event.text}</span>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <div className="timeline-axis" aria-hidden="true">
        {ticksOf(from, to).map((year) => (
          <span key={year} style={{ insetInlineStart: share(Date.UTC(year, 0)) }}>
            {year}
          </span>
        ))}
      </div>
    </div>
  )
}

/** Every tenth year, or every fifth where there are few. */
const ticksOf = (from: number, to: number): number[] => {
  const step = to - from > 40 ? 20 : to - from > 18 ? 10 : 5
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step)
}

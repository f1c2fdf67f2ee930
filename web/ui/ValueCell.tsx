import { useLanguage } from '../language.tsx'
import { Link } from '../navigation.tsx'

export const VALUE_STATUSES = ['counted', 'zero', 'not_collected', 'not_applicable', 'suppressed'] as const
export type ValueStatus = (typeof VALUE_STATUSES)[number]

export interface ShownValue {
  readonly status: ValueStatus
  readonly value?: number | null | undefined
  /** The interval a suppressed value lies in. */
  readonly low?: number | null | undefined
  readonly high?: number | null | undefined
}

type Tools = Pick<ReturnType<typeof useLanguage>, 't' | 'number'>

/** A value as text: also for tables that are downloaded. A blank never stands for anything. */
export const textOfValue = (shown: ShownValue, { t, number }: Tools, options?: Intl.NumberFormatOptions): string => {
  if (shown.status === 'suppressed') {
    return `${number(shown.low ?? 0)}–${number(shown.high ?? 4)}`
  }
  if (shown.status === 'not_collected' || shown.status === 'not_applicable') return t(`web.value.${shown.status}.short`)
  return number(shown.value ?? 0, options)
}

/** A published value: the five things it can be look different, and each leads to where it comes from. */
export const ValueCell = ({
  to,
  options,
  ...shown
}: ShownValue & {
  /** Usually `paths.figure(id)`. */
  readonly to?: string | undefined
  readonly options?: Intl.NumberFormatOptions
}) => {
  const tools = useLanguage()
  const text = textOfValue(shown, tools, options)
  const meaning = shown.status === 'counted' ? undefined : tools.t(`web.value.${shown.status}`)
  const inner = (
    <>
      <span className="figures">{text}</span>
      {meaning ? <span className="visually-hidden"> ({meaning})</span> : null}
    </>
  )
  return (
    <span className={`value value-${shown.status}`} title={meaning}>
      {to ? <Link to={to}>{inner}</Link> : inner}
    </span>
  )
}

/** What the five looks mean. */
export const ValueLegend = () => {
  const tools = useLanguage()
  return (
    <ul className="legend" aria-label={tools.t('web.value.legend')}>
      {VALUE_STATUSES.map((status) => (
        <li key={status}>
          <span className={`value value-${status}`} aria-hidden="true">
            {textOfValue({ status, value: status === 'counted' ? 12 : 0, low: 0, high: 4 }, tools)}
          </span>{' '}
          {tools.t(`web.value.${status}`)}
        </li>
      ))}
    </ul>
  )
}

import { BY_CITIZENSHIP, BY_FORM, DETECTED, TOTAL, UNODC_INDICATORS } from './labels.ts'
import { isTotal } from './series.ts'
import type { Missing, Series, StateProfile, YearRate } from './state-profile.ts'

/**
 * What nobody published about a State. Said plainly, because a blank is read as a zero: each entry is a code for a
 * message with its values, in the order in which a reader would ask.
 */
interface Known {
  readonly series: readonly Series[]
  readonly sources: StateProfile['sources']
  readonly treaties: StateProfile['treaties']
  readonly rates: readonly YearRate[]
  /** The last year that UNODC's file covers for any State. */
  readonly last_year: number | null
}

export const missingOf = (known: Known): Missing[] => [
  ...figuresMissing(known),
  ...known.treaties
    .filter(({ status }) => status === 'no_data')
    .map(({ treaty }): Missing => ({ code: 'treaty', values: { treaty } })),
]

const figuresMissing = ({ series, sources, rates, last_year }: Known): Missing[] => {
  if (series.length === 0) return [{ code: 'figures', values: {} }]
  const unodc = series.filter(({ source_id }) => source_id === 'UNODC')
  const victims = unodc.filter(({ indicator }) => indicator === DETECTED)
  return [
    ...UNODC_INDICATORS.filter((indicator) => !unodc.some((one) => one.indicator === indicator)).map(
      (indicator): Missing => ({ code: 'indicator', values: { indicator } }),
    ),
    ...yearsMissing(victims, last_year),
    ...UNODC_INDICATORS.flatMap((indicator) =>
      suppressedOf(
        indicator,
        unodc.filter((one) => one.indicator === indicator),
      ),
    ),
    ...(victims.length > 0 ? breakdownsMissing(victims) : []),
    ...(sources.some(({ kind }) => kind === 'national') ? [] : [bare('national')]),
    ...(rates.length > 0 && rates.every(({ population }) => population === null) ? [bare('population')] : []),
  ]
}

const bare = (code: Missing['code']): Missing => ({ code, values: {} })

const yearsMissing = (victims: readonly Series[], last_year: number | null): Missing[] => {
  const years = victims.filter(isTotal).flatMap(({ cells }) => cells.flatMap(({ year }) => year ?? []))
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const gaps = Array.from({ length: last - first }, (_, index) => first + index).filter((year) => !years.includes(year))
  return [
    ...(gaps.length > 0 ? [{ code: 'years' as const, values: { years: gaps.join(', ') } }] : []),
    ...(last_year !== null && last < last_year
      ? [{ code: 'since' as const, values: { year: String(last), last: String(last_year) } }]
      : []),
  ]
}

const suppressedOf = (indicator: string, series: readonly Series[]): Missing[] => {
  const cells = series.flatMap((one) => one.cells)
  const suppressed = cells.filter(({ status }) => status === 'suppressed').length
  return suppressed > 0 ? [{ code: 'suppressed', values: { indicator, suppressed, cells: cells.length } }] : []
}

const breakdownsMissing = (victims: readonly Series[]): Missing[] => {
  const has = (test: (one: Series) => boolean): boolean => victims.some(test)
  return [
    ...(has(({ sex }) => sex === 'Female' || sex === 'Male') ? [] : [bare('sex')]),
    ...(has(({ age }) => age !== TOTAL && age !== 'Unknown') ? [] : [bare('age')]),
    ...(has(({ dimension }) => dimension === BY_FORM) ? [] : [bare('forms')]),
    ...(has(({ dimension }) => dimension === BY_CITIZENSHIP) ? [] : [bare('citizenship')]),
  ]
}

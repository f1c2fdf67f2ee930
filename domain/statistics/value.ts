import { z } from 'zod'

/**
 * What a published cell says. A count is one of five things and never a blank or −99. The text that was read is
 * always kept beside it; what cannot be believed is quarantined with a reason until a person decides.
 */
export const STATUSES = ['counted', 'zero', 'not_collected', 'not_applicable', 'suppressed'] as const
export type Status = (typeof STATUSES)[number]

export const QUARANTINE_REASONS = [
  'not_a_number',
  'not_whole',
  'negative',
  'too_large',
  'year_unreadable',
  'year_out_of_range',
  'area_missing',
  'indicator_missing',
] as const
export type QuarantineReason = (typeof QUARANTINE_REASONS)[number]

export const status = z.enum(STATUSES)
export const quarantineReason = z.enum(QUARANTINE_REASONS)

export interface Value {
  readonly status: Status
  /** Null unless counted or zero. */
  readonly value: number | null
  /** The largest number a suppressed cell can stand for (`<5` → 4); null otherwise. */
  readonly upper: number | null
}

export type Reading =
  | (Value & { readonly reason: null })
  | { readonly status: null; readonly value: number | null; readonly upper: null; readonly reason: QuarantineReason }

/** No State has published more detected persons in a year than tens of thousands; a million is a slip of columns. */
export const LARGEST_COUNT = 1_000_000
/** A rate per 100,000 cannot pass its base. */
export const LARGEST_RATE = 100_000

export type Measure = 'count' | 'rate' | 'persons'

const LARGEST: Readonly<Record<Measure, number>> = {
  count: LARGEST_COUNT,
  rate: LARGEST_RATE,
  persons: 20_000_000_000,
}

const NOT_COLLECTED = new Set([
  '',
  'na',
  'n.a.',
  '..',
  '...',
  '…',
  ':',
  'not available',
  'not collected',
  'no data',
  '[x]',
])
const NOT_APPLICABLE = new Set(['n/a', 'not applicable', '[z]'])
const THOUSANDS = /^[+-]?\d{1,3}(?:(?:,\d{3})+|(?:[ \u00a0\u202f]\d{3})+)(?:\.\d+)?$/
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i
const SUPPRESSED = /^(?:<|fewer than|less than)\s*(\d{1,4})$/i

const of = (status: Status, value: number | null = null, upper: number | null = null): Reading => ({
  status,
  value,
  upper,
  reason: null,
})

const quarantined = (reason: QuarantineReason, value: number | null = null): Reading => ({
  status: null,
  value,
  upper: null,
  reason,
})

/** `1,222` → counted 1222, `<5` → suppressed up to 4, empty → not collected, `61,000,000` → quarantined. */
export const readValue = (text: string, measure: Measure = 'count'): Reading => {
  const words = text.trim()
  const number = numberOf(words)
  if (number !== null) return judge(number, measure)
  const bound = SUPPRESSED.exec(words)
  if (bound) return Number(bound[1]) > 0 ? of('suppressed', null, Number(bound[1]) - 1) : quarantined('not_a_number')
  const mark = words.toLowerCase()
  if (NOT_COLLECTED.has(mark)) return of('not_collected')
  if (NOT_APPLICABLE.has(mark)) return of('not_applicable')
  return quarantined('not_a_number')
}

const numberOf = (words: string): number | null => {
  if (PLAIN.test(words)) return Number(words)
  return THOUSANDS.test(words) ? Number(words.replace(/[, \u00a0\u202f]/g, '')) : null
}

const judge = (number: number, measure: Measure): Reading => {
  if (number < 0) return quarantined('negative', number)
  if (number > LARGEST[measure]) return quarantined('too_large', number)
  if (measure !== 'rate' && !Number.isInteger(number)) return quarantined('not_whole', number)
  return number === 0 ? of('zero', 0) : of('counted', number)
}

/** The smallest number a suppressed cell can stand for: a release that shows zeros does not hide them. */
export const lowerBound = (zerosAppear: boolean): 0 | 1 => (zerosAppear ? 1 : 0)

/** A year of the common era in which such figures can exist, or why not. */
export const readYear = (text: string, thisYear: number): { year: number | null; reason: QuarantineReason | null } => {
  const year = /^\s*(\d{4})(?:\.0+)?\s*$/.exec(text)?.[1]
  if (year === undefined) return { year: null, reason: 'year_unreadable' }
  const number = Number(year)
  return { year: number, reason: number < 1900 || number > thisYear ? 'year_out_of_range' : null }
}

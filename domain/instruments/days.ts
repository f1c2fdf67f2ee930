/**
 * Days as ISO text, counted as treaties count them: the day of the deposit is not counted, so "the ninetieth day after"
 * 1 July 2003 is 29 September 2003; a month ends on the same day of a later month, or on that month's last day.
 */
export interface Span {
  readonly days?: number
  readonly months?: number
}

const MS_PER_DAY = 86_400_000

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** A real day of the calendar between the years 1000 and 9999, written `2012-12-20`. */
export const isDay = (text: string): boolean => {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && isoOf(time) === text
}

export const addDays = (day: string, days: number): string => isoOf(Date.parse(day) + days * MS_PER_DAY)

export const addMonths = (day: string, months: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return isoOf(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}

export const after = (day: string, { days = 0, months = 0 }: Span): string => addDays(addMonths(day, months), days)

export const later = (a: string, b: string): string => (a > b ? a : b)

import { Problem } from '../../platform/problem.ts'
import type { Row } from '../../platform/tables/table.ts'

/** Names of columns in lower case, to where they stand; the first of a repeated name counts. */
export const columnsOf = (cells: readonly string[]): Map<string, number> => {
  const columns = new Map<string, number>()
  cells.forEach((cell, index) => {
    const name = cell.trim().toLowerCase().replace(/\s+/g, ' ')
    if (name !== '' && !columns.has(name)) columns.set(name, index)
  })
  return columns
}

export const missingColumns = (line: number, missing: readonly string[]): void => {
  if (missing.length === 0) return
  throw new Problem(
    'invalid',
    'statistics_missing_columns',
    `The header on line ${line} has no column ${missing.join(', ')}. Add it, or correct its name, and send the file again.`,
    { line, columns: missing.join(', ') },
  )
}

/** The first day that stands in title lines: `30/05/2023`, `2023-05-30`, `30 May 2023`, or a spreadsheet's own number. */
export const dayIn = (titles: readonly Row[]): string | null => {
  for (const row of titles)
    for (const cell of row.cells) {
      const day = dayOf(cell.trim())
      if (day) return day
    }
  return null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const dayOf = (text: string): string | null => {
  const slashed = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(text)
  if (slashed) return isoDay(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]))
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text)
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const worded = /\b(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4})\b/.exec(text)
  if (worded) {
    const month = MONTHS.indexOf((worded[2] as string).slice(0, 3).toLowerCase()) + 1
    return isoDay(Number(worded[3]), month, Number(worded[1]))
  }
  return /^\d{5}(\.0+)?$/.test(text) ? serialDay(Number(text)) : null
}

const isoDay = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}

/** Spreadsheets count days from 30 December 1899 (ECMA-376 part 1, 18.17.4.1). */
const serialDay = (days: number): string => new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10)

/** Remembers what a pure function of a text gave: cells of a table repeat. Bounded, because texts may all differ. */
export const memo = <T>(of: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    const answer = of(text)
    if (known.size < 50_000) known.set(text, answer)
    return answer
  }
}

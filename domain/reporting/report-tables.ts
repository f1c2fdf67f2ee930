import type { Point } from '../../platform/documents/chart-svg.ts'
import { cell, endCell, type Inline, type Inlines, note, type Table } from '../../platform/documents/document.ts'
import type { Notes } from './report-notes.ts'
import type { Words } from './report-words.ts'
import type { Cell } from './state-profile.ts'

/** Series as a table of years, each row with one note of where its numbers were read. */
export interface Row {
  readonly name: Inlines
  readonly cells: readonly Cell[]
}

/** As many years as stand beside a name on a page of A4. */
const MOST_YEARS = 14

/** Nothing was published. */
const NOTHING = '–'
/** The publisher says that the number is not available. */
const NOT_AVAILABLE = '..'

export const yearsOf = (rows: readonly { readonly cells: readonly Cell[] }[]): number[] => {
  const years = rows.flatMap(({ cells }) => cells.flatMap(({ year }) => year ?? []))
  return years.length === 0 ? [] : range(Math.min(...years), Math.max(...years))
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** In equal parts of at most `MOST_YEARS`. */
const parted = (years: readonly number[]): number[][] => {
  const parts = Math.ceil(years.length / MOST_YEARS)
  const size = Math.ceil(years.length / Math.max(parts, 1))
  return Array.from({ length: parts }, (_, index) => years.slice(index * size, (index + 1) * size))
}

/** Rows without any cell in the years of a part are left out of it, since they say nothing there. */
export const yearTables = (caption: string, head: string, rows: readonly Row[], notes: Notes, words: Words): Table[] =>
  parted(yearsOf(rows)).map((years, _, parts) => ({
    kind: 'table',
    caption: [parts.length > 1 ? `${caption} (${years[0]}–${years.at(-1)})` : caption],
    header: [[cell(head), ...years.map((year) => endCell(String(year)))]],
    rows: rows.flatMap((row) => yearRow(row, years, notes, words)),
    row_headers: true,
    widths: [Math.max(3, 12 - years.length * 0.5), ...years.map(() => 1)],
  }))

const yearRow = ({ name, cells }: Row, years: readonly number[], notes: Notes, words: Words) => {
  const here = cells.filter(({ year }) => year !== null && years.includes(year))
  if (here.length === 0) return []
  const shown = years.map((year) =>
    endCell(
      ...shownCells(
        here.filter((one) => one.year === year),
        words,
      ),
    ),
  )
  return [[cell(...name, note(notes.cells(here))), ...shown]]
}

const shownCells = (cells: readonly Cell[], words: Words): Inline[] =>
  cells.length === 0
    ? [NOTHING]
    : cells.flatMap((one, index) => [...(index > 0 ? [' / '] : []), words.verbatim(shownText(one))])

/** The text of a cell as it was published; a blank is said as such. */
export const shownText = ({ original, status }: Pick<Cell, 'original' | 'status'>): string =>
  original.trim() === '' && status === 'not_collected' ? NOT_AVAILABLE : original

/** A year as a point of a chart. */
export const pointsOf = (cells: readonly Cell[]): Point[] =>
  yearsOf([{ cells }]).map((year) => {
    const one = cells.find((cell) => cell.year === year)
    return {
      label: String(year),
      value: one?.value ?? null,
      lower: one?.lower ?? null,
      upper: one?.upper ?? null,
      text: one ? shownText(one) : '',
    }
  })

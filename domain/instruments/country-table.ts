import { findArea } from '../../vocabulary/find-area.ts'
import { isDay } from './days.ts'
import { presentAreaOf } from './succession.ts'
import { type TreatyKey, treatyOf } from './treaty.ts'
import type { RowProblem, TreatyAction } from './treaty-action.ts'
import type { TableReading, TableRow } from './treaty-table.ts'

/**
 * Two shapes in which others publish treaty status: one row per country, one column per treaty. In the first the cells
 * are days (ratifications registered by the International Labour Office), in the second yes or no (a second opinion,
 * shown beside the depositary's table and never mixed with it).
 */
const COLUMN_TREATY: Readonly<Record<string, TreatyKey>> = {
  c029: 'c029',
  c105: 'c105',
  c182: 'c182',
  p029: 'p029',
  crc: 'crc',
  opsc: 'opsc',
  opac: 'opac',
  cedaw: 'cedaw',
  untoc: 'untoc',
  palermo: 'trafficking-protocol',
}

export const ANSWERS = ['yes', 'no', 'not_applicable', 'unknown', 'not_stated'] as const
export type Answer = (typeof ANSWERS)[number]

const ANSWER_WORDS: Readonly<Record<string, Answer>> = {
  yes: 'yes',
  no: 'no',
  'n/a': 'not_applicable',
  unknown: 'unknown',
  '': 'not_stated',
}

export interface Opinion {
  readonly treaty: TreatyKey
  readonly area: string | null
  readonly participant: string
  readonly answer: Answer
  readonly original: string
  readonly row: number
}

export interface OpinionReading {
  readonly rows: number
  readonly opinions: readonly Opinion[]
  readonly problems: readonly RowProblem[]
}

interface TreatyColumn {
  readonly at: number
  readonly header: string
  readonly treaty: TreatyKey
}

const IDENTIFYING = /^(?:country|iso2|iso3)$/i

export const isCountryTable = (rows: readonly TableRow[]): boolean =>
  /^country$/i.test((rows[0]?.cells[0] ?? '').trim()) &&
  (rows[0]?.cells.some((cell) => COLUMN_TREATY[cell.trim().toLowerCase()] !== undefined) ?? false)

/** True if the cells below the header are words such as Yes and No. */
export const isOpinionTable = (rows: readonly TableRow[]): boolean =>
  isCountryTable(rows) && rows.slice(1, 50).some(({ cells }) => cells.some((cell) => /^(?:yes|no)$/i.test(cell.trim())))

const columnsOf = ({ cells, line }: TableRow, problems: RowProblem[]): TreatyColumn[] =>
  cells.flatMap((cell, at) => {
    const header = cell.trim()
    const treaty = COLUMN_TREATY[header.toLowerCase()]
    if (treaty) return [{ at, header, treaty }]
    if (!IDENTIFYING.test(header))
      problems.push({
        line,
        field: header,
        what: 'the column names no treaty that is kept here, so it was not read',
        remedy: 'Nothing need be done, unless the heading is misspelt.',
      })
    return []
  })

const areaOfRow = ({ cells, line }: TableRow, header: TableRow, problems: RowProblem[]): string | null => {
  const name = (cells[0] ?? '').trim()
  const area = findArea(name)
  const code = (cells[header.cells.findIndex((cell) => /^iso3$/i.test(cell.trim()))] ?? '').trim()
  if (area === null)
    problems.push({
      line,
      field: 'country',
      what: `“${name}” is no known country`,
      remedy: 'Write its name as the United Nations does.',
    })
  else if (code !== '' && findArea(code) !== area)
    problems.push({
      line,
      field: 'iso3',
      what: `the code ${code} is not that of ${name}; the name was followed`,
      remedy: `Write ${area}.`,
    })
  return area
}

const dataRows = (rows: readonly TableRow[]): readonly TableRow[] =>
  rows.slice(1).filter(({ cells }) => (cells[0] ?? '').trim() !== '')

export const readRegistrationTable = (rows: readonly TableRow[]): TableReading => {
  const header = rows[0] as TableRow
  const problems: RowProblem[] = []
  const columns = columnsOf(header, problems)
  const actions: TreatyAction[] = []
  const seen = new Map<string, TableRow>()
  for (const row of dataRows(rows)) {
    const area = areaOfRow(row, header, problems)
    if (area !== null) problems.push(...repetition(row, presentAreaOf(area), seen))
    for (const column of columns) {
      const read = registrationOf(row, area, column)
      if (read === null) continue
      if ('remedy' in read) problems.push(read)
      else actions.push(read)
    }
  }
  return { rows: dataRows(rows).length, actions, problems }
}

const registrationOf = (
  { line, cells }: TableRow,
  area: string | null,
  { at, header, treaty }: TreatyColumn,
): TreatyAction | RowProblem | null => {
  const original = (cells[at] ?? '').trim()
  if (original === '') return null
  const remedy = 'Write the day of registration such as 2002-08-08.'
  if (!isDay(original)) return { line, field: header, what: `“${original}” is no date`, remedy }
  if (original < treatyOf(treaty).adopted_on)
    return { line, field: header, what: `${original} is before the treaty was adopted`, remedy }
  const participant = (cells[0] as string).trim()
  return {
    treaty,
    area,
    participant,
    territory: null,
    kind: 'ratification',
    on: original,
    original,
    column: header,
    row: line,
  }
}

/** One State under two names (Serbia, and Serbia and Montenegro) or two spellings is one party. */
const repetition = (row: TableRow, area: string, seen: Map<string, TableRow>): RowProblem[] => {
  const before = seen.get(area)
  seen.set(area, row)
  if (before === undefined) return []
  return [
    {
      line: row.line,
      field: 'country',
      what: `${row.cells[0]} is the State that line ${before.line} calls ${before.cells[0]}; it is counted once`,
      remedy: 'Remove one of the two rows.',
    },
  ]
}

export const readOpinionTable = (rows: readonly TableRow[]): OpinionReading => {
  const header = rows[0] as TableRow
  const problems: RowProblem[] = []
  const columns = columnsOf(header, problems)
  const opinions: Opinion[] = []
  for (const row of dataRows(rows)) {
    const area = areaOfRow(row, header, problems)
    for (const { at, header: column, treaty } of columns) {
      const original = (row.cells[at] ?? '').trim()
      const answer = ANSWER_WORDS[original.toLowerCase()]
      if (answer)
        opinions.push({ treaty, area, participant: (row.cells[0] as string).trim(), answer, original, row: row.line })
      else
        problems.push({
          line: row.line,
          field: column,
          what: `“${original}” is neither yes nor no`,
          remedy: 'Write Yes, No, N/A or Unknown.',
        })
    }
  }
  return { rows: dataRows(rows).length, opinions, problems }
}

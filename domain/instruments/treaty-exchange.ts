import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Problem } from '../../platform/problem.ts'
import { type Cell, writeCsv } from '../../platform/tables/csv-writer.ts'
import { openTable } from '../../platform/tables/open-table.ts'
import type { Row } from '../../platform/tables/table.ts'
import { writeXlsx } from '../../platform/tables/xlsx-writer.ts'
import type { FileAnswer, Upload } from '../../safeguards/action.ts'
import type { NameLanguage } from '../../vocabulary/areas.ts'
import { areaName } from '../../vocabulary/areas.ts'
import {
  isCountryTable,
  isOpinionTable,
  type Opinion,
  readOpinionTable,
  readRegistrationTable,
} from './country-table.ts'
import { standingOn } from './standing.ts'
import { readStatements, type Statements } from './statement.ts'
import { type TreatyKey, treatyOf } from './treaty.ts'
import type { RowProblem, TreatyAction } from './treaty-action.ts'
import { isParticipantTable, readParticipantTable } from './treaty-table.ts'
import type { Participation, SourceView } from './treaty-view.ts'

/** How treaty tables come in, and how they go out. */
export interface TableImport {
  readonly kind: Exclude<SourceView['kind'], 'text'>
  readonly rows: number
  readonly actions: readonly TreatyAction[]
  readonly opinions: readonly Opinion[]
  readonly problems: readonly RowProblem[]
  readonly treaties: readonly TreatyKey[]
}

/** No treaty has so many participants; a longer file is another kind of table. */
const MOST_ROWS = 5000

export const sha256Of = async ({ path }: Upload): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

const rowsOf = async (upload: Upload): Promise<Row[]> => {
  const [table] = (await openTable(upload.path)).tables
  const rows: Row[] = []
  if (!table) return rows
  for await (const batch of table.batches()) {
    rows.push(...batch)
    if (rows.length > MOST_ROWS)
      throw new Problem(
        'too_large',
        'treaty_table_rows',
        `The table has more than ${MOST_ROWS} rows, so it is no treaty table. Send one treaty's table.`,
      )
  }
  return rows
}

const notATable = (): Problem =>
  new Problem(
    'invalid',
    'not_a_treaty_table',
    'The file is no treaty table: no row begins with “Participant” (or “country”) and names signature, ratification or a treaty beside it. Download the table of the treaty again and send that.',
  )

const treatyNeeded = (): Problem =>
  new Problem(
    'invalid',
    'treaty_needed',
    'The table does not say which treaty it is of. Choose the treaty and send it again.',
  )

export const readTreatyTable = async (
  upload: Upload,
  treaty: TreatyKey | undefined,
  extracted_on: string,
): Promise<TableImport> => {
  const rows = await rowsOf(upload)
  if (isOpinionTable(rows)) {
    const { rows: count, opinions, problems } = readOpinionTable(rows)
    return {
      kind: 'opinion_table',
      rows: count,
      actions: [],
      opinions,
      problems,
      treaties: opinions.map((one) => one.treaty),
    }
  }
  if (isCountryTable(rows)) {
    const { rows: count, actions, problems } = readRegistrationTable(rows)
    return {
      kind: 'registration_table',
      rows: count,
      actions,
      opinions: [],
      problems,
      treaties: actions.map((one) => one.treaty),
    }
  }
  if (!isParticipantTable(rows)) throw notATable()
  if (treaty === undefined) throw treatyNeeded()
  const reading = readParticipantTable(rows, treatyOf(treaty), extracted_on)
  if (reading === null || reading.actions.length === 0) throw notATable()
  return { kind: 'participant_table', ...reading, opinions: [], treaties: [treaty] }
}

const MOST_TEXT = 4 * 1024 * 1024

export const readStatementFile = async (upload: Upload): Promise<Statements> => {
  if (upload.bytes > MOST_TEXT)
    throw new Problem('too_large', 'text_too_long', 'The text is longer than any resolution. Send one document.')
  const statements = readStatements((await readFile(upload.path, 'utf8')).replace(/^\ufeff/, ''))
  if (statements.consents.length + statements.counts.length === 0)
    throw new Problem(
      'invalid',
      'no_treaty_statement',
      'The text says nothing about parties to the treaties. Nothing was kept.',
    )
  return statements
}

const HEADER = [
  'area',
  'name',
  'status',
  'action',
  'consent_on',
  'signed_on',
  'in_force_on',
  'source_text',
  'source_row',
  'source_file',
  'source_sha256',
  'extracted_on',
]

const lineOf = (one: Participation, on: string, language: NameLanguage, source: SourceView): Cell[] => [
  one.area,
  one.area === null ? one.participant : areaName(one.area, language),
  standingOn(one, on),
  one.action,
  one.consent_on,
  one.signed_on,
  one.in_force_on,
  one.original,
  one.row,
  source.file_name,
  source.sha256,
  source.extracted_on,
]

/** The table of one treaty on a day. */
export const treatyFile = (
  treaty: TreatyKey,
  on: string,
  format: 'csv' | 'xlsx' | 'json',
  language: NameLanguage,
  states: readonly Participation[],
  source: SourceView,
): FileAnswer => {
  const name = `${treaty}-${on}.${format}`
  const lines = states.map((one) => lineOf(one, on, language, source))
  if (format === 'json') {
    const records = lines.map((line) => Object.fromEntries(HEADER.map((field, at) => [field, line[at] ?? null])))
    return {
      type: 'application/json',
      name,
      disposition: 'attachment',
      body: `${JSON.stringify({ treaty, title: treatyOf(treaty).title, on, states: records }, null, 1)}\n`,
    }
  }
  if (format === 'csv')
    return { type: 'text/csv; charset=utf-8', name, disposition: 'attachment', body: writeCsv(HEADER, lines) }
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name,
    disposition: 'attachment',
    body: writeXlsx([{ name: treaty, header: HEADER, rows: lines }]),
  }
}

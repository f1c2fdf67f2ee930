import { Problem } from '../../platform/problem.ts'
import type { Row, TableFile } from '../../platform/tables/table.ts'
import { findArea } from '../../vocabulary/areas.ts'
import { type Assessment, tierOf } from './assessment.ts'
import { columnsOf, missingColumns } from './header.ts'
import { emptyReport, firstRows, type ImportReport } from './import-run.ts'
import type { Told } from './imported.ts'
import { readYear } from './value.ts'

type Read = Omit<Assessment, 'release_id' | 'source_id'>

/** Reads year, country and tier; a label that is no tier is kept and reported, never guessed at. */
export const readAssessments = async (
  file: TableFile,
  told: Told,
): Promise<{ assessments: Read[]; report: ImportReport }> => {
  const [table] = file.tables
  const header = table && (await firstRows(table))[0]
  if (!table || !header) throw noTable()
  const columns = columnsOf(header.cells)
  missingColumns(
    header.line,
    ['year', 'country', 'tier'].filter((name) => !columns.has(name)),
  )
  const report = emptyReport([])
  const assessments: Read[] = []
  for await (const rows of table.batches())
    for (const row of rows) if (row.line > header.line) assessments.push(...take(row, columns, told, report))
  return { assessments, report }
}

const take = (row: Row, columns: ReadonlyMap<string, number>, told: Told, report: ImportReport): Read[] => {
  const cell = (name: string): string => (row.cells[columns.get(name)!] ?? '').trim()
  report.rows++
  const { year, reason } = readYear(cell('year'), told.this_year)
  if (year === null || reason || cell('country') === '') {
    report.problems.push({
      line: row.line,
      field: cell('country') === '' ? 'country' : 'year',
      what: 'The row names no country or no year; it was left out.',
      remedy: 'Fill it in in the source and import again.',
    })
    return []
  }
  report.imported++
  const label = cell('tier')
  const read = {
    row_no: row.line,
    area: findArea(cell('country')),
    area_text: cell('country'),
    year,
    label,
    tier: tierOf(label),
  }
  if (read.tier === null)
    report.problems.push({
      line: row.line,
      field: 'tier',
      what: label === '' ? 'The row gives no tier.' : `“${label}” is no tier.`,
      remedy: 'It is kept as found and shown without a tier.',
    })
  if (read.area === null)
    report.problems.push({
      line: row.line,
      field: 'country',
      what: `“${read.area_text}” is no area with a code; the row keeps the text alone.`,
      remedy: 'Correct the name in the source.',
    })
  return [read]
}

const noTable = (): Problem =>
  new Problem(
    'invalid',
    'statistics_unknown_table',
    'The file holds no table with the columns year, country and tier.',
    {
      format: 'tiers',
    },
  )

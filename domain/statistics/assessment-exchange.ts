import { Problem } from '../../platform/problem.ts'
import type { Row, TableFile } from '../../platform/tables/table.ts'
import { findArea } from '../../vocabulary/areas.ts'
import { type Assessment, tierOf } from './assessment.ts'
import { columnsOf, missingColumns } from './header.ts'
import { emptyReport, firstRows, type ImportReport } from './import-run.ts'
import type { Told } from './imported.ts'
import type { ImportProblem } from './release.ts'
import { readYear } from './value.ts'

export type ReadAssessment = Omit<Assessment, 'release_id' | 'source_id'> & {
  /** The row with the same country and year that stands; null for that row itself. */
  readonly repeat_of: number | null
}

/** Reads year, country and tier; a label that is no tier is kept and reported, never guessed at. */
export const readAssessments = async (
  file: TableFile,
  told: Told,
): Promise<{ assessments: ReadAssessment[]; report: ImportReport }> => {
  const [table] = file.tables
  const header = table && (await firstRows(table))[0]
  if (!table || !header) throw noTable()
  const columns = columnsOf(header.cells)
  missingColumns(
    header.line,
    ['year', 'country', 'tier'].filter((name) => !columns.has(name)),
  )
  const report = emptyReport([])
  const assessments: ReadAssessment[] = []
  const firsts = new Map<string, number>()
  for await (const rows of table.batches())
    for (const row of rows) if (row.line > header.line) assessments.push(...take(row, columns, told, report, firsts))
  return { assessments, report }
}

const take = (
  row: Row,
  columns: ReadonlyMap<string, number>,
  told: Told,
  report: ImportReport,
  firsts: Map<string, number>,
): ReadAssessment[] => {
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
  const area = findArea(cell('country'))
  const key = `${area ?? cell('country')} ${year}`
  const repeat_of = firsts.get(key) ?? null
  if (repeat_of === null) firsts.set(key, row.line)
  else report.repeated_keys++
  const label = cell('tier')
  const read = { row_no: row.line, area, area_text: cell('country'), year, label, tier: tierOf(label), repeat_of }
  report.problems.push(...problemsOf(read))
  return [read]
}

const problemsOf = ({ row_no, area, area_text, label, tier, repeat_of }: ReadAssessment): ImportProblem[] => [
  ...(tier === null
    ? [
        {
          line: row_no,
          field: 'tier',
          what: label === '' ? 'The row gives no tier.' : `“${label}” is no tier.`,
          remedy: 'It is kept as found and shown without a tier.',
        },
      ]
    : []),
  ...(area === null
    ? [
        {
          line: row_no,
          field: 'country',
          what: `“${area_text}” is no area with a code; the row keeps the text alone.`,
          remedy: 'Correct the name in the source.',
        },
      ]
    : []),
  ...(repeat_of === null
    ? []
    : [
        {
          line: row_no,
          field: 'key',
          what: `This row repeats the country and year of row ${repeat_of}.`,
          remedy: `Row ${repeat_of} stands; this one is kept beside it. Ask the source which is right.`,
        },
      ]),
]

const noTable = (): Problem =>
  new Problem(
    'invalid',
    'statistics_unknown_table',
    'The file holds no table with the columns year, country and tier.',
    {
      format: 'tiers',
    },
  )

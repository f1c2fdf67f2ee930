import { Problem } from '../../platform/problem.ts'
import type { Row, Table, TableFile } from '../../platform/tables/table.ts'
import { mapGlotip } from './glotip-exchange.ts'
import type { Format, Mapping, ReadFigure, Told } from './imported.ts'
import { KeyIndex } from './key-index.ts'
import { mapNrm } from './nrm-exchange.ts'
import { mapPopulation } from './population-exchange.ts'
import { problemOf } from './quarantine.ts'
import type { ImportProblem } from './release.ts'
import { mapSdg } from './sdg-exchange.ts'
import { STATUSES, type Status } from './value.ts'

/** A figure of which it is known whether an earlier row had its key. */
export type ImportedFigure = Readonly<ReadFigure>

/** What there is to say about a file when it has been read. */
export interface ImportReport {
  /** Rows of data in the file, below its header. */
  rows: number
  /** Figures taken in, repeats included; what is quarantined is not. */
  imported: number
  quarantined: number
  repeated_keys: number
  readonly by_status: Record<Status, number>
  readonly problems: ImportProblem[]
  /** Problems beyond those listed. */
  more_problems: number
}

export const emptyReport = (problems: readonly ImportProblem[]): ImportReport => ({
  rows: 0,
  imported: 0,
  quarantined: 0,
  repeated_keys: 0,
  by_status: Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>,
  problems: [...problems],
  more_problems: 0,
})

/** Tiers are assessments, not figures, and are read by `assessment-exchange.ts`. */
export type FigureFormat = Exclude<Format, 'tiers'>

const MAPPERS: Readonly<Record<FigureFormat, (head: readonly Row[], told: Told) => Mapping | null>> = {
  glotip: mapGlotip,
  nrm: mapNrm,
  sdg: mapSdg,
  population: mapPopulation,
}

const HEAD = 50
const MOST_PROBLEMS = 20_000

/** Reads a file's figures batch by batch; `report` is complete when the last batch has been taken. */
export class ImportRun {
  readonly mapping: Mapping
  readonly report: ImportReport
  private readonly table: Table
  private readonly keys = new KeyIndex()
  private readonly unmatched = new Map<string, { line: number; rows: number }>()

  private constructor(table: Table, mapping: Mapping) {
    this.table = table
    this.mapping = mapping
    this.report = emptyReport(mapping.problems)
  }

  /** Finds the sheet that holds the format's table. */
  static async open(file: TableFile, format: FigureFormat, told: Told): Promise<ImportRun> {
    for (const table of file.tables) {
      const mapping = MAPPERS[format](await firstRows(table), told)
      if (mapping) return new ImportRun(table, mapping)
    }
    throw new Problem(
      'invalid',
      'statistics_unknown_table',
      `No table of the format ${format} was found in the first ${HEAD} lines: its header is missing or has other names. Choose another format, or correct the header.`,
      { format },
    )
  }

  async *batches(): AsyncGenerator<ImportedFigure[]> {
    for await (const rows of this.table.batches()) {
      const figures: ImportedFigure[] = []
      for (const row of rows) if (row.line > this.mapping.header_line) this.take(row, figures)
      yield figures
    }
    this.reportUnmatched()
  }

  get zerosAppear(): boolean {
    return this.report.by_status.zero > 0
  }

  private take(row: Row, into: ImportedFigure[]): void {
    this.report.rows++
    for (const figure of this.mapping.figures(row.line, row.cells)) {
      const first = this.keys.firstLine(figure)
      if (first !== figure.line) figure.repeat_of = first
      this.count(figure)
      into.push(figure)
    }
  }

  private count(figure: ReadFigure): void {
    const { report } = this
    if (figure.reading.status === null) report.quarantined++
    else {
      report.imported++
      report.by_status[figure.reading.status]++
    }
    if (figure.reading.reason) this.add(problemOf(figure, figure.reading.reason))
    if (figure.repeat_of !== null) {
      report.repeated_keys++
      this.add({
        line: figure.line,
        field: 'key',
        what: `This row repeats the key of row ${figure.repeat_of}.`,
        remedy: `Row ${figure.repeat_of} stands; this one is kept beside it. Ask the source which is right.`,
      })
    }
    if (figure.area === null && figure.area_text !== '') this.noteUnmatched(figure)
  }

  private noteUnmatched({ area_text, line }: ReadFigure): void {
    const seen = this.unmatched.get(area_text)
    if (seen) seen.rows++
    else this.unmatched.set(area_text, { line, rows: 1 })
  }

  private reportUnmatched(): void {
    for (const [text, { line, rows }] of this.unmatched)
      this.add({
        line,
        field: 'area',
        what: `“${text}” is no area with a code; ${rows} ${rows === 1 ? 'figure keeps' : 'figures keep'} the text alone.`,
        remedy: 'If it is a State or territory, correct its code or name in the source.',
      })
    this.report.problems.sort((a, b) => a.line - b.line)
  }

  private add(problem: ImportProblem): void {
    if (this.report.problems.length < MOST_PROBLEMS) this.report.problems.push(problem)
    else this.report.more_problems++
  }
}

export const firstRows = async (table: Table): Promise<Row[]> => {
  const head: Row[] = []
  for await (const rows of table.batches()) {
    head.push(...rows.slice(0, HEAD - head.length))
    if (head.length === HEAD) break
  }
  return head
}

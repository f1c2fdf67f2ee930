import { sql, type Tx } from '../../platform/database/sql.ts'
import type { ReadAssessment } from './assessment-exchange.ts'
import type { PublishedCell } from './audit.ts'
import { type FigurePlace, placeOf } from './figure.ts'
import type { ImportedFigure, ImportReport } from './import-run.ts'
import { type Format, TOTAL } from './imported.ts'
import type { Decision, ImportProblem, Quarantined, Release } from './release.ts'
import type { Source } from './source.ts'
import type { Status } from './value.ts'

export interface NewRelease {
  readonly format: Format
  readonly released_on: string | null
  readonly file_name: string
  readonly bytes: number
  readonly sha256: string
  readonly imported_at: Date
  readonly imported_by_kind: string
  readonly imported_by: string | null
}

/** One import at a time: what a release supersedes depends on the releases that are there. */
export const lockImports = (tx: Tx): Promise<number> => tx.run(sql`select pg_advisory_xact_lock(7264030)`)

export const insertRelease = async (tx: Tx, source: Source, release: NewRelease): Promise<number> => {
  await tx.run(sql`
    insert into statistics.source (source_id, name, kind, licence, about)
    values (${source.source_id}, ${source.name}, ${source.kind}, ${source.licence}, ${source.about})
    on conflict (source_id) do nothing`)
  const { release_id } = await tx.get<{ release_id: number }>(sql`
    insert into statistics.release (source_id, format, released_on, file_name, bytes, sha256, imported_at,
      imported_by_kind, imported_by, rows, imported, quarantined, repeated_keys, by_status, zeros_appear, more_problems)
    values (${source.source_id}, ${release.format}, ${release.released_on}, ${release.file_name}, ${release.bytes},
      ${release.sha256}, ${release.imported_at}, ${release.imported_by_kind}, ${release.imported_by},
      0, 0, 0, 0, '{}', false, 0)
    returning release_id`)
  return release_id
}

export const completeRelease = async (tx: Tx, release_id: number, report: ImportReport): Promise<void> => {
  await tx.run(sql`
    update statistics.release set rows = ${report.rows}, imported = ${report.imported},
      quarantined = ${report.quarantined}, repeated_keys = ${report.repeated_keys}, by_status = ${report.by_status},
      zeros_appear = ${report.by_status.zero > 0}, more_problems = ${report.more_problems}
    where release_id = ${release_id}`)
  await tx.copyIn(
    'statistics.import_problem',
    ['release_id', 'position', 'line', 'field', 'what', 'remedy'],
    report.problems.map(({ line, field, what, remedy }, position) => [release_id, position, line, field, what, remedy]),
  )
}

const OBSERVED = [
  'release_id',
  'row_no',
  'column_no',
  'area',
  'area_key',
  'area_text',
  'indicator',
  'dimension',
  'category',
  'sex',
  'age',
  'year',
  'quarter',
  'unit',
  'status',
  'value',
  'upper',
  'original',
  'repeat_of',
  'reason',
] as const

/** Figures as they come from the file; nothing is held back in memory. */
export const copyFigures = (
  tx: Tx,
  release_id: number,
  batches: AsyncIterable<readonly ImportedFigure[]>,
): Promise<number> => tx.copyIn('statistics.observation', OBSERVED, rowsOf(release_id, batches))

async function* rowsOf(
  release_id: number,
  batches: AsyncIterable<readonly ImportedFigure[]>,
): AsyncGenerator<readonly unknown[]> {
  for await (const figures of batches)
    for (const f of figures)
      yield [
        release_id,
        f.line,
        f.column,
        f.area,
        f.area_key,
        f.area_text,
        f.indicator,
        f.dimension,
        f.category,
        f.sex,
        f.age,
        f.year,
        f.quarter,
        f.unit,
        f.reading.status,
        f.reading.value,
        f.reading.upper,
        f.text,
        f.repeat_of,
        f.reading.reason,
      ]
}

export const copyAssessments = (tx: Tx, release_id: number, assessments: readonly ReadAssessment[]): Promise<number> =>
  tx.copyIn(
    'statistics.assessment',
    ['release_id', 'row_no', 'area', 'area_text', 'year', 'label', 'tier', 'repeat_of'],
    assessments.map((a) => [release_id, a.row_no, a.area, a.area_text, a.year, a.label, a.tier, a.repeat_of]),
  )

const SAME_CELL = sql`
  o.area_key = n.area_key and o.indicator = n.indicator and o.dimension = n.dimension and o.category = n.category
  and o.sex = n.sex and o.age = n.age and coalesce(o.year, 0) = coalesce(n.year, 0)
  and coalesce(o.quarter, 0) = coalesce(n.quarter, 0)`

/** The releases of one source in the order of their days; where none was told, the day of import counts. */
export const findReleaseOrder = async (tx: Tx, source_id: string): Promise<number[]> =>
  (
    await tx.all<{ release_id: number }>(sql`
      select release_id from statistics.release where source_id = ${source_id}
      order by coalesce(released_on, imported_at::date::text), release_id`)
  ).map(({ release_id }) => release_id)

/**
 * Marks the rows of older releases that say something about a cell of the newer one. The planner knows nothing yet of
 * rows that came in this very transaction and would take the join for a small one: it is told to hash.
 */
export const supersede = async (tx: Tx, older: readonly number[], newer: number): Promise<number> => {
  await tx.run(sql`set local enable_nestloop = off`)
  const marked = await tx.run(sql`
    update statistics.observation o set superseded_by = ${newer}
    from statistics.observation n
    where o.release_id = any(${older}::int[]) and o.superseded_by is null
      and n.release_id = ${newer} and n.repeat_of is null and n.status is not null and ${SAME_CELL}`)
  await tx.run(sql`set local enable_nestloop = on`)
  return marked
}

interface ReleaseRow extends Omit<Release, 'imported_at'> {
  readonly imported_at: Date
}

const RELEASE = sql`release_id, source_id, format, released_on, file_name, bytes, sha256, imported_at, imported_by_kind,
  rows, imported, quarantined, repeated_keys, by_status, zeros_appear, more_problems`

const release = ({ imported_at, ...row }: ReleaseRow): Release => ({ ...row, imported_at: imported_at.toISOString() })

export const listReleases = async (tx: Tx): Promise<Release[]> =>
  (await tx.all<ReleaseRow>(sql`select ${RELEASE} from statistics.release order by release_id desc`)).map(release)

export const findRelease = async (tx: Tx, release_id: number): Promise<Release | undefined> => {
  const row = await tx.find<ReleaseRow>(sql`select ${RELEASE} from statistics.release where release_id = ${release_id}`)
  return row && release(row)
}

export const findReleaseOfFile = async (tx: Tx, sha256: string, format: Format): Promise<Release | undefined> => {
  const row = await tx.find<ReleaseRow>(
    sql`select ${RELEASE} from statistics.release where sha256 = ${sha256} and format = ${format}`,
  )
  return row && release(row)
}

export const listProblems = (tx: Tx, release_id: number): Promise<ImportProblem[]> =>
  tx.all<ImportProblem>(sql`select line, field, what, remedy from statistics.import_problem
    where release_id = ${release_id} order by position`)

/** The cells of the table under audit, in the order of the file. */
export const listAuditCells = (tx: Tx, release_id: number, indicator: string): Promise<PublishedCell[]> =>
  tx.all<PublishedCell>(sql`
    select area_key, year, sex, age, value, upper from statistics.observation
    where release_id = ${release_id} and indicator = ${indicator} and dimension = ${TOTAL} and repeat_of is null
      and year is not null and status in ('counted', 'zero', 'suppressed')
    order by row_no, column_no`)

export interface RevisionCounts {
  readonly changed: number
  readonly unchanged: number
  readonly added: number
  readonly no_longer_published: number
}

export const countRevisions = (tx: Tx, newer: number, before: number): Promise<RevisionCounts> =>
  tx.get<RevisionCounts>(sql`
    select
      count(*) filter (where o.row_no is not null and n.row_no is not null and o.original <> n.original) as changed,
      count(*) filter (where o.original = n.original) as unchanged,
      count(*) filter (where o.row_no is null) as added,
      count(*) filter (where n.row_no is null) as no_longer_published
    from (select * from statistics.observation where release_id = ${newer} and repeat_of is null) n
    full join (select * from statistics.observation where release_id = ${before} and repeat_of is null) o
      on ${SAME_CELL}`)

export interface RevisionRow {
  readonly id: string
  readonly before_id: string
  readonly area: string | null
  readonly area_text: string
  readonly indicator: string
  readonly dimension: string
  readonly category: string
  readonly sex: string
  readonly age: string
  readonly year: number | null
  readonly status: Status | null
  readonly original: string
  readonly status_before: Status | null
  readonly original_before: string
}

export const listRevisions = (
  tx: Tx,
  newer: number,
  before: number,
  page: { limit: number; offset: number },
): Promise<RevisionRow[]> =>
  tx.all<RevisionRow>(sql`
    select n.release_id || '-' || n.row_no || '-' || n.column_no as id,
      o.release_id || '-' || o.row_no || '-' || o.column_no as before_id, n.area, n.area_text, n.indicator, n.dimension,
      n.category, n.sex, n.age, n.year, n.status, n.original, o.status as status_before, o.original as original_before
    from statistics.observation n join statistics.observation o on ${SAME_CELL}
    where n.release_id = ${newer} and o.release_id = ${before} and n.repeat_of is null and o.repeat_of is null
      and n.original <> o.original
    order by n.row_no, n.column_no limit ${page.limit} offset ${page.offset}`)

interface QuarantinedRow extends Omit<Quarantined, 'decided_at'> {
  readonly decided_at: Date | null
}

const QUARANTINED = sql`
  select o.release_id || '-' || o.row_no || '-' || o.column_no as id, o.release_id, o.row_no, r.source_id, r.file_name,
    o.area, o.area_text, o.indicator, o.dimension, o.category, o.sex, o.age, o.year, o.original, o.value, o.reason,
    d.decision, d.because, d.decided_at
  from statistics.observation o
  join statistics.release r using (release_id)
  left join statistics.quarantine_decision d using (release_id, row_no, column_no)
  where o.reason is not null`

const quarantined = ({ decided_at, ...row }: QuarantinedRow): Quarantined => ({
  ...row,
  decided_at: decided_at?.toISOString() ?? null,
})

export const listQuarantined = async (tx: Tx, undecided: boolean, limit: number): Promise<Quarantined[]> =>
  (
    await tx.all<QuarantinedRow>(sql`${QUARANTINED} and ${undecided ? sql`d.decision is null` : sql`true`}
      order by o.release_id desc, o.row_no, o.column_no limit ${limit}`)
  ).map(quarantined)

export const countQuarantined = async (tx: Tx, undecided: boolean): Promise<number> =>
  (
    await tx.get<{ total: number }>(sql`
      select count(*) as total from statistics.observation o
      left join statistics.quarantine_decision d using (release_id, row_no, column_no)
      where o.reason is not null and ${undecided ? sql`d.decision is null` : sql`true`}`)
  ).total

export const findQuarantined = async (tx: Tx, id: string): Promise<Quarantined | undefined> => {
  const place = placeOf(id)
  if (!place) return undefined
  const row = await tx.find<QuarantinedRow>(sql`${QUARANTINED} and o.release_id = ${place.release_id}
    and o.row_no = ${place.row_no} and o.column_no = ${place.column_no}`)
  return row && quarantined(row)
}

export interface NewDecision extends FigurePlace {
  readonly decision: Decision
  readonly because: string
  readonly decided_at: Date
  readonly decided_by_kind: string
  readonly decided_by: string | null
}

export const insertDecision = (tx: Tx, decided: NewDecision): Promise<number> =>
  tx.run(sql`
    insert into statistics.quarantine_decision
      (release_id, row_no, column_no, decision, because, decided_at, decided_by_kind, decided_by)
    values (${decided.release_id}, ${decided.row_no}, ${decided.column_no}, ${decided.decision}, ${decided.because},
      ${decided.decided_at}, ${decided.decided_by_kind}, ${decided.decided_by})`)

/** An accepted figure counts from now on; that it had been quarantined, and why, stays written. */
export const acceptFigure = (tx: Tx, { release_id, row_no, column_no }: FigurePlace): Promise<number> =>
  tx.run(sql`
    update statistics.observation set status = case when value = 0 then 'zero' else 'counted' end
    where release_id = ${release_id} and row_no = ${row_no} and column_no = ${column_no} and status is null`)

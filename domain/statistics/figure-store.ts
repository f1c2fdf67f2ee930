import { identifiers, join, type Sql, sql, type Tx } from '../../platform/database/sql.ts'
import type { Assessment } from './assessment.ts'
import { DETECTED, type Figure, type FigurePlace, POPULATION } from './figure.ts'
import type { Coverage, FigureFilter, SORTS } from './figure-api.ts'
import { TOTAL } from './imported.ts'
import type { Source } from './source.ts'
import type { Status } from './value.ts'

const COLUMNS = sql`
  release_id || '-' || row_no || '-' || column_no as id, source_id, release_id, released_on, row_no, column_no, area,
  area_text, indicator, dimension, category, sex, age, year, quarter, unit, status, value, lower, upper, original`

const LISTS = {
  source: 'source_id',
  indicator: 'indicator',
  dimension: 'dimension',
  category: 'category',
  sex: 'sex',
  age: 'age',
  area: 'area',
  status: 'status',
} as const
type List = keyof typeof LISTS

/** The conditions of a filter, but for one list: a facet must not narrow itself. */
const where = (filter: FigureFilter, but?: List): Sql => {
  const conditions = (Object.keys(LISTS) as List[]).flatMap((name) => {
    const chosen = filter[name]
    return name === but || !chosen?.length ? [] : [sql`${identifiers(LISTS[name])} = any(${chosen}::text[])`]
  })
  if (filter.from !== undefined) conditions.push(sql`year >= ${filter.from}`)
  if (filter.to !== undefined) conditions.push(sql`year <= ${filter.to}`)
  return join(conditions, ' and ', 'true')
}

type Sort = (typeof SORTS)[number]

const ORDER: Readonly<Record<Sort, readonly string[]>> = {
  area: ['area', 'area_text', 'indicator', 'dimension', 'category', 'sex', 'age', 'year', 'quarter'],
  year: ['year', 'quarter', 'area', 'indicator', 'dimension', 'category', 'sex', 'age'],
  value: ['value', 'area', 'indicator', 'year', 'dimension', 'category', 'sex', 'age'],
  indicator: ['indicator', 'dimension', 'category', 'area', 'year', 'quarter', 'sex', 'age'],
  category: ['category', 'area', 'indicator', 'year', 'quarter', 'sex', 'age'],
}

const order = (sort: Sort, descending: boolean): Sql => {
  const [first, ...rest] = ORDER[sort].map((name) => identifiers(name)) as [Sql, ...Sql[]]
  const leading = descending ? sql`${first} desc nulls last` : sql`${first} nulls last`
  return join([leading, ...rest, identifiers('release_id', 'row_no', 'column_no')], ', ')
}

export const findFigures = (
  tx: Tx,
  filter: FigureFilter,
  page: { sort: Sort; descending: boolean; limit: number; offset: number },
): Promise<Figure[]> =>
  tx.all<Figure>(sql`
    select ${COLUMNS} from statistics.figure where ${where(filter)}
    order by ${order(page.sort, page.descending)} limit ${page.limit} offset ${page.offset}`)

export const countFigures = async (tx: Tx, filter: FigureFilter): Promise<number> =>
  (await tx.get<{ total: number }>(sql`select count(*) as total from statistics.figure where ${where(filter)}`)).total

export interface FacetRow {
  readonly value: string
  readonly figures: number
}

/** Most frequent first; so many categories exist that the list is cut where nobody reads on. */
export const findFacet = (tx: Tx, filter: FigureFilter, list: List, limit = 500): Promise<FacetRow[]> =>
  tx.all<FacetRow>(sql`
    select ${identifiers(LISTS[list])} as value, count(*) as figures from statistics.figure
    where ${where(filter, list)} and ${identifiers(LISTS[list])} is not null
    group by 1 order by 2 desc, 1 limit ${limit}`)

export const findYears = (tx: Tx, filter: FigureFilter): Promise<{ from: number | null; to: number | null }> =>
  tx.get(sql`select min(year) as from, max(year) as to from statistics.figure
    where ${where({ ...filter, from: undefined, to: undefined })}`)

export const findSources = (tx: Tx, ids?: readonly string[]): Promise<Source[]> =>
  tx.all<Source>(sql`select source_id, name, kind, licence, about from statistics.source
    where ${ids ? sql`source_id = any(${ids}::text[])` : sql`true`} order by source_id`)

export interface ProvenanceRow extends Figure {
  readonly file_name: string
  readonly sha256: string
  readonly imported_at: Date
  readonly zeros_appear: boolean
}

const EDITED = sql`area_key, indicator, dimension, category, sex, age, year, quarter`

/** A figure that stands, or an earlier or repeated row of the same kind: each has its provenance. */
export const findProvenance = (tx: Tx, place: FigurePlace): Promise<ProvenanceRow | undefined> =>
  tx.find<ProvenanceRow>(sql`
    select o.release_id || '-' || o.row_no || '-' || o.column_no as id, r.source_id, o.release_id, r.released_on,
      o.row_no, o.column_no, o.area, o.area_text, o.indicator, o.dimension, o.category, o.sex, o.age, o.year, o.quarter,
      o.unit, coalesce(o.status, 'not_collected') as status, case when o.status is not null then o.value end as value,
      case when o.status = 'suppressed' then least(o.upper, r.zeros_appear::int) end as lower, o.upper, o.original,
      r.file_name, r.sha256, r.imported_at, r.zeros_appear
    from statistics.observation o join statistics.release r using (release_id)
    where o.release_id = ${place.release_id} and o.row_no = ${place.row_no} and o.column_no = ${place.column_no}`)

export interface EditionRow {
  readonly id: string
  readonly release_id: number
  readonly released_on: string | null
  readonly file_name: string
  readonly row_no: number
  readonly status: Status | null
  readonly value: number | null
  readonly original: string
  readonly stands: boolean
  readonly repeat_of: number | null
}

/** Every row of the source's releases about the same cell, newest release first. */
export const findEditions = (tx: Tx, place: FigurePlace, area: string | null): Promise<EditionRow[]> =>
  tx.all<EditionRow>(sql`
    with cell as (
      select ${EDITED}, source_id from statistics.observation join statistics.release using (release_id)
      where release_id = ${place.release_id} and row_no = ${place.row_no} and column_no = ${place.column_no})
    select o.release_id || '-' || o.row_no || '-' || o.column_no as id, o.release_id, r.released_on, r.file_name,
      o.row_no, o.status, o.value, o.original, o.repeat_of,
      o.status is not null and o.repeat_of is null and o.superseded_by is null as stands
    from cell
    join statistics.observation o on ${area === null ? sql`o.area is null` : sql`o.area = ${area}`}
      and o.indicator = cell.indicator and o.year is not distinct from cell.year
      and o.area_key = cell.area_key and o.dimension = cell.dimension and o.category = cell.category
      and o.sex = cell.sex and o.age = cell.age and o.quarter is not distinct from cell.quarter
    join statistics.release r on r.release_id = o.release_id and r.source_id = cell.source_id
    order by coalesce(r.released_on, r.imported_at::date::text) desc, o.release_id desc, o.row_no`)

export interface SeriesKey {
  readonly area: string
  readonly indicator: string
  readonly dimension: string
  readonly category?: string | undefined
  readonly sex: string
  readonly age: string
}

export const findSeries = (tx: Tx, key: SeriesKey): Promise<Figure[]> =>
  tx.all<Figure>(sql`
    select ${COLUMNS} from statistics.figure
    where area = ${key.area} and indicator = ${key.indicator} and dimension = ${key.dimension}
      and sex = ${key.sex} and age = ${key.age}
      and ${key.category === undefined ? sql`true` : sql`category = ${key.category}`}
    order by source_id, category, year, quarter nulls first`)

/** The two series behind 16.2.2. */
export const findRateFigures = async (tx: Tx, area: string): Promise<{ detected: Figure[]; populations: Figure[] }> => {
  const totals = { area, dimension: TOTAL, sex: TOTAL, age: TOTAL }
  return {
    detected: await findSeries(tx, { ...totals, indicator: DETECTED }),
    populations: await findSeries(tx, { ...totals, indicator: POPULATION }),
  }
}

export const findCoverage = (tx: Tx, area: string): Promise<Coverage[]> =>
  tx.all<Coverage>(sql`
    select indicator, source_id, year,
      count(*) filter (where status = 'counted') as counted,
      count(*) filter (where status = 'zero') as zero,
      count(*) filter (where status = 'suppressed') as suppressed,
      count(*) filter (where status in ('not_collected', 'not_applicable')) as nothing
    from statistics.figure where area = ${area} and year is not null
    group by indicator, source_id, year order by source_id, indicator, year`)

export interface WorldRow {
  readonly id: string
  readonly area: string | null
  readonly area_text: string
  readonly year: number
  readonly status: Status
  readonly value: number | null
  readonly original: string
}

export const findWorld = (tx: Tx, indicator: string, source: string): Promise<WorldRow[]> =>
  tx.all<WorldRow>(sql`
    select release_id || '-' || row_no || '-' || column_no as id, area, area_text, year, status, value, original
    from statistics.figure
    where indicator = ${indicator} and source_id = ${source} and dimension = ${TOTAL} and category = ${TOTAL}
      and sex = ${TOTAL} and age = ${TOTAL} and year is not null and quarter is null
    order by area, area_text, year`)

export const findAssessments = (tx: Tx, area: string): Promise<Assessment[]> =>
  tx.all<Assessment>(sql`
    select release_id, row_no, source_id, area, area_text, year, label, tier
    from statistics.assessment join statistics.release using (release_id)
    where area = ${area} and repeat_of is null order by year, release_id, row_no`)

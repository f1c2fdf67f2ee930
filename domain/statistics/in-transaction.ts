import { sql, type Tx } from '../../platform/database/sql.ts'
import type { Assessment } from './assessment.ts'
import { DETECTED, type Figure, POPULATION } from './figure.ts'
import type { Coverage } from './figure-api.ts'
import { CROSS, TOTAL } from './imported.ts'
import { type Rate, ratesOf } from './rate.ts'
import type { Source } from './source.ts'

/** A figure with the file it was read from. */
export interface FiledFigure extends Figure {
  readonly file_name: string
  readonly sha256: string
}

/** The file that something was read from. */
export type Filed = Pick<FiledFigure, 'release_id' | 'source_id' | 'released_on' | 'file_name' | 'sha256'>

/** All that is published about a State and can be shown on one page, each figure with its place in its source. */
export interface FiguresOfState {
  /** What stands, by source, indicator, dimension, category, sex, age and year; without crosses of several dimensions. */
  readonly figures: readonly FiledFigure[]
  readonly rates: readonly Rate[]
  readonly coverage: readonly Coverage[]
  readonly assessments: readonly Assessment[]
  readonly sources: readonly Source[]
  /** Every file that was read for it, those of population and assessments among them. */
  readonly files: readonly Filed[]
}

type Row = FiledFigure & Source & { readonly tier: Assessment['tier'] }

/** For the reporting module, under whose role it runs: reads the view made for it, once. */
export const figuresOfState = async (tx: Tx, area: string): Promise<FiguresOfState> => {
  const rows = await tx.all<Row>(sql`
    select release_id || '-' || row_no || '-' || column_no as id, *
    from statistics.for_reporting
    where area = ${area} and dimension not like ${`%${CROSS}%`}
    order by source_id, indicator, dimension, category, sex, age, year, quarter nulls first, release_id, row_no`)
  const published = rows.filter(({ kind }) => kind === 'global' || kind === 'national')
  const totals = rows.filter(isTotal)
  return {
    figures: published.map(figureOf),
    rates: ratesOf(
      totals.filter(({ indicator }) => indicator === DETECTED).map(figureOf),
      totals.filter(({ indicator }) => indicator === POPULATION).map(figureOf),
    ),
    coverage: coverageOf(published),
    assessments: rows.filter(({ kind }) => kind === 'assessment').map(assessmentOf),
    sources: [...new Map(rows.map((row) => [row.source_id, sourceOf(row)])).values()],
    files: [...new Map(rows.map((row) => [row.release_id, filedOf(row)])).values()],
  }
}

const isTotal = ({ dimension, sex, age, quarter }: Row): boolean =>
  dimension === TOTAL && sex === TOTAL && age === TOTAL && quarter === null

const figureOf = ({ name, kind, licence, about, tier, ...figure }: Row): FiledFigure => figure

const filedOf = ({ release_id, source_id, released_on, file_name, sha256 }: Row): Filed => ({
  release_id,
  source_id,
  released_on,
  file_name,
  sha256,
})

const sourceOf = ({ source_id, name, kind, licence, about }: Row): Source => ({ source_id, name, kind, licence, about })

const assessmentOf = ({ release_id, row_no, source_id, area, area_text, year, original, tier }: Row): Assessment => ({
  release_id,
  row_no,
  source_id,
  area,
  area_text,
  year: year ?? 0,
  label: original,
  tier,
})

/** Cells by indicator and year, as `getCoverage` answers them. */
const coverageOf = (rows: readonly Row[]): Coverage[] => {
  const cells = new Map<string, Coverage>()
  for (const { indicator, source_id, year, status } of rows) {
    if (year === null) continue
    const key = `${source_id}\n${indicator}\n${year}`
    const cell = cells.get(key) ?? { indicator, source_id, year, counted: 0, zero: 0, suppressed: 0, nothing: 0 }
    const kind = status === 'counted' || status === 'zero' || status === 'suppressed' ? status : 'nothing'
    cells.set(key, { ...cell, [kind]: cell[kind] + 1 })
  }
  return [...cells.values()]
}

/** The one dimension that tells where victims come from. */
export const BY_CITIZENSHIP = 'by citizenship'

/** Every label under which victims are published by citizenship, in the words of the files. */
export const citizenshipLabels = async (tx: Tx): Promise<string[]> => {
  const rows = await tx.all<{ category: string }>(sql`
    select distinct category from statistics.for_reporting
    where indicator = ${DETECTED} and dimension = ${BY_CITIZENSHIP} order by category`)
  return rows.map(({ category }) => category)
}

/** Victims of the citizenships named, wherever they were detected: totals, by area and year. */
export const victimsOfCitizenship = async (tx: Tx, labels: readonly string[]): Promise<FiledFigure[]> => {
  const rows = await tx.all<Row>(sql`
    select release_id || '-' || row_no || '-' || column_no as id, *
    from statistics.for_reporting
    where indicator = ${DETECTED} and dimension = ${BY_CITIZENSHIP} and category = any(${labels}::text[])
      and sex = ${TOTAL} and age = ${TOTAL}
    order by area, area_text, category, year`)
  return rows.map(figureOf)
}

/** The last year that the United Nations' file on detected victims covers for any area. */
export const lastYearDetected = async (tx: Tx): Promise<number | null> =>
  (
    await tx.get<{ year: number | null }>(sql`
      select max(year)::integer as year from statistics.for_reporting
      where indicator = ${DETECTED} and dimension = ${TOTAL} and kind = 'global'`)
  ).year

/** The total of detected victims of every area and year that UNODC publishes. */
export const detectedEverywhere = async (tx: Tx): Promise<FiledFigure[]> => {
  const rows = await tx.all<Row>(sql`
    select release_id || '-' || row_no || '-' || column_no as id, *
    from statistics.for_reporting
    where indicator = ${DETECTED} and dimension = ${TOTAL} and sex = ${TOTAL} and age = ${TOTAL} and kind = 'global'
      and area is not null and quarter is null
    order by area, year`)
  return rows.map(figureOf)
}

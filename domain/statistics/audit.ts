import {
  type AuditCounts,
  addCounts,
  auditTable,
  type Equation,
  type Interval,
  NO_COUNTS,
} from '../../kernels/disclosure/audit.ts'
import { Problem } from '../../platform/problem.ts'
import type { ImportedFigure, ImportRun } from './import-run.ts'
import { TOTAL } from './imported.ts'
import { lowerBound } from './value.ts'

/**
 * The audit of a published indicator by sex and age: one table per area and year, first of repeated keys, and the
 * equations that a reader would use. `Unknown` is the one cell of unknown sex and unknown age.
 */
type Cell = `${string} × ${string}`

const SEXES = ['Female', 'Male', 'Other'] as const
const AGES = ['0 to 17 years', '18 years or over'] as const
const UNKNOWN: Cell = 'Unknown × Unknown'

const EQUATIONS: readonly { readonly total: Cell; readonly parts: readonly Cell[] }[] = [
  { total: `${TOTAL} × ${TOTAL}`, parts: [...SEXES.map((sex): Cell => `${sex} × ${TOTAL}`), UNKNOWN] },
  { total: `${TOTAL} × ${TOTAL}`, parts: [...AGES.map((age): Cell => `${TOTAL} × ${age}`), UNKNOWN] },
  ...SEXES.map((sex) => ({ total: `${sex} × ${TOTAL}` as Cell, parts: AGES.map((age): Cell => `${sex} × ${age}`) })),
  ...AGES.map((age) => ({ total: `${TOTAL} × ${age}` as Cell, parts: SEXES.map((sex): Cell => `${sex} × ${age}`) })),
]

/** A cell of the table under audit: what is published of it. */
export interface PublishedCell {
  readonly area_key: string
  readonly year: number
  readonly sex: string
  readonly age: string
  /** Null where it is suppressed up to `upper`. */
  readonly value: number | null
  readonly upper: number | null
}

export const auditCells = (cells: Iterable<PublishedCell>, zerosAppear: boolean): AuditCounts => {
  const tables = new Map<string, Map<Cell, Interval>>()
  for (const { area_key, year, sex, age, value, upper } of cells) {
    const key = `${area_key}\n${year}`
    const table = tables.get(key) ?? new Map<Cell, Interval>()
    tables.set(key, table)
    const interval =
      value === null
        ? { lower: Math.min(lowerBound(zerosAppear), upper ?? 0), upper: upper ?? 0 }
        : { lower: value, upper: value }
    if (!table.has(`${sex} × ${age}`)) table.set(`${sex} × ${age}`, interval)
  }
  return [...tables.values()].map(auditOne).reduce(addCounts, NO_COUNTS)
}

const auditOne = (table: ReadonlyMap<Cell, Interval>): AuditCounts => {
  const index = new Map([...table.keys()].map((cell, at) => [cell, at]))
  const present = (cells: readonly Cell[]): number[] => cells.flatMap((cell) => index.get(cell) ?? [])
  const equations = EQUATIONS.flatMap(({ total, parts }): Equation[] => {
    const [sum] = present([total])
    const terms = present(parts)
    return sum === undefined || terms.length < 2 ? [] : [{ total: sum, parts: terms }]
  })
  return auditTable([...table.values()], equations)
}

/** Reads a file and audits one indicator of it; refuses an indicator that the file does not have, naming those it has. */
export const auditRun = async (run: ImportRun, indicator: string): Promise<AuditCounts> => {
  const cells: PublishedCell[] = []
  const indicators = new Set<string>()
  for await (const figures of run.batches())
    for (const figure of figures) {
      indicators.add(figure.indicator)
      if (figure.indicator === indicator && isOfTable(figure)) cells.push(cellOf(figure))
    }
  if (!indicators.has(indicator))
    throw new Problem(
      'invalid',
      'statistics_unknown_indicator',
      `The file has no indicator “${indicator}”. It has: ${[...indicators].join('; ')}.`,
      { indicator },
    )
  return auditCells(cells, run.zerosAppear)
}

const isOfTable = ({ dimension, repeat_of, year, reading }: ImportedFigure): boolean =>
  dimension === TOTAL &&
  repeat_of === null &&
  year !== null &&
  (reading.status === 'counted' || reading.status === 'zero' || reading.status === 'suppressed')

const cellOf = ({ area_key, year, sex, age, reading }: ImportedFigure): PublishedCell => ({
  area_key,
  year: year ?? 0,
  sex,
  age,
  value: reading.value,
  upper: reading.upper,
})

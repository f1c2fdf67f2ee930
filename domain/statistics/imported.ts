import type { ImportProblem } from './release.ts'
import type { Measure, Reading } from './value.ts'

/** One published cell as an importer reads it: where it stands, what it is about, and what it says. */
export interface ReadFigure {
  readonly line: number
  /** 1 for the first column; a wide table has several figures in one row. */
  readonly column: number
  readonly area: string | null
  /** The code or name by which the source itself tells areas apart; part of the key. */
  readonly area_key: string
  readonly area_text: string
  readonly indicator: string
  readonly dimension: string
  readonly category: string
  readonly sex: string
  readonly age: string
  readonly year: number | null
  readonly quarter: number | null
  readonly unit: string
  readonly text: string
  readonly reading: Reading
  /** The line of the first row with the same key; null for that row itself. Mappings leave it null, the run fills it in. */
  repeat_of: number | null
}

export const FORMATS = ['glotip', 'nrm', 'sdg', 'population', 'tiers'] as const
export type Format = (typeof FORMATS)[number]

/** What the person says about a file because the file does not. */
export interface Told {
  readonly file_name: string
  readonly this_year: number
  readonly released_on?: string | undefined
  /** `2022` or `2022-Q2`, for tables that do not name their period */
  readonly period?: string | undefined
  /** For national tables that do not name their country */
  readonly area?: string | undefined
}

/** How one recognised table is read: a pure function from a row to its figures. */
export interface Mapping {
  readonly source: string
  readonly header_line: number
  readonly released_on: string | null
  readonly problems: readonly ImportProblem[]
  figures(line: number, cells: readonly string[]): readonly ReadFigure[]
}

export const UNITS: Readonly<Record<Measure, string>> = { count: 'count', rate: 'per_100000', persons: 'persons' }
export const measureOf = (unit: string): Measure => (unit === UNITS.count ? 'count' : 'rate')

export const TOTAL = 'Total'
/** Between the parts of a dimension that has several, and of its categories. */
export const CROSS = ' × '

import type { FiguresOfState } from '../statistics/in-transaction.ts'
import { TOTAL } from './labels.ts'
import type { Cell, ReleaseLine, Series, YearFigure } from './state-profile.ts'

/** Figures as they come from the store, and as a profile says them: what they share once, their cells in order. */
export type FiledFigure = FiguresOfState['figures'][number]

export const cellOf = ({
  id,
  release_id,
  row_no,
  year,
  quarter,
  status,
  value,
  lower,
  upper,
  original,
}: FiledFigure): Cell => ({ id, release_id, row_no, year, quarter, status, value, lower, upper, original })

const byTime = (a: Cell, b: Cell): number =>
  (a.year ?? 0) - (b.year ?? 0) || (a.quarter ?? 0) - (b.quarter ?? 0) || a.row_no - b.row_no

export const seriesOf = (figures: readonly FiledFigure[]): Series[] =>
  [
    ...Map.groupBy(figures, ({ source_id, indicator, dimension, category, sex, age, unit }) =>
      [source_id, indicator, dimension, category, sex, age, unit].join('\n'),
    ).values(),
  ].map((group) => {
    const [{ source_id, indicator, dimension, category, sex, age, unit }] = group as [FiledFigure]
    const cells = group.map(cellOf).sort(byTime)
    return { source_id, indicator, dimension, category, sex, age, unit, cells }
  })

export const releasesOf = (figures: readonly FiguresOfState['files'][number][]): ReleaseLine[] =>
  [...new Map(figures.map((figure) => [figure.release_id, figure])).values()]
    .map(({ release_id, source_id, released_on, file_name, sha256 }) => ({
      release_id,
      source_id,
      released_on,
      file_name,
      sha256,
    }))
    .sort((a, b) => a.release_id - b.release_id)

/** A series that divides nothing: neither by kind, nor by sex, nor by age. */
export const isTotal = ({ dimension, category, sex, age }: Omit<Series, 'cells'>): boolean =>
  [dimension, category, sex, age].every((label) => label === TOTAL)

type Said = Pick<FiledFigure, 'source_id' | 'indicator' | 'unit' | 'status' | 'value' | 'lower' | 'upper' | 'original'>

export const yearFigureOf = (
  { source_id, indicator, unit, status, value, lower, upper, original }: Said,
  ids: readonly string[],
): YearFigure => ({ source_id, indicator, unit, status, value, lower, upper, original, ids: [...ids] })

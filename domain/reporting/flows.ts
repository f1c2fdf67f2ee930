import { findArea, findNationality } from '../../vocabulary/areas.ts'
import { BY_CITIZENSHIP, DETECTED, NATIONALS, TOTAL } from './labels.ts'
import { cellOf, type FiledFigure } from './series.ts'
import type { Flow, Series } from './state-profile.ts'

/** The place that a label of citizenship means: a name, an adjective of one nationality, or “Nationals”. */
export const citizenshipOf = (label: string, reporting: string): string | null => {
  if (label === NATIONALS) return reporting
  const nationalities = findNationality(label)
  return findArea(label) ?? (nationalities?.length === 1 ? (nationalities[0] ?? null) : null)
}

/** Citizenships of the victims detected in the State; sexes and ages together. */
export const flowsHere = (all: readonly Series[], area: string): Flow[] =>
  all
    .filter(
      ({ indicator, dimension, sex, age }) =>
        indicator === DETECTED && dimension === BY_CITIZENSHIP && sex === TOTAL && age === TOTAL,
    )
    .map(({ category, source_id, cells }) => ({
      area: citizenshipOf(category, area),
      label: category,
      source_id,
      cells,
    }))
    .sort(byMost)

/** Its citizens, by where they were detected; those it detected itself stand under `here`. */
export const flowsElsewhere = (figures: readonly FiledFigure[], area: string): Flow[] =>
  [
    ...Map.groupBy(
      figures.filter((figure) => figure.area !== area),
      (figure) => `${figure.area ?? ''}\n${figure.area_text}`,
    ).values(),
  ]
    .map((group) => {
      const [first] = group as [FiledFigure]
      return {
        area: first.area,
        label: first.area_text,
        source_id: first.source_id,
        cells: group.map(cellOf).sort((a, b) => (a.year ?? 0) - (b.year ?? 0)),
      }
    })
    .sort(byMost)

/** Most victims over all years first; what is suppressed counts as what it is at least. */
const byMost = (a: Flow, b: Flow): number => sumOf(b) - sumOf(a) || a.label.localeCompare(b.label, 'en')

const sumOf = ({ cells }: Flow): number => cells.reduce((sum, { value, lower }) => sum + (value ?? lower ?? 0), 0)

import { AREAS, regionsOf } from '../../vocabulary/areas.ts'
import { cellOf, type FiledFigure } from './series.ts'
import type { StateLine } from './state-profile.ts'

/** Every State, and every territory of which figures are published. */
export const linesOf = (since: ReadonlyMap<string, string>, detected: readonly FiledFigure[]): StateLine[] => {
  const figures = Map.groupBy(detected, ({ area }) => area)
  return AREAS.flatMap(({ code, kind, un }) => {
    const cells = (figures.get(code) ?? []).map(cellOf).filter(({ year }) => year !== null)
    if (kind !== 'state' && !(kind === 'territory' && cells.length > 0)) return []
    const years = cells.map(({ year }) => year as number)
    return [
      {
        area: code,
        kind,
        un: un ?? null,
        regions: regionsOf(code),
        protocol_since: since.get(code) ?? null,
        first_year: years.length > 0 ? Math.min(...years) : null,
        last_year: years.length > 0 ? Math.max(...years) : null,
        years: new Set(years).size,
        latest: cells.find(({ year }) => year === Math.max(...years)) ?? null,
      },
    ]
  })
}

/** The latest release among the figures, if any says when it was made. */
export const releasedOn = (figures: readonly FiledFigure[]): string | null =>
  figures.reduce<string | null>(
    (latest, { released_on }) => (released_on !== null && released_on > (latest ?? '') ? released_on : latest),
    null,
  )

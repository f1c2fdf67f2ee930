/** One State's published total of one year; its status says what the cell is. */
export interface PublishedTotal {
  readonly area: string | null
  readonly year: number
  readonly status: 'counted' | 'zero' | 'not_collected' | 'not_applicable' | 'suppressed'
}

export interface Known {
  readonly year: number
  /** States with a number, zero included. */
  readonly published: number
  /** States whose number is hidden because it is small. */
  readonly suppressed: number
}

const isState = (area: string | null): area is string => area !== null && /^[A-Z]{3}$/.test(area)

/** How many States have a number in each year; a year between two others is shown even when nobody has one. */
export const knownByYear = (totals: readonly PublishedTotal[]): Known[] => {
  const ofStates = totals.filter(({ area }) => isState(area))
  if (ofStates.length === 0) return []
  const years = ofStates.map(({ year }) => year)
  const first = Math.min(...years)
  const byYear = Map.groupBy(ofStates, ({ year }) => year)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const rows = byYear.get(first + index) ?? []
    const areasWith = (wanted: readonly string[]): Set<string | null> =>
      new Set(rows.filter(({ status }) => wanted.includes(status)).map(({ area }) => area))
    const published = areasWith(['counted', 'zero'])
    return {
      year: first + index,
      published: published.size,
      suppressed: areasWith(['suppressed']).difference(published).size,
    }
  })
}

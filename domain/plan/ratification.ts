/** How a treaty spread over the world: arithmetic on consents, for the picture on the first page. */
export interface Consent {
  readonly area: string | null
  /** First day of the consent to be bound; null where there is none. */
  readonly consent_on: string | null
  readonly signed_on: string | null
}

export interface Standing extends Consent {
  readonly area: string
}

/** States only: the European Union is a party, but no State and no place on a map of States. */
export const standingsOf = (consents: readonly Consent[]): Standing[] =>
  consents.filter((one): one is Standing => one.area !== null && one.area !== 'EU')

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** Parties at the end of each year, the European Union included, from the first consent to the last. */
export const partiesByYear = (consents: readonly Consent[]): { year: number; parties: number }[] => {
  const years = consents.flatMap(({ consent_on }) => (consent_on ? [yearOf(consent_on)] : []))
  if (years.length === 0) return []
  const first = Math.min(...years)
  const length = Math.max(...years) - first + 1
  return Array.from({ length }, (_, index) => first + index).map((year) => ({
    year,
    parties: years.filter((one) => one <= year).length,
  }))
}

export interface Period {
  readonly from: number
  readonly to: number
  readonly fill: string
}

const SPAN = 5

/** Spans of five years, the earliest deepest: who led is seen at once. */
export const periodsOf = (consents: readonly Consent[]): Period[] => {
  const years = partiesByYear(consents).map(({ year }) => year)
  const first = years[0]
  const last = years.at(-1)
  if (first === undefined || last === undefined) return []
  const count = Math.min(4, Math.ceil((last - first + 1) / SPAN))
  return Array.from({ length: count }, (_, index) => ({
    from: first + index * SPAN,
    to: index === count - 1 ? last : first + (index + 1) * SPAN - 1,
    fill: `var(--scale-${5 - index})`,
  }))
}

import { existedOn } from './succession.ts'

/** How a State stands to a treaty on a day: all that the map, the table and the State profile need to know. */
export type Standing = 'party' | 'signatory' | 'none'

export interface Dated {
  readonly area: string | null
  readonly consent_on: string | null
  readonly signed_on: string | null
}

export const standingOn = ({ area, consent_on, signed_on }: Dated, day: string): Standing => {
  if (area !== null && !existedOn(area, day)) return 'none'
  if (consent_on !== null && consent_on <= day) return 'party'
  return signed_on !== null && signed_on <= day ? 'signatory' : 'none'
}

export interface PartyCount {
  readonly with_eu: number
  readonly without_eu: number
  readonly signatories: number
}

export const countOn = (states: readonly Dated[], day: string): PartyCount => {
  const parties = states.filter((state) => standingOn(state, day) === 'party')
  return {
    with_eu: parties.length,
    without_eu: parties.filter(({ area }) => area !== 'EU').length,
    signatories: states.filter((state) => standingOn(state, day) === 'signatory').length,
  }
}

/** The number of parties at the end of each year, and on the last day. */
export const countByYear = (
  states: readonly Dated[],
  from: string,
  until: string,
): { year: number; count: PartyCount }[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = first + index
    const end = `${year}-12-31`
    return { year, count: countOn(states, end < until ? end : until) }
  })
}

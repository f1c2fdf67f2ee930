import { addDays } from './days.ts'
import type { ConsentStatement } from './statement.ts'
import { consents, type Party, partiesOverTime } from './status.ts'
import { presentAreaOf } from './succession.ts'
import type { TreatyAction } from './treaty-action.ts'

/**
 * Statements of documents beside the depositary's table. Nothing is decided: what agrees, what differs and what one has
 * beside the other is listed, because both are sources.
 */
export interface StatedConsent {
  readonly area: string | null
  readonly participant: string
  readonly year: number
  readonly table_on: string | null
  readonly table_action: string | null
  readonly verdict: 'agrees' | 'other_year' | 'not_in_table'
}

export interface ConsentComparison {
  readonly stated: StatedConsent[]
  /** Consents of the same years, up to the statement's day, that the document does not list. */
  readonly beside: Pick<Party, 'area' | 'on' | 'action'>[]
}

/** All statements are of one place: one treaty, one day. */
export const compareConsents = (
  statements: readonly ConsentStatement[],
  actions: readonly TreatyAction[],
): ConsentComparison => {
  const parties = consents(actions)
  const byArea = new Map(parties.map((party) => [party.area, party]))
  const named = new Set(statements.map(({ area }) => (area === null ? null : presentAreaOf(area))))
  const from = `${Math.min(...statements.map(({ year }) => year))}-01-01`
  const until = statements[0]?.as_of ?? from
  return {
    stated: statements.map(({ area, participant, year }) => {
      const party = area === null ? undefined : byArea.get(presentAreaOf(area))
      const verdict = party === undefined ? 'not_in_table' : party.on.startsWith(`${year}-`) ? 'agrees' : 'other_year'
      return { area, participant, year, table_on: party?.on ?? null, table_action: party?.action ?? null, verdict }
    }),
    beside: parties
      .filter(({ area, on }) => from <= on && on <= until && !named.has(area))
      .map(({ area, on, action }) => ({ area, on, action })),
  }
}

export interface CountComparison {
  readonly on: string | null
  readonly counting_eu: number | null
  readonly not_counting_eu: number | null
  /** The days on which the table shows just that number, first and last; null where it never does. */
  readonly days_counting_eu: readonly [string, string] | null
  readonly days_not_counting_eu: readonly [string, string] | null
}

const daysWith = (actions: readonly TreatyAction[], parties: number, until: string): [string, string] | null => {
  const steps = partiesOverTime(actions, until)
  const at = steps.findIndex((step) => step.parties === parties)
  const step = steps[at]
  if (step === undefined) return null
  const next = steps[at + 1]
  return [step.on, next ? addDays(next.on, -1) : until]
}

const countOn = (actions: readonly TreatyAction[], day: string): number =>
  partiesOverTime(actions, day).at(-1)?.parties ?? 0

export const compareCount = (
  parties: number,
  on: string | null,
  actions: readonly TreatyAction[],
  until: string,
): CountComparison => {
  const states = actions.filter(({ area }) => area !== 'EU')
  return {
    on,
    counting_eu: on === null ? null : countOn(actions, on),
    not_counting_eu: on === null ? null : countOn(states, on),
    days_counting_eu: daysWith(actions, parties, until),
    days_not_counting_eu: daysWith(states, parties, until),
  }
}

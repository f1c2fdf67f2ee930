import { partyForce } from './entry-into-force.ts'
import { areaOnDay, existedOn, presentAreaOf } from './succession.ts'
import type { Treaty } from './treaty.ts'
import { type ActionKind, isConsent, type TreatyAction } from './treaty-action.ts'

/**
 * Who is bound on a day. A State is party from the day of its instrument, as the resolutions of the General Assembly
 * count; when the treaty enters into force for it is said apart. Rows of one State under several names are one party;
 * acts for a territory and simple signatures make no party.
 *
 *     partiesOn(actions, '2012-12-20').length → 154 with the European Union        O(n log n) in the actions.
 */
export interface Party<A extends TreatyAction = TreatyAction> {
  readonly area: string | null
  readonly on: string
  readonly action: ActionKind
  /** The code that the State carried on the day it acted, where that differs from today's. */
  readonly acted_as: string | null
  readonly by: A
}

const keyOf = (action: TreatyAction): string =>
  action.area === null ? `\n${action.participant}` : presentAreaOf(action.area)

const earlier = <A extends TreatyAction>(a: A | undefined, b: A): A => (a !== undefined && a.on <= b.on ? a : b)

const partyOf = <A extends TreatyAction>(by: A): Party<A> => {
  const area = by.area === null ? null : presentAreaOf(by.area)
  const then = area === null ? null : areaOnDay(area, by.on)
  return { area, on: by.on, action: by.kind, acted_as: then === area ? null : then, by }
}

/** The first act of consent of each State, in the order of their days. */
export const consents = <A extends TreatyAction>(actions: readonly A[]): Party<A>[] => {
  const first = new Map<string, A>()
  for (const action of actions) {
    if (!isConsent(action.kind) || action.territory !== null) continue
    first.set(keyOf(action), earlier(first.get(keyOf(action)), action))
  }
  return [...first.values()].map(partyOf).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

export const partiesOn = <A extends TreatyAction>(actions: readonly A[], day: string): Party<A>[] =>
  consents(actions).filter(({ area, on }) => on <= day && (area === null || existedOn(area, day)))

export const withoutEuropeanUnion = <P extends { area: string | null }>(parties: readonly P[]): P[] =>
  parties.filter(({ area }) => area !== 'EU')

/** States that have signed by the day and are not party on it. */
export const signatoriesOn = <A extends TreatyAction>(actions: readonly A[], day: string): Party<A>[] => {
  const bound = new Set(partiesOn(actions, day).map(({ by }) => keyOf(by)))
  const signed = new Map<string, A>()
  for (const action of actions) {
    if (action.kind !== 'signature' || action.on > day || action.territory !== null || bound.has(keyOf(action)))
      continue
    signed.set(keyOf(action), earlier(signed.get(keyOf(action)), action))
  }
  return [...signed.values()].map(partyOf)
}

/** The number of parties after each day on which it changed, for a line over time. */
export const partiesOverTime = (actions: readonly TreatyAction[], until: string): { on: string; parties: number }[] => {
  const days = new Map<string, number>()
  for (const { on } of consents(actions)) if (on <= until) days.set(on, (days.get(on) ?? 0) + 1)
  let parties = 0
  return [...days].map(([on, more]) => {
    parties += more
    return { on, parties }
  })
}

/** When the treaty enters into force for a party, by its clauses and the day the depositary published. */
export const forceFor = (treaty: Treaty, party: Party) =>
  partyForce(treaty.rule, treaty.in_force_on, { area: party.area, on: party.on, kind: party.action })

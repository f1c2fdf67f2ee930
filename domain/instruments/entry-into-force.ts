import { after, later, type Span } from './days.ts'
import type { TreatyKey } from './treaty.ts'

/**
 * When a treaty enters into force, in general and for each party, by its own final clauses.
 *
 * General: `wait` after the Nth instrument is deposited. Each party: `each` after its own deposit, never before the
 * general day. A successor State is bound from the day of the succession, not from that of its notification.
 *
 *     40 instruments, 90 days: deposits … 2003-07-01 (the 40th) → 2003-09-29       O(n log n) in the deposits.
 */
export interface ForceRule {
  /** Instruments needed; null where the treaty comes into operation State by State. */
  readonly deposits: number | null
  /** The instruments are those of another treaty. */
  readonly of?: TreatyKey
  readonly wait: Span
  readonly each: Span
  /** The number of the article that says so. */
  readonly article: string
  /** An instrument of a regional organisation does not count beside those of its member States. */
  readonly organisations_not_counted?: true
}

export interface Deposit {
  readonly area: string | null
  readonly on: string
  readonly kind: string
}

export interface GeneralForce {
  /** The instrument that completed the number, and the day it leads to. */
  readonly completed_by: string | null
  readonly completed_on: string
  readonly in_force_on: string
}

const ORGANISATIONS: ReadonlySet<string | null> = new Set(['EU'])

/** Null while too few instruments are deposited, or where the rule knows no number. */
export const generalForce = (rule: ForceRule, deposits: readonly Deposit[]): GeneralForce | null => {
  if (rule.deposits === null) return null
  const counted = deposits
    .filter(({ area }) => !(rule.organisations_not_counted && ORGANISATIONS.has(area)))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const last = counted[rule.deposits - 1]
  if (last === undefined) return null
  return { completed_by: last.area, completed_on: last.on, in_force_on: after(last.on, rule.wait) }
}

export interface PartyForce {
  /** Null where a succession's day is not known. */
  readonly in_force_on: string | null
  readonly because: 'general' | 'own_deposit' | 'succession' | 'succession_day_unknown'
}

/** Days on which new States succeeded to the treaties of another, as notified to the depositary. */
const SUCCEEDED_ON: Readonly<Record<string, string>> = {
  BIH: '1992-03-06',
  CZE: '1993-01-01',
  HRV: '1991-10-08',
  MKD: '1991-11-17',
  MNE: '2006-06-03',
  SRB: '1992-04-27',
  SVK: '1993-01-01',
  SVN: '1991-06-25',
}

export const partyForce = (rule: ForceRule, general_on: string, deposit: Deposit): PartyForce => {
  if (deposit.kind === 'succession') {
    const day = deposit.area === null ? undefined : SUCCEEDED_ON[deposit.area]
    if (day === undefined) return { in_force_on: null, because: 'succession_day_unknown' }
    return { in_force_on: later(general_on, day), because: 'succession' }
  }
  const own = after(deposit.on, rule.each)
  return own > general_on
    ? { in_force_on: own, because: 'own_deposit' }
    : { in_force_on: general_on, because: 'general' }
}

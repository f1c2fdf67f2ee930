import type { z } from 'zod'
import { AREAS } from '../../vocabulary/areas.ts'
import { compareConsents, compareCount } from './comparison.ts'
import { generalForce } from './entry-into-force.ts'
import { consents, forceFor, type Party, partiesOn, signatoriesOn, withoutEuropeanUnion } from './status.ts'
import { presentAreaOf } from './succession.ts'
import type { Treaty } from './treaty.ts'
import type { OpinionRow, StatementRow } from './treaty-store.ts'
import type {
  consentCheck,
  countCheck,
  generalForceView,
  KeptAction,
  OpinionView,
  Participation,
  treatyStatus,
} from './treaty-view.ts'
import { warningsFor } from './treaty-warnings.ts'

/** From rows of the store to answers: arithmetic only, so that handlers stay short and this can be tested alone. */
export const statusOn = (
  treaty: Treaty,
  on: string,
  without_eu: boolean,
  actions: readonly KeptAction[],
  extracted_on: string | null,
): z.infer<typeof treatyStatus> => {
  const all = partiesOn(actions, on)
  const parties = without_eu ? withoutEuropeanUnion(all) : all
  const unmatched = parties.filter(({ area }) => area === null).map(({ by }) => by.participant)
  return {
    treaty: treaty.key,
    on,
    parties: extracted_on === null ? null : parties.length,
    states: parties.map(({ area, on: since, action }) => ({ area, on: since, action })),
    counting_eu: !without_eu,
    warnings: warningsFor(treaty, on, extracted_on, unmatched),
  }
}

const opinionsOf = (rows: readonly OpinionRow[], area: string | null): OpinionView[] =>
  area === null ? [] : rows.filter((row) => row.area !== null && presentAreaOf(row.area) === area)

const NOTHING_DONE = {
  signed_on: null,
  action: null,
  consent_on: null,
  acted_as: null,
  in_force_on: null,
  because: null,
  original: null,
  column: null,
  row: null,
} as const

const participationOf = (
  treaty: Treaty,
  party: Party<KeptAction>,
  signed_on: string | null,
  opinions: OpinionView[],
): Participation => ({
  area: party.area,
  participant: party.by.participant,
  signed_on,
  action: party.action,
  consent_on: party.on,
  acted_as: party.acted_as,
  ...forceFor(treaty, party),
  original: party.by.original,
  column: party.by.column,
  row: party.by.row,
  opinions,
})

const LAST_DAY = '9999-12-31'

/** Every State that did anything, then every State that did not. */
export const participations = (
  treaty: Treaty,
  actions: readonly KeptAction[],
  opinions: readonly OpinionRow[],
  among: readonly string[] = STATES,
): Participation[] => {
  const signed = new Map<string, string>()
  for (const { area, kind, on } of actions)
    if (area !== null && kind === 'signature') signed.set(presentAreaOf(area), on)
  const parties = consents(actions).map((party) =>
    participationOf(treaty, party, signed.get(party.area ?? '') ?? null, opinionsOf(opinions, party.area)),
  )
  const signatories = signatoriesOn(actions, LAST_DAY).map(({ area, acted_as, on, by }) => ({
    ...NOTHING_DONE,
    area,
    acted_as,
    participant: by.participant,
    signed_on: on,
    original: by.original,
    column: by.column,
    row: by.row,
    opinions: opinionsOf(opinions, area),
  }))
  const done = new Set([...parties, ...signatories].map(({ area }) => area))
  const others = among
    .filter((area) => !done.has(area))
    .map((area) => ({ ...NOTHING_DONE, area, participant: '', opinions: opinionsOf(opinions, area) }))
  return [...parties, ...signatories, ...others]
}

/** Members of the United Nations, observers, and States that are party to treaties beside them. */
const STATES = AREAS.filter(({ kind }) => kind === 'state').map(({ code }) => code)

export const forceView = (treaty: Treaty, actions: readonly KeptAction[]): z.infer<typeof generalForceView> => {
  const { rule, in_force_on } = treaty
  const deposits = consents(actions).map(({ area, on, action }) => ({ area, on, kind: action }))
  const computed = generalForce(rule, deposits)
  return {
    published_on: in_force_on,
    article: rule.article,
    deposits: rule.deposits,
    wait_days: rule.wait.days ?? 0,
    wait_months: rule.wait.months ?? 0,
    each_days: rule.each.days ?? 0,
    each_months: rule.each.months ?? 0,
    of: rule.of ?? null,
    computed_on: computed?.in_force_on ?? null,
    completed_by: computed?.completed_by ?? null,
    completed_on: computed?.completed_on ?? null,
  }
}

type ConsentRow = StatementRow & { place: string; as_of: string; year: number; participant: string }

const isConsentRow = (row: StatementRow): row is ConsentRow => row.place !== null && row.year !== null

export const consentChecks = (
  rows: readonly StatementRow[],
  actions: readonly KeptAction[],
): z.infer<typeof consentCheck>[] =>
  [...Map.groupBy(rows.filter(isConsentRow), ({ document, place }) => `${document} ${place}`).values()].map((group) => {
    const [{ document, place, as_of }] = group as [ConsentRow]
    return {
      document,
      place,
      as_of,
      ...compareConsents(group, actions),
    }
  })

export const countChecks = (
  rows: readonly StatementRow[],
  actions: readonly KeptAction[],
  extracted_on: string,
): z.infer<typeof countCheck>[] =>
  rows.flatMap(({ document, parties, sentence, adopted_on }) => {
    if (parties === null || sentence === null) return []
    const compared = compareCount(parties, adopted_on, actions, extracted_on)
    const days = (pair: readonly [string, string] | null): string[] | null => (pair === null ? null : [...pair])
    return [
      {
        document,
        sentence,
        parties,
        ...compared,
        days_counting_eu: days(compared.days_counting_eu),
        days_not_counting_eu: days(compared.days_not_counting_eu),
      },
    ]
  })

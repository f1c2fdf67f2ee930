import { z } from 'zod'
import { TREATY_KEYS, treatyKey } from './treaty.ts'
import { actionKind, rowProblem, treatyAction } from './treaty-action.ts'

/** What is shown about treaties: records for answers, all of them open. */
const open = { sensitivity: 'open' } as const

export const isoDay = z.iso.date()

/** `code` names a message for pages; `says` is the English sentence for the command line. */
export const warning = z
  .object({
    code: z.enum(['no_data', 'after_extract', 'league_of_nations', 'not_in_force', 'unmatched']),
    says: z.string(),
    values: z.record(z.string(), z.string()),
  })
  .meta(open)
export type Warning = z.infer<typeof warning>

export const treatyLine = z
  .object({
    treaty: z.enum(TREATY_KEYS),
    title: z.string(),
    chapter: z.string().nullable(),
    depositary: z.enum(['un_secretary_general', 'ilo_director_general']),
    adopted_on: z.string(),
    in_force_on: z.string(),
    /** Null where there is no data: nothing is known, which is not zero. */
    parties: z.number().int().nullable(),
    signatories: z.number().int().nullable(),
    extracted_on: z.string().nullable(),
  })
  .meta(open)

export const treatyStatus = z
  .object({
    treaty: treatyKey,
    on: z.string(),
    parties: z.number().int().nullable(),
    states: z.array(z.object({ area: z.string().nullable(), on: z.string(), action: actionKind })),
    counting_eu: z.boolean(),
    warnings: z.array(warning),
  })
  .meta(open)

export const sourceView = z
  .object({
    source_id: z.number().int(),
    kind: z.enum(['participant_table', 'registration_table', 'opinion_table', 'text']),
    file_name: z.string(),
    sha256: z.string(),
    publisher: z.string(),
    extracted_on: z.string(),
    document: z.string().nullable(),
    rows: z.number().int(),
    problems: z.array(rowProblem),
    treaties: z.array(treatyKey),
  })
  .meta(open)
export type SourceView = z.infer<typeof sourceView>

export const keptAction = treatyAction.extend({ source: z.number().int(), file: z.string() }).meta(open)
export type KeptAction = z.infer<typeof keptAction>

export const opinionView = z
  .object({
    publisher: z.string(),
    answer: z.enum(['yes', 'no', 'not_applicable', 'unknown', 'not_stated']),
    participant: z.string(),
    file_name: z.string(),
    row: z.number().int(),
  })
  .meta(open)
export type OpinionView = z.infer<typeof opinionView>

/** One State and one treaty, over all time: what it did, and when that binds it. */
export const participation = z
  .object({
    area: z.string().nullable(),
    participant: z.string(),
    signed_on: z.string().nullable(),
    action: actionKind.nullable(),
    consent_on: z.string().nullable(),
    acted_as: z.string().nullable(),
    in_force_on: z.string().nullable(),
    because: z.enum(['general', 'own_deposit', 'succession', 'succession_day_unknown']).nullable(),
    original: z.string().nullable(),
    column: z.string().nullable(),
    row: z.number().int().nullable(),
    opinions: z.array(opinionView),
  })
  .meta(open)
export type Participation = z.infer<typeof participation>

const statedConsent = z.object({
  area: z.string().nullable(),
  participant: z.string(),
  year: z.number().int(),
  table_on: z.string().nullable(),
  table_action: z.string().nullable(),
  verdict: z.enum(['agrees', 'other_year', 'not_in_table']),
})

/** A document's list of States beside the table. */
export const consentCheck = z
  .object({
    document: z.string(),
    place: z.string(),
    as_of: z.string(),
    stated: z.array(statedConsent),
    beside: z.array(z.object({ area: z.string().nullable(), on: z.string(), action: z.string() })),
  })
  .meta(open)

/** A document's number of parties beside the table. */
export const countCheck = z
  .object({
    document: z.string(),
    sentence: z.string(),
    parties: z.number().int(),
    on: z.string().nullable(),
    counting_eu: z.number().int().nullable(),
    not_counting_eu: z.number().int().nullable(),
    days_counting_eu: z.array(z.string()).nullable(),
    days_not_counting_eu: z.array(z.string()).nullable(),
  })
  .meta(open)

export const generalForceView = z
  .object({
    published_on: z.string(),
    article: z.string(),
    deposits: z.number().int().nullable(),
    wait_days: z.number().int(),
    wait_months: z.number().int(),
    each_days: z.number().int(),
    each_months: z.number().int(),
    /** The treaty whose instruments are counted, where it is another. */
    of: treatyKey.nullable(),
    computed_on: z.string().nullable(),
    completed_by: z.string().nullable(),
    completed_on: z.string().nullable(),
  })
  .meta(open)

export const treatyView = z
  .object({
    treaty: treatyKey,
    title: z.string(),
    chapter: z.string().nullable(),
    published: z.string().nullable(),
    depositary: z.enum(['un_secretary_general', 'ilo_director_general']),
    adopted_on: z.string(),
    adopted_at: z.string(),
    force: generalForceView,
    source: sourceView.nullable(),
    states: z.array(participation),
    territories: z.array(keptAction),
    consent_checks: z.array(consentCheck),
    count_checks: z.array(countCheck),
    warnings: z.array(warning),
  })
  .meta(open)

export type TreatyView = z.infer<typeof treatyView>

export const stateTreaty = participation
  .extend({
    treaty: treatyKey,
    title: z.string(),
    /** On the day asked for. */
    status: z.enum(['party', 'signatory', 'none', 'no_data']),
    extracted_on: z.string().nullable(),
    publisher: z.string().nullable(),
    file_name: z.string().nullable(),
    sha256: z.string().nullable(),
    /** What documents say of this State and this treaty, beside the table. */
    stated: z.array(
      z.object({
        document: z.string(),
        place: z.string(),
        year: z.number().int(),
        verdict: z.enum(['agrees', 'other_year', 'not_in_table']),
      }),
    ),
    warnings: z.array(warning),
  })
  .meta(open)
export type StateTreaty = z.infer<typeof stateTreaty>

export const importReport = z
  .object({
    source_id: z.number().int(),
    /** False if the very file was there already. */
    loaded: z.boolean(),
    kind: z.enum(['participant_table', 'registration_table', 'opinion_table', 'text']),
    rows: z.number().int(),
    imported: z.number().int(),
    problems: z.array(rowProblem),
  })
  .meta(open)

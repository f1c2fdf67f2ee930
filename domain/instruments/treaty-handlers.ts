import type { Tx } from '../../platform/database/sql.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { handle, type Upload } from '../../safeguards/action.ts'
import { findArea } from '../../vocabulary/areas.ts'
import { treatiesOfState } from './in-transaction.ts'
import { partiesOn, signatoriesOn, withoutEuropeanUnion } from './status.ts'
import { TREATIES, type TreatyKey, treatyOf } from './treaty.ts'
import { consentChecks, countChecks, forceView, participations, statusOn } from './treaty-answers.ts'
import {
  downloadTreaty,
  getTreaty,
  getTreatyStatus,
  importTreatyStatements,
  importTreatyTable,
  listTreaties,
  listTreatiesOfState,
  listTreatyActions,
  listTreatySources,
} from './treaty-api.ts'
import { readStatementFile, readTreatyTable, sha256Of, treatyFile } from './treaty-exchange.ts'
import {
  findSource,
  insertActions,
  insertOpinions,
  insertSource,
  insertStatements,
  listActions,
  listCurrentSources,
  listOpinions,
  listSources,
  listStatements,
} from './treaty-store.ts'
import type { SourceView } from './treaty-view.ts'
import { warningsFor } from './treaty-warnings.ts'

const today = (now: Date): string => now.toISOString().slice(0, 10)

const sourceOf = async (tx: Tx, treaty: TreatyKey): Promise<SourceView | null> =>
  (await listCurrentSources(tx)).find((source) => source.treaty === treaty) ?? null

const uploaded = (upload: Upload | undefined): Upload => {
  if (!upload)
    throw new Problem('invalid', 'file_missing', 'No file came with the request. Choose the file and send it again.')
  return upload
}

const reportOf = ({ source_id, kind, rows, problems }: SourceView, loaded: boolean, imported: number) => ({
  source_id,
  loaded,
  kind,
  rows,
  imported,
  problems,
})

export const treatyHandlers = [
  handle(listTreaties, async ({ tx, input, now }) => {
    const on = input.on ?? today(now)
    const [actions, sources] = [await listActions(tx), await listCurrentSources(tx)]
    const byTreaty = Map.groupBy(actions, ({ treaty }) => treaty)
    return TREATIES.map((treaty) => {
      const of = byTreaty.get(treaty.key) ?? []
      const source = sources.find((one) => one.treaty === treaty.key)
      const parties = partiesOn(of, on)
      return {
        ...treaty,
        treaty: treaty.key,
        parties: source ? (input.without_eu ? withoutEuropeanUnion(parties) : parties).length : null,
        signatories: source ? signatoriesOn(of, on).length : null,
        extracted_on: source?.extracted_on ?? null,
      }
    })
  }),

  handle(getTreaty, async ({ tx, input: { treaty: key }, now }) => {
    const treaty = treatyOf(key)
    const source = await sourceOf(tx, key)
    const actions = await listActions(tx, { treaty: key })
    const statements = await listStatements(tx, { treaty: key })
    const counted = treaty.rule.of ? await listActions(tx, { treaty: treaty.rule.of }) : actions
    return {
      ...treaty,
      treaty: key,
      published: treaty.published,
      force: forceView(treaty, counted),
      source,
      states: source ? participations(treaty, actions, await listOpinions(tx, { treaty: key })) : [],
      territories: actions.filter(({ territory }) => territory !== null),
      consent_checks: consentChecks(statements, actions),
      count_checks: source ? countChecks(statements, actions, source.extracted_on) : [],
      warnings: warningsFor(treaty, today(now), source?.extracted_on ?? null),
    }
  }),

  handle(getTreatyStatus, async ({ tx, input: { treaty, on, without_eu } }) => {
    const actions = await listActions(tx, { treaty })
    const source = await sourceOf(tx, treaty)
    return statusOn(treatyOf(treaty), on, without_eu ?? false, actions, source?.extracted_on ?? null)
  }),

  handle(listTreatyActions, async ({ tx, input: { treaty, from, to } }) => {
    if (from && to && from > to)
      throw new Problem(
        'invalid',
        'period_reversed',
        `The period ends (${to}) before it begins (${from}). Exchange the two days.`,
        { from, to },
      )
    const actions = await listActions(tx, { treaty })
    return actions.filter(({ on }) => (!from || from <= on) && (!to || on <= to))
  }),

  handle(listTreatiesOfState, async ({ tx, input, now }) => {
    const area = findArea(input.area)
    if (area === null) throw notFound()
    return treatiesOfState(tx, area, input.on ?? today(now))
  }),

  handle(downloadTreaty, async ({ tx, input: { treaty, on, format }, language, now }) => {
    const source = await sourceOf(tx, treaty)
    if (!source) throw new Problem('not_found', 'no_treaty_data', 'There are no data on this treaty to download.')
    const actions = await listActions(tx, { treaty })
    const states = participations(treatyOf(treaty), actions, [])
    return treatyFile(treaty, on ?? today(now), format, language, states, source)
  }),

  handle(listTreatySources, ({ tx }) => listSources(tx)),

  handle(importTreatyTable, async ({ tx, input, upload, now, about, progress }) => {
    const file = uploaded(upload)
    const sha256 = await sha256Of(file)
    about(`file ${sha256}`)
    const before = await findSource(tx, sha256)
    if (before) return reportOf(before, false, 0)
    const table = await readTreatyTable(file, input.treaty, input.extracted_on)
    progress('instruments.importing', table.actions.length, table.actions.length)
    const source = { ...table, ...input, file_name: file.name, sha256, document: null, adopted_on: null }
    const source_id = await insertSource(tx, source, now)
    const imported =
      (await insertActions(tx, source_id, table.actions)) + (await insertOpinions(tx, source_id, table.opinions))
    return { source_id, loaded: true, kind: table.kind, rows: table.rows, imported, problems: [...table.problems] }
  }),

  handle(importTreatyStatements, async ({ tx, input: { document }, upload, now, about }) => {
    const file = uploaded(upload)
    const sha256 = await sha256Of(file)
    about(`document ${document}`)
    const before = await findSource(tx, sha256)
    if (before) return reportOf(before, false, 0)
    const { adopted_on, consents, counts } = await readStatementFile(file)
    const source_id = await insertSource(
      tx,
      {
        kind: 'text',
        file_name: file.name,
        sha256,
        publisher: document,
        extracted_on: adopted_on ?? consents[0]?.as_of ?? today(now),
        document,
        adopted_on,
        rows: consents.length + counts.length,
        problems: [],
        treaties: [...consents, ...counts].map(({ treaty }) => treaty),
      },
      now,
    )
    const imported = await insertStatements(tx, source_id, consents, counts)
    return { source_id, loaded: true, kind: 'text' as const, rows: imported, imported, problems: [] }
  }),
]

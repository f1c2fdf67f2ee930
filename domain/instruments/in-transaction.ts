import type { Tx } from '../../platform/database/sql.ts'
import { standingOn } from './standing.ts'
import { consents } from './status.ts'
import { codesOf, presentAreaOf } from './succession.ts'
import { TREATIES, type TreatyKey } from './treaty.ts'
import { consentChecks, participations } from './treaty-answers.ts'
import { readReported } from './treaty-store.ts'
import type { StateTreaty } from './treaty-view.ts'
import { warningsFor } from './treaty-warnings.ts'

/**
 * Every treaty as one State stands to it on a day, with source and row, for the State profile and its report. A
 * treaty without data says so; it is never "not party".
 */
export const treatiesOfState = async (tx: Tx, area: string, on: string): Promise<StateTreaty[]> => {
  const present = presentAreaOf(area)
  const areas = codesOf(present)
  const { actions, opinions, statements, sources } = await readReported(tx, { areas })
  return TREATIES.map((treaty) => {
    const source = sources.find((one) => one.treaty === treaty.key)
    const done = actions.filter((action) => action.treaty === treaty.key)
    const said = statements.filter((statement) => statement.treaty === treaty.key)
    const [state] = participations(
      treaty,
      done,
      opinions.filter((opinion) => opinion.treaty === treaty.key),
      [present],
    ) as [ReturnType<typeof participations>[number]]
    return {
      ...state,
      treaty: treaty.key,
      title: treaty.title,
      status: source ? standingOn(state, on) : 'no_data',
      extracted_on: source?.extracted_on ?? null,
      publisher: source?.publisher ?? null,
      file_name: source?.file_name ?? null,
      sha256: source?.sha256 ?? null,
      stated: consentChecks(said, done).flatMap(({ document, place, stated }) =>
        stated.map(({ year, verdict }) => ({ document, place, year, verdict })),
      ),
      warnings: warningsFor(treaty, on, source?.extracted_on ?? null),
    }
  })
}

/** The day from which each State has been party to a treaty, and the day of the table; null where there is no table. */
export const partiesTo = async (
  tx: Tx,
  treaty: TreatyKey,
): Promise<{ since: ReadonlyMap<string, string>; extracted_on: string | null }> => {
  const { actions, sources } = await readReported(tx, { treaty })
  const parties = consents(actions).flatMap(({ area, on }) => (area === null ? [] : [[area, on] as const]))
  const source = sources.find((one) => one.treaty === treaty)
  return { since: new Map(parties), extracted_on: source?.extracted_on ?? null }
}

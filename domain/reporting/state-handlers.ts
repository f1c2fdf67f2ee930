import { handle } from '../../safeguards/action.ts'
import { partiesTo } from '../instruments/in-transaction.ts'
import { detectedEverywhere } from '../statistics/in-transaction.ts'
import { getStateProfile, listStates } from './state-api.ts'
import { linesOf, releasedOn } from './state-list.ts'
import { buildStateProfile, getArea } from './state-profile-build.ts'

export const stateHandlers = [
  handle(getStateProfile, ({ tx, input: { area, on }, now }) =>
    buildStateProfile(tx, getArea(area).code, on ?? now.toISOString().slice(0, 10)),
  ),

  handle(listStates, async ({ tx }) => {
    const { since, extracted_on } = await partiesTo(tx, 'trafficking-protocol')
    const detected = await detectedEverywhere(tx)
    return { states: linesOf(since, detected), protocol_on: extracted_on, figures_on: releasedOn(detected) }
  }),
]

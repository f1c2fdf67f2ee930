import { handle } from '../../safeguards/action.ts'
import { PROVISIONS } from './provision.ts'
import { listProvisions } from './provision-api.ts'

export const provisionHandlers = [handle(listProvisions, async () => [...PROVISIONS])]

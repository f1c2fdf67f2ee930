import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { loadInstruments } from './domain/instruments/load.ts'
import { loadMandates } from './domain/mandates/load.ts'
import { loadStatistics } from './domain/statistics/load.ts'
import { Problem } from './platform/problem.ts'
import type { Upload } from './safeguards/action.ts'
import { OPERATOR } from './safeguards/actor.ts'
import type { Ask } from './safeguards/ask.ts'
import type { House } from './server.ts'

/** What a module brings into an empty store from `sources/`; each asks first what is there. */
export type Load = (ask: Ask, sources: string, progress: (text: string) => void) => Promise<void>

/** In order: later ones may refer to what earlier ones brought. */
const LOADS: readonly Load[] = [loadMandates, loadInstruments, loadStatistics]

/** The operator, through the door, as a function of an action: what loads and commands are given. */
export const operatorOf = (
  { door }: House,
  signal: AbortSignal = new AbortController().signal,
  onProgress?: (step: string, done: number, total: number | null) => void,
): Ask => {
  return async (action, input, file) => {
    const upload = file === undefined ? undefined : await uploadOf(file)
    return door.ask(action, input, {
      actor: OPERATOR,
      language: 'en',
      idempotency_key: randomUUID(),
      upload,
      signal,
      onProgress,
    })
  }
}

const uploadOf = async (path: string): Promise<Upload> => {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile())
    throw new Problem('invalid', 'no_such_file', `There is no file ${path} that can be read. Check the path.`)
  return { name: basename(path), path, bytes: found.size }
}

/** Two programs that open a new store at once must not both fill it: one loads, the other waits and finds it full. */
export const loadSources = (house: House, progress: (text: string) => void): Promise<void> => {
  const ask = operatorOf(house)
  return house.database.transaction('select pg_advisory_xact_lock(7264005)', async () => {
    for (const load of LOADS) await load(ask, join(import.meta.dirname, 'sources'), progress)
  })
}

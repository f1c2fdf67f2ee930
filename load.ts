import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { loadInstruments } from './domain/instruments/load.ts'
import { loadMandates } from './domain/mandates/load.ts'
import { loadStatistics } from './domain/statistics/load.ts'
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
    const upload = file === undefined ? undefined : { name: basename(file), path: file, bytes: (await stat(file)).size }
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

export const loadSources = async (house: House, progress: (text: string) => void): Promise<void> => {
  const ask = operatorOf(house)
  for (const load of LOADS) await load(ask, join(import.meta.dirname, 'sources'), progress)
}

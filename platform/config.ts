import { join, resolve } from 'node:path'
import { Problem } from './problem.ts'

/** What an operator decides, read once from the environment. Defaults are those of a first try on one's own machine. */
export interface Config {
  /** Any PostgreSQL ≥ 15; null means the embedded one, whose files lie under `data`. */
  readonly database_url: string | null
  readonly data: string
  readonly host: string
  readonly port: number
  /** Written into the store by the first migration run and never changed afterwards. */
  readonly kind: 'demo' | 'production'
}

const portOf = (text: string): number => {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Problem('invalid', 'port', `PORT is "${text}"; give a number between 0 and 65535.`)
  }
  return port
}

export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => ({
  database_url: environment['DATABASE_URL'] || null,
  data: resolve(environment['CONCERTED_DATA'] || join(import.meta.dirname, '..', '.data')),
  host: environment['HOST'] || '127.0.0.1',
  port: portOf(environment['PORT'] || '3000'),
  kind: environment['CONCERTED_MODE'] === 'production' ? 'production' : 'demo',
})

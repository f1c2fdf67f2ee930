import { join } from 'node:path'
import Fastify from 'fastify'
import type { Config } from '../platform/config.ts'
import { sql } from '../platform/database/sql.ts'
import { sendSafeHeaders, servePages } from '../platform/http/pages.ts'
import { log } from '../platform/log.ts'
import { answerProblems, serveDoor } from '../safeguards/http.ts'
import { openApi } from '../safeguards/open-api.ts'
import type { House } from '../server.ts'

const PAGES = join(import.meta.dirname, '..', 'dist', 'web')

export interface Web {
  readonly port: number
  close(): Promise<void>
}

/** The web server over an open house: the door under /api, health, the API's description, and the pages. */
export const openWeb = async (house: House, { host, port }: Pick<Config, 'host' | 'port'>): Promise<Web> => {
  const app = Fastify({ bodyLimit: 1024 * 1024, forceCloseConnections: true })
  sendSafeHeaders(app, PAGES)
  answerProblems(app, (error, id) => log.error({ id, error: describe(error) }, 'unexpected'))
  app.get('/health/live', async () => ({ alive: true }))
  app.get('/health/ready', async () => ({ ready: (await house.database.read(sql`select 1 as one`)).length === 1 }))
  app.get('/api/openapi.json', async () => openApi(house.door.handlers.map(({ action }) => action)))
  await serveDoor(app, house.door, house.database)
  await servePages(app, PAGES)
  await app.listen({ host, port })
  const address = app.server.address()
  return { port: typeof address === 'object' && address ? address.port : port, close: () => app.close() }
}

/** Stack and code tell a developer enough; messages of the store may quote values, so they stay out of the log. */
const describe = (error: unknown): Record<string, unknown> => {
  const { name, code, stack } = error as Error & { code?: string }
  return {
    name,
    code,
    at: stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 6),
  }
}

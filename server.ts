import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { treatyHandlers } from './domain/instruments/treaty-handlers.ts'
import { mandatesHandlers } from './domain/mandates/document-handlers.ts'
import { provisionHandlers } from './domain/plan/provision-handlers.ts'
import { reportHandlers } from './domain/reporting/report-handlers.ts'
import { stateHandlers } from './domain/reporting/state-handlers.ts'
import { POLICY } from './domain/roles.ts'
import { figureHandlers } from './domain/statistics/figure-handlers.ts'
import { releaseHandlers } from './domain/statistics/release-handlers.ts'
import type { Config } from './platform/config.ts'
import { type Database, openDatabase } from './platform/database/database.ts'
import { openCluster } from './platform/database/embedded.ts'
import { migrate } from './platform/database/migrate.ts'
import { sql } from './platform/database/sql.ts'
import type { Handler } from './safeguards/action.ts'
import { type Door, openDoor } from './safeguards/door.ts'
import { sessionHandlers } from './safeguards/identity/session-handlers.ts'

/** The composition root: every handler of the house, by name. */
export const HANDLERS: readonly Handler[] = [
  ...sessionHandlers(POLICY),
  ...provisionHandlers,
  ...mandatesHandlers,
  ...treatyHandlers,
  ...figureHandlers,
  ...releaseHandlers,
  ...stateHandlers,
  ...reportHandlers,
]

const ROOT = import.meta.dirname

/** The house with its store open: what the web server, the command line and the journeys stand on. */
export interface House {
  readonly door: Door
  readonly database: Database
  close(): Promise<void>
}

export const openHouse = async (config: Config): Promise<House> => {
  const cluster = config.database_url
    ? { url: config.database_url, release: async () => undefined }
    : await openCluster(config.data)
  try {
    await migrate(cluster.url, join(ROOT, 'database', 'migrations'), config.kind)
    const database = await openDatabase(cluster.url)
    await inviteDemoPeople(database)
    const door = await openDoor({ database, policy: POLICY, handlers: HANDLERS, now: () => new Date() })
    const close = async () => {
      await database.close()
      await cluster.release()
    }
    return { door, database, close }
  } catch (error) {
    await cluster.release()
    throw error
  }
}

/** Synthetic people exist in a demonstration only. */
const inviteDemoPeople = async (database: Database): Promise<void> => {
  const [installation] = await database.read<{ kind: string }>(sql`select kind from platform.installation`)
  if (installation?.kind !== 'demo') return
  await database.read({ text: readFileSync(join(ROOT, 'database', 'demo', 'personas.sql'), 'utf8'), values: [] })
}

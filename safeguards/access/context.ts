import { createHmac, randomBytes } from 'node:crypto'
import type { Database } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Purpose } from '../action.ts'
import type { Actor } from '../actor.ts'

/** The statements that open a transaction: a signed statement of who asks and why, and the step into a module's role. */
export interface Context {
  statement(actor: Actor, purpose: Purpose): string
  role(module: string): string
}

const MODULE = /^[a-z]+$/

export const openContext = async (database: Database): Promise<Context> => {
  const key = await contextKey(database)
  const [installation] = await database.read<{ role_prefix: string }>(
    sql`select role_prefix from platform.installation`,
  )
  return {
    statement: (actor, purpose) => `set local concerted.context = '${sign(key, actor, purpose).replaceAll("'", "''")}'`,
    role: (module) => {
      if (!MODULE.test(module)) throw new Error(`not a module: ${module}`)
      return `set local role "${installation?.role_prefix}_${module}"`
    },
  }
}

const sign = (key: Buffer, actor: Actor, purpose: Purpose): string => {
  const body = JSON.stringify({
    kind: actor.kind,
    person_id: actor.person_id,
    organisation_id: actor.organisation_id,
    purpose,
  })
  return `${createHmac('sha256', key).update(body).digest('hex')}:${body}`
}

const BLOCK = 64

/** The key lies in the store, so that every server on it agrees; only the store's owner can read it. */
const contextKey = async (database: Database): Promise<Buffer> => {
  const fresh = Buffer.concat([randomBytes(32), Buffer.alloc(BLOCK - 32)])
  await database.read(sql`
    insert into safeguards.context_key (inner_pad, outer_pad)
    values (${fresh.map((byte) => byte ^ 0x36)}, ${fresh.map((byte) => byte ^ 0x5c)}) on conflict do nothing`)
  const [kept] = await database.read<{ inner_pad: Buffer }>(sql`select inner_pad from safeguards.context_key`)
  return Buffer.from((kept?.inner_pad ?? Buffer.alloc(BLOCK)).map((byte) => byte ^ 0x36)).subarray(0, 32)
}

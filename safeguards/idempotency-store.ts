import { createHash } from 'node:crypto'
import { sql, type Tx } from '../platform/database/sql.ts'
import { Problem } from '../platform/problem.ts'
import type { Actor } from './actor.ts'

/** One write as its sender named it. */
export interface NamedWrite {
  readonly actor: string
  readonly key: string
  readonly action: string
  readonly input_sha256: string
}

export const nameWrite = (actor: Actor, key: string, action: string, input: unknown): NamedWrite => ({
  actor: actor.person_id ?? actor.kind,
  key,
  action,
  input_sha256: createHash('sha256').update(JSON.stringify(input)).digest('hex'),
})

/** The answer already given under this key; holds back a second request under the same key until the first is done. */
export const findAnswered = async (tx: Tx, write: NamedWrite): Promise<{ answer: unknown } | undefined> => {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`${write.actor} ${write.key}`}, 7264004))`)
  const before = await tx.find<{ action: string; input_sha256: string; answer: unknown }>(sql`
    select action, input_sha256, answer from platform.answered_request
    where actor = ${write.actor} and idempotency_key = ${write.key}`)
  if (before && (before.action !== write.action || before.input_sha256 !== write.input_sha256)) {
    throw new Problem(
      'conflict',
      'idempotency_key_reused',
      'This idempotency key was used for another request: take a new one.',
    )
  }
  return before
}

export const keepAnswered = (tx: Tx, write: NamedWrite, answer: unknown): Promise<number> =>
  tx.run(sql`insert into platform.answered_request (actor, idempotency_key, action, input_sha256, answer)
    values (${write.actor}, ${write.key}, ${write.action}, ${write.input_sha256}, ${JSON.stringify(answer ?? null)})`)

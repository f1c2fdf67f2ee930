import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../platform/database/database.ts'
import { sql, type Tx } from '../platform/database/sql.ts'
import type { Language } from '../platform/messages/language.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { endProgress, reportProgress } from '../platform/progress.ts'
import { type Context, openContext } from './access/context.ts'
import type { Action, Call, FileAnswer, FileOutput, Handler, OutputOf, Upload } from './action.ts'
import type { Actor } from './actor.ts'
import { AnswerShelf, type KeptAnswer } from './answers.ts'
import { appendAudit } from './audit/audit-store.ts'
import { findAnswered, keepAnswered, type NamedWrite, nameWrite } from './idempotency-store.ts'

/**
 * The one door. Every request, from the browser, the command line or a test, goes through `pass`, in this order:
 * permission from the policy → strict input → a transaction under the module's own role with a signed context →
 * handler → audit entry in that transaction → output stripped to its schema → commit → answer. On failure everything
 * is rolled back, the refusal is recorded in a transaction of its own, and a problem is thrown for the caller.
 * There is no other way to the database.
 */
export interface Asked {
  readonly handler: Handler
  readonly actor: Actor
  readonly language: Language
  readonly input: unknown
  readonly idempotency_key?: string | undefined
  readonly upload?: Upload | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: Call<unknown>['progress'] | undefined
}

/** Which roles hold which permission; written in domain/roles.ts. */
export type Policy = Readonly<Record<string, readonly string[]>>

export interface Door {
  readonly handlers: readonly Handler[]
  pass(asked: Asked): Promise<unknown>
  /** Like `pass` for open data that many read: the JSON text, from memory while the store has not changed. */
  passKept(asked: Asked): Promise<KeptAnswer>
  /** For those inside: an action by its value, as the actor given. */
  ask<I extends z.ZodObject, O extends z.ZodType | FileOutput>(
    action: Action<I, O>,
    input: z.input<I>,
    asked: Omit<Asked, 'handler' | 'input'>,
  ): Promise<OutputOf<Action<I, O>>>
}

export interface DoorParts {
  readonly database: Database
  readonly policy: Policy
  readonly handlers: readonly Handler[]
  readonly now: () => Date
}

export const openDoor = async ({ database, policy, handlers, now }: DoorParts): Promise<Door> => {
  const context = await openContext(database)
  const byName = indexHandlers(handlers, policy)
  const shelf = new AnswerShelf()

  const pass = async (asked: Asked): Promise<unknown> => {
    const { action } = asked.handler
    const about: { subject: string | null } = { subject: null }
    try {
      if (!mayAsk(policy, action, asked.actor)) throw notFound()
      const input = parseInput(action, asked.input)
      requireKey(action, asked.idempotency_key)
      const opening = context.statement(asked.actor, action.purpose)
      return await database.transaction(opening, (tx) => inside(tx, context, asked, input, about, now()))
    } catch (error) {
      const problem = asProblem(error)
      await recordRefusal(database, context, asked, problem, about.subject)
      throw problem
    } finally {
      if (asked.idempotency_key) endProgress(asked.idempotency_key)
    }
  }

  const passKept = async (asked: Asked): Promise<KeptAnswer> => {
    const [store] = await database.read<{ number: number }>(sql`select number from platform.generation`)
    const generation = store?.number ?? 0
    const key = JSON.stringify([
      asked.handler.action.name,
      asked.language,
      now().toISOString().slice(0, 10),
      asked.input,
    ])
    const kept = shelf.find(generation, key)
    if (kept && mayAsk(policy, asked.handler.action, asked.actor)) return kept
    const body = Buffer.from(JSON.stringify(await pass(asked)))
    const answer = { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
    shelf.keep(generation, key, answer)
    return answer
  }

  return {
    handlers,
    pass,
    passKept,
    ask: (action, input, asked) => {
      const handler = byName.get(action.name)
      if (!handler) throw new Error(`no handler for ${action.name}: list it in server.ts`)
      return pass({ ...asked, handler, input }) as Promise<OutputOf<typeof action>>
    },
  }
}

/** A handler without policy, or two handlers for one action, stop the server from starting. */
const indexHandlers = (handlers: readonly Handler[], policy: Policy): Map<string, Handler> => {
  const byName = new Map<string, Handler>()
  for (const handler of handlers) {
    const { name, permission } = handler.action
    if (byName.has(name)) throw new Error(`two handlers for ${name}`)
    if (!policy[permission])
      throw new Error(`no role holds ${permission} (needed by ${name}): add it to domain/roles.ts`)
    byName.set(name, handler)
  }
  return byName
}

const mayAsk = (policy: Policy, action: Action, actor: Actor): boolean =>
  actor.roles.some((role) => policy[action.permission]?.includes(role))

const parseInput = (action: Action, input: unknown): unknown => {
  const parsed = action.input.strict().safeParse(input)
  if (parsed.success) return parsed.data
  // The values themselves stay out of the problem: they may be a person's.
  const fields = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.') || '(whole)', what: message }))
  throw new Problem('invalid', 'invalid_input', fields.map(({ field, what }) => `${field}: ${what}`).join('; '), {
    fields,
  })
}

const requireKey = (action: Action, key: string | undefined): void => {
  if (action.method === 'GET' || z.uuid().safeParse(key).success) return
  throw new Problem(
    'invalid',
    'idempotency_key_missing',
    'Every write needs an Idempotency-Key header with a UUID of its own.',
  )
}

/** What happens between begin and commit: the door's own bookkeeping as the store's owner, the handler as its module. */
const inside = async (
  tx: Tx,
  context: Context,
  asked: Asked,
  input: unknown,
  about: { subject: string | null },
  at: Date,
): Promise<unknown> => {
  const { handler, actor } = asked
  const { action } = handler
  const write = writeOf(asked, input)
  const before = write && (await findAnswered(tx, write))
  if (before) return before.answer
  await tx.run({ text: context.role(moduleOf(action)), values: [] })
  const answer = await handler.run(callOf(tx, asked, input, about, at) as Call<never>)
  const output = stripped(action, answer)
  if (!isRecorded(action)) return output
  await tx.run(sql`reset role`)
  if (write) {
    await keepAnswered(tx, write, output)
    await tx.run(sql`update platform.generation set number = number + 1`)
  }
  await appendAudit(tx, { action, actor, outcome: 'done', about: about.subject, reason: null })
  return output
}

const moduleOf = (action: Action): string => action.name.split('.')[0] as string

const writeOf = (
  { handler: { action }, actor, idempotency_key, upload }: Asked,
  input: unknown,
): NamedWrite | undefined =>
  // A session may be started and ended any number of times, and its token is kept nowhere.
  action.method === 'GET' || action.purpose === 'session' || !idempotency_key
    ? undefined
    : nameWrite(actor, idempotency_key, action.name, [input, upload?.bytes])

const callOf = (tx: Tx, asked: Asked, input: unknown, about: { subject: string | null }, at: Date): Call<unknown> => ({
  tx,
  input,
  actor: asked.actor,
  language: asked.language,
  now: at,
  ...(asked.upload && { upload: asked.upload }),
  signal: asked.signal ?? new AbortController().signal,
  progress: (step, done, total) => {
    if (asked.idempotency_key) reportProgress(asked.idempotency_key, { step, done, total })
    asked.onProgress?.(step, done, total)
  },
  about: (subject) => {
    about.subject = subject
  },
})

/** Reading open data and one's own session leaves no entry; everything else does. */
const isRecorded = (action: Action): boolean =>
  action.method !== 'GET' || (action.purpose !== 'public_information' && action.purpose !== 'session')

const isFile = (output: Action['output']): output is FileOutput => 'file' in output

/** A field that the output schema does not name never leaves. */
const stripped = (action: Action, answer: unknown): unknown =>
  isFile(action.output) ? (answer as FileAnswer) : action.output.parse(answer)

const CONSTRAINT: Readonly<Record<string, 'conflict' | 'invalid'>> = {
  '23505': 'conflict',
  '23514': 'invalid',
  '23503': 'conflict',
}

const asProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error
  const { code, constraint } = error as { code?: string; constraint?: string }
  const kind = code && constraint ? CONSTRAINT[code] : undefined
  if (kind) return new Problem(kind, constraint as string, `The store refused: ${constraint?.replaceAll('_', ' ')}.`)
  if (code === '53100')
    return new Problem('unavailable', 'disk_full', 'The disk of the database is full: free some space, then try again.')
  const unknown = new Problem('unavailable', 'unexpected', 'Something unexpected happened; nothing was changed.')
  unknown.cause = error
  return unknown
}

const recordRefusal = async (
  database: Database,
  context: Context,
  { handler: { action }, actor }: Asked,
  problem: Problem,
  about: string | null,
): Promise<void> => {
  await database
    .transaction(context.statement(actor, action.purpose), (tx) =>
      appendAudit(tx, { action, actor, outcome: 'refused', about, reason: problem.code }),
    )
    // The store itself may be what fails; the caller must then still hear the first problem.
    .catch(() => undefined)
}

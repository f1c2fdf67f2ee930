import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { inject } from 'vitest'
import type { z } from 'zod'
import { POLICY } from '../domain/roles.ts'
import { type Database, openDatabase } from '../platform/database/database.ts'
import type { Language } from '../platform/messages/language.ts'
import type { Action, FileOutput, Handler, OutputOf, Upload } from './action.ts'
import { type Actor, OPERATOR, PUBLIC } from './actor.ts'
import { type Door, openDoor, type Policy } from './door.ts'

/**
 * The house for a test file: its own copy of the migrated store on a real PostgreSQL, the real door, and the demo's
 * people. `house.as('secretariat').ask(action, input)` is what that person's browser would do.
 */
export interface House {
  readonly door: Door
  readonly database: Database
  as(who: 'public' | 'operator' | 'secretariat' | 'coordinator' | 'statistician' | 'researcher'): {
    ask<I extends z.ZodObject, O extends z.ZodType | FileOutput>(
      action: Action<I, O>,
      input: z.input<I>,
      extra?: { upload?: Upload; language?: Language; idempotency_key?: string; signal?: AbortSignal },
    ): Promise<OutputOf<Action<I, O>>>
  }
  /** Entries of the audit log, oldest first. */
  audit(): Promise<{ outcome: string; word: string; action: string; about: string | null; reason: string | null }[]>
  close(): Promise<void>
}

export interface HouseOptions {
  /** A fixed clock, for what depends on the day. */
  readonly now?: () => Date
  /** Permissions of actions that exist in the test only. */
  readonly policy?: Policy
}

export const openHouse = async (handlers: readonly Handler[], options: HouseOptions = {}): Promise<House> => {
  const url = await copyOfStore()
  const database = await openDatabase(url, 4)
  const policy = { ...POLICY, ...options.policy }
  const door = await openDoor({ database, policy, handlers, now: options.now ?? (() => new Date()) })
  const people = await peopleOf(database)
  return {
    door,
    database,
    as: (who) => ({
      ask: (action, input, extra = {}) =>
        door.ask(action, input, {
          actor: people(who),
          language: extra.language ?? 'en',
          idempotency_key: extra.idempotency_key ?? randomUUID(),
          upload: extra.upload,
          signal: extra.signal,
        }),
    }),
    audit: () =>
      database.read({
        text: 'select outcome, word, action, about, reason from safeguards.audit_entry order by number',
        values: [],
      }),
    close: () => database.close(),
  }
}

const copyOfStore = async (): Promise<string> => {
  const server = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query('select pg_advisory_lock(1)')
  await client.query(`create database ${name} template template_concerted`)
  await client.end()
  const url = server.replace(/[^/]+$/, name)
  const copy = new pg.Client({ connectionString: url })
  await copy.connect()
  await copy.query(readFileSync('database/demo/personas.sql', 'utf8'))
  await copy.end()
  return url
}

const peopleOf = async (database: Database): Promise<(who: string) => Actor> => {
  const rows = await database.read<{ persona: string; person_id: string; organisation_id: string; roles: string[] }>({
    text: 'select persona, person_id, organisation_id, roles from safeguards.person',
    values: [],
  })
  return (who) => {
    if (who === 'public') return PUBLIC
    if (who === 'operator') return OPERATOR
    const person = rows.find(({ persona }) => persona === who)
    if (!person) throw new Error(`no persona ${who}`)
    const { person_id, organisation_id, roles } = person
    return { kind: 'person', person_id, organisation_id, roles: [...roles, 'public'] }
  }
}

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { POLICY } from '../domain/roles.ts'
import { sql } from '../platform/database/sql.ts'
import { endProgress, reportProgress } from '../platform/progress.ts'
import { action, handle } from './action.ts'
import { type House, openHouse } from './door-testing.ts'
import { findProgress, signIn, signOut, whoAmI } from './identity/session-api.ts'
import { sessionHandlers } from './identity/session-handlers.ts'

const note = action({
  name: 'safeguards.note',
  method: 'POST',
  path: '/api/test/notes',
  summary: 'Writes for the test',
  permission: 'note.write',
  purpose: 'operation',
  audit: 'note.written',
  input: z.object({ text: z.string(), fail: z.boolean().optional() }),
  output: z.object({ text: z.string(), role: z.string(), context: z.unknown() }).meta({ sensitivity: 'open' }),
})

const peek = action({
  ...note,
  name: 'safeguards.peek',
  method: 'GET',
  permission: 'session.read',
  purpose: 'public_information',
  audit: 'note.read',
})

let runs = 0
const handlers = [
  handle(note, async ({ tx, input, about }) => {
    runs++
    about('note 1')
    const seen = await tx.get<{ role: string; context: unknown }>(
      sql`select current_role::text as role, safeguards.context() as context`,
    )
    if (input.fail) throw new Error('broken on purpose')
    return { text: input.text, ...seen, hidden: 'never leaves' }
  }),
  handle(peek, async ({ tx, input }) => ({
    text: input.text,
    ...(await tx.get<{ role: string; context: unknown }>(sql`select current_role::text as role, null as context`)),
  })),
  ...sessionHandlers(POLICY),
]

describe('the one door', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(handlers, { policy: { 'note.write': ['secretariat'] } })
  })
  afterAll(() => house.close())

  it('runs a handler under its module’s role with a context that the database verifies', async () => {
    const answer = await house.as('secretariat').ask(note, { text: 'a' })
    expect(answer.role).toMatch(/_safeguards$/)
    expect(answer.context).toMatchObject({ kind: 'person', purpose: 'operation' })
  })

  it('refuses who lacks the permission as if nothing were there, and records the refusal', async () => {
    await expect(house.as('researcher').ask(note, { text: 'a' })).rejects.toMatchObject({ kind: 'not_found' })
    expect((await house.audit()).at(-1)).toMatchObject({
      outcome: 'refused',
      word: 'note.written',
      reason: 'not_found',
    })
  })

  it('commits a change together with its audit entry, and neither without the other', async () => {
    const before = await house.audit()
    await expect(house.as('secretariat').ask(note, { text: 'a', fail: true })).rejects.toMatchObject({
      code: 'unexpected',
    })
    const [entry, ...none] = (await house.audit()).slice(before.length)
    expect(none).toEqual([])
    expect(entry).toMatchObject({ outcome: 'refused', about: 'note 1', reason: 'unexpected' })
  })

  it('keeps no entry of who reads open data', async () => {
    const before = await house.audit()
    await house.as('public').ask(peek, { text: 'a' })
    expect(await house.audit()).toEqual(before)
  })

  it('refuses unknown fields without repeating their values', async () => {
    const asked = house.as('public').ask(peek, { text: 'a', birth_name: 'Secret' } as never)
    await expect(asked).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(asked).rejects.not.toThrow(/Secret/)
  })

  it('strips what the output does not name', async () => {
    expect(await house.as('secretariat').ask(note, { text: 'a' })).not.toHaveProperty('hidden')
  })

  it('does a write once under one key, and refuses the key for another', async () => {
    const idempotency_key = randomUUID()
    runs = 0
    const first = await house.as('secretariat').ask(note, { text: 'once' }, { idempotency_key })
    const again = await house.as('secretariat').ask(note, { text: 'once' }, { idempotency_key })
    expect(again).toEqual(first)
    expect(runs).toBe(1)
    const other = house.as('secretariat').ask(note, { text: 'other' }, { idempotency_key })
    await expect(other).rejects.toMatchObject({ code: 'idempotency_key_reused' })
  })

  it('does two simultaneous writes under one key once', async () => {
    const idempotency_key = randomUUID()
    runs = 0
    const ask = () => house.as('secretariat').ask(note, { text: 'twice' }, { idempotency_key })
    const [a, b] = await Promise.all([ask(), ask()])
    expect(a).toEqual(b)
    expect(runs).toBe(1)
  })

  it('answers open data from memory until something is written', async () => {
    const asked = {
      handler: handlers[1]!,
      actor: { kind: 'public', person_id: null, organisation_id: null, roles: ['public'] },
      language: 'en',
      input: { text: 'kept' },
    } as const
    const first = await house.door.passKept(asked)
    expect(await house.door.passKept(asked)).toBe(first)
    await house.as('secretariat').ask(note, { text: 'write' })
    expect(await house.door.passKept(asked)).not.toBe(first)
  })

  it('believes no context that it did not sign', async () => {
    const forged = `${'0'.repeat(64)}:{"kind":"operator"}`
    const seen = await house.database.transaction(`set local concerted.context = '${forged}'`, (tx) =>
      tx.get<{ context: unknown }>(sql`select safeguards.context() as context`),
    )
    expect(seen.context).toBeNull()
  })

  it('finds every tampering with the audit log', async () => {
    expect(await house.database.read(sql`select safeguards.broken_audit_entries() as n`)).toEqual([])
    await expect(house.database.read(sql`delete from safeguards.audit_entry where number = 2`)).rejects.toThrow(
      /append-only/,
    )
    await house.database.read(sql`alter table safeguards.audit_entry disable trigger audit_append_only`)
    await house.database.read(sql`update safeguards.audit_entry set word = 'note.read' where number = 2`)
    expect(await house.database.read(sql`select safeguards.broken_audit_entries() as n`)).toEqual([{ n: 2 }])
    await house.database.read(sql`delete from safeguards.audit_entry where number = 2`)
    expect(await house.database.read(sql`select safeguards.broken_audit_entries() as n`)).toEqual([{ n: 3 }])
  })
})

describe('signing in as a persona', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(handlers, { policy: { 'note.write': ['secretariat'] } })
  })
  afterAll(() => house.close())

  it('offers the synthetic people and tells what each may do', async () => {
    const reader = await house.as('public').ask(whoAmI, {})
    expect(reader.personas.map(({ persona }) => persona)).toContain('secretariat')
    expect(reader.permissions).not.toContain('release.import')
    const secretariat = await house.as('secretariat').ask(whoAmI, {})
    expect(secretariat.signed_in?.persona).toBe('secretariat')
    expect(secretariat.permissions).toContain('session.read')
  })

  it('starts and ends sessions', async () => {
    expect((await house.as('public').ask(signIn, { persona: 'researcher' })).token).toHaveLength(43)
    await expect(house.as('public').ask(signIn, { persona: 'nobody' })).rejects.toMatchObject({ kind: 'not_found' })
    await house.as('researcher').ask(signOut, {})
    expect(await house.database.read(sql`select from safeguards.session`)).toHaveLength(0)
  })

  it('refuses what was not asked for', async () => {
    await expect(house.as('public').ask(whoAmI, { of: 'another' } as never)).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await expect(house.as('public').ask(signOut, { of: 'another' } as never)).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  it('tells how far long work is to whoever holds its key, and to nobody else', async () => {
    const key = randomUUID()
    reportProgress(key, { step: 'import.rows', done: 1, total: 2 })
    expect(await house.as('public').ask(findProgress, { key })).toEqual({ step: 'import.rows', done: 1, total: 2 })
    endProgress(key)
    expect(await house.as('public').ask(findProgress, { key })).toBeNull()
    await expect(house.as('public').ask(findProgress, { key: 'guess' })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  it('does not exist in production', async () => {
    await house.database.read(sql`update platform.installation set kind = 'production'`)
    await expect(house.as('public').ask(signIn, { persona: 'researcher' })).rejects.toMatchObject({ kind: 'not_found' })
    expect((await house.as('public').ask(whoAmI, {})).personas).toEqual([])
  })
})

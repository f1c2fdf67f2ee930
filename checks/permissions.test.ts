import { describe, expect, it } from 'vitest'
import { POLICY, ROLES } from '../domain/roles.ts'
import { HANDLERS } from '../server.ts'
import { files, read } from './repository.ts'

const tests = files(/\.test\.ts$/).map(read)
const apis = files(/^(domain|safeguards)\/.*-api\.ts$/)
  .map(read)
  .join('\n')

/** The constant that holds an action, by the action's own name. */
const constantOf = (name: string): string | undefined =>
  new RegExp(`export const (\\w+) = action\\(\\{\\s*name: '${name.replace('.', '\\.')}'`).exec(apis)?.[1]

/** The statements of all tests that ask for it. */
const asksFor = (constant: string): string[] =>
  tests.flatMap((text) =>
    [...text.matchAll(new RegExp(`ask\\(\\s*${constant}\\b`, 'g'))].map((match) => {
      const rest = text.slice(match.index)
      const end = /\n\s*(?:await|expect|const|return|it\(|for|\}\))/.exec(rest)?.index ?? rest.length
      return rest.slice(0, end)
    }),
  )

describe('every action', () => {
  it.each(HANDLERS.map(({ action }) => action.name))('%s has a granted and a refused test through the door', (name) => {
    const constant = constantOf(name)
    expect(constant, `no exported constant holds ${name}`).toBeDefined()
    const asks = asksFor(constant as string)
    expect(
      asks.filter((text) => !text.includes('rejects')),
      'granted',
    ).not.toEqual([])
    expect(
      asks.filter((text) => text.includes('rejects')),
      'refused',
    ).not.toEqual([])
  })

  it('has an audit word in the past tense and a permission that some role holds', () => {
    const words = HANDLERS.map(({ action }) => action.audit)
    expect(words.filter((word) => !/^[a-z_]+\.[a-z_]+$/.test(word))).toEqual([])
    const unheld = HANDLERS.filter(
      ({ action }) => !(POLICY as Record<string, readonly string[]>)[action.permission]?.length,
    )
    expect(unheld.map(({ action }) => action.name)).toEqual([])
  })
})

describe('the policy', () => {
  it('grants nothing that no action asks for, to no role that does not exist', () => {
    const asked = new Set<string>(HANDLERS.map(({ action }) => action.permission))
    const extra = Object.keys(POLICY).filter((permission) => !asked.has(permission))
    expect(extra).toEqual([])
    const roles = Object.values(POLICY as Record<string, readonly string[]>).flat()
    expect(roles.filter((role) => !(ROLES as readonly string[]).includes(role))).toEqual([])
  })

  it('lets the public only read, and start and end a session', () => {
    const open = HANDLERS.filter(({ action }) =>
      (POLICY as Record<string, readonly string[]>)[action.permission]?.includes('public'),
    )
    const writes = open.filter(({ action }) => action.method !== 'GET' && action.purpose !== 'session')
    expect(writes.map(({ action }) => action.name)).toEqual([])
  })
})

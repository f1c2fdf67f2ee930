import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PROVISIONS } from '../domain/plan/provision.ts'
import { HANDLERS } from '../server.ts'
import { read } from './repository.ts'

const english = JSON.parse(read('domain/plan/messages/en.json')) as Record<string, string>

describe('the 61 provisions', () => {
  it('are all there, in order, in their pillars', () => {
    expect(PROVISIONS.map(({ n }) => Number(n))).toEqual(Array.from({ length: 61 }, (_, index) => index + 1))
    const sizes = Object.entries(Object.groupBy(PROVISIONS, ({ pillar }) => pillar)).map(([pillar, of]) => [
      pillar,
      of?.length,
    ])
    expect(Object.fromEntries(sizes)).toEqual({
      general: 11,
      prevention: 13,
      protection: 18,
      prosecution: 7,
      partnerships: 12,
    })
  })

  it.each(PROVISIONS.map((provision) => [provision.n, provision] as const))(
    '%s is answered, in words',
    (_, { answered_by }) => {
      expect(answered_by.length).toBeGreaterThan(0)
      for (const { what } of answered_by) expect(english[`plan.answer.${what}`]).toBeTruthy()
    },
  )

  it('calls a feature only what is there', () => {
    const modules = new Set(HANDLERS.map(({ action }) => action.name.split('.')[0]))
    const features = PROVISIONS.flatMap(({ answered_by }) => answered_by.filter(({ kind }) => kind === 'feature'))
    const absent = features.filter(({ what }) => !modules.has(what) || !existsSync(`domain/${what}/README.md`))
    expect(absent.map(({ what }) => what)).toEqual([])
  })
})

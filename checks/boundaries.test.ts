import { describe, expect, it } from 'vitest'
import { files, type Import, importsOf, read } from './repository.ts'

/** Imports follow the house. A new edge between modules is a reviewed line here. */
const EDGES: Readonly<Record<string, readonly string[]>> = {
  instruments: ['mandates'],
  plan: ['mandates', 'instruments', 'statistics'],
  reporting: ['mandates', 'instruments', 'statistics', 'plan'],
}

const STRATA: Readonly<Record<string, readonly string[]>> = {
  kernels: ['kernels'],
  vocabulary: ['vocabulary'],
  platform: ['platform'],
  safeguards: ['safeguards', 'platform'],
  domain: ['domain', 'safeguards', 'platform', 'kernels', 'vocabulary'],
  web: ['web', 'domain', 'safeguards', 'platform', 'vocabulary'],
}

/** These see everything: lists that are the table of contents, and what starts or tests the house. */
const SEES_ALL = /^(server|load|commands)\.ts$|^(bin|checks|bench)\/|\.test\.tsx?$|-testing\.ts$|\/make-[a-z-]+\.ts$/

const source = files(/^(kernels|vocabulary|platform|safeguards|domain|web)\/.*\.tsx?$/).filter(
  (path) => !SEES_ALL.test(path),
)
const all = source.flatMap(importsOf)
const room = (path: string): string => path.split('/')[0] as string
const moduleOf = (path: string): string | undefined => /^domain\/([^/]+)\//.exec(path)?.[1]
const isOurs = (path: string): boolean => room(path) in STRATA
const said = (imports: readonly Import[]): string[] => imports.map(({ from, to }) => `${from} → ${to}`)

describe('imports follow the house', () => {
  it('reads the imports at all', () => {
    expect(all.length).toBeGreaterThan(100)
  })

  it('strata point one way', () => {
    const pageUsesWeb = ({ from, to }: Import) => from.endsWith('.tsx') && room(to) === 'web'
    const breaches = all.filter(
      (edge) => isOurs(edge.to) && !STRATA[room(edge.from)]?.includes(room(edge.to)) && !pageUsesWeb(edge),
    )
    expect(said(breaches)).toEqual([])
  })

  it('modules meet through index.ts and in-transaction.ts, along the listed edges', () => {
    const between = all.filter(({ from, to }) => moduleOf(from) && moduleOf(to) && moduleOf(from) !== moduleOf(to))
    const through = between.filter(({ to }) => !/\/(index|in-transaction)\.ts$/.test(to))
    const unlisted = between.filter(
      ({ from, to }) => !EDGES[moduleOf(from) as string]?.includes(moduleOf(to) as string),
    )
    expect(said(through)).toEqual([])
    expect(said(unlisted)).toEqual([])
  })

  it('the edges between modules make no cycle', () => {
    const reach = (from: string, seen: readonly string[]): string[] =>
      seen.includes(from)
        ? [[...seen, from].join(' → ')]
        : (EDGES[from] ?? []).flatMap((to) => reach(to, [...seen, from]))
    expect(Object.keys(EDGES).flatMap((from) => reach(from, []))).toEqual([])
  })

  it('pages and the web import no store, handler or transaction', () => {
    const seen = all.filter(({ from }) => from.endsWith('.tsx') || room(from) === 'web')
    const behind = seen.filter(({ to }) =>
      /-(store|handlers)\.ts$|in-transaction\.ts$|^node:|platform\/(database|http|log|config|tables|documents)/.test(
        to,
      ),
    )
    expect(said(behind)).toEqual([])
  })

  it('records and actions reach no database, network or disk', () => {
    const pure = all.filter(({ from }) => /^domain\/.*(-api|index)\.ts$/.test(from))
    expect(said(pure.filter(({ to }) => /^node:|-store\.ts$|platform\/database\/(?!sql)/.test(to)))).toEqual([])
  })

  it('only the store’s own folder speaks the driver, and only the house opens the store', () => {
    const driver = all.filter(({ from, to }) => to === 'pg' && !from.startsWith('platform/database/'))
    const opens = all.filter(
      ({ to, from, typeOnly }) => to === 'platform/database/database.ts' && !typeOnly && room(from) !== 'platform',
    )
    const typed = opens.filter(
      ({ from }) => !/import type \{[^}]*\} from '[^']*database\/database\.ts'/.test(read(from)),
    )
    expect(said([...driver, ...typed])).toEqual([])
  })

  it('kernels take chance and time as arguments, and do nothing else', () => {
    const impure = files(/^kernels\/.*\.ts$/)
      .filter((path) => !path.endsWith('.test.ts'))
      .filter((path) => /\bawait\b|Math\.random|Date\.now|new Date\(\)|process\.|\bfetch\(|console\./.test(read(path)))
    expect(impure).toEqual([])
    expect(said(all.filter(({ from, to }) => room(from) === 'kernels' && !isOurs(to)))).toEqual([])
  })
})

/**
 * Writes `areas.json` (codes, names, regions: for everybody) and `area-aliases.json` (how else they are written: for
 * matching only) from `sources/countries/country-codes.csv`, `sources/sdg-16-2-2/unsd-global-2020/geo_area.csv` and the
 * lists beside this file. Both are committed; `areas.test.ts` holds that they are up to date.
 *
 *     node vocabulary/make-areas.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import {
  EXTRA_AREAS,
  type ExtraArea,
  MEMBERS_WITHOUT_UNTERM,
  NAME_REPAIRS,
  NON_MEMBER_MARK,
  OBSERVER_MARK,
  REGIONS,
} from './area-corrections.ts'
import { NAMES_AS_FOUND } from './area-names-as-found.ts'
import { NATIONALITY_ADJECTIVES } from './nationality-adjectives.ts'
import { normalName } from './normal-name.ts'

type Row = Record<string, string>
type Names = Record<string, string>

interface Made {
  code: string
  kind: string
  names: Names
  alpha2?: string
  m49?: string
  parent?: string
  un?: 'member' | 'observer' | 'non_member'
  marks?: string[]
  until?: string
  became?: readonly string[]
}

const LANGUAGES = { ar: 'ar', en: 'en', es: 'es', fr: 'fr', ru: 'ru', zh: 'cn' }
const UNTERM = { ar: 'Arabic', en: 'English', es: 'Spanish', fr: 'French', ru: 'Russian', zh: 'Chinese' }

const here = (file: string): URL => new URL(file, import.meta.url)
const rowsOf = (file: string): Row[] => parse(readFileSync(here(file), 'utf8'), { columns: true, bom: true }) as Row[]
const m49 = (digits: string): string => digits.padStart(3, '0')

const nameIn = (row: Row, language: keyof typeof LANGUAGES): string =>
  NAME_REPAIRS[row['ISO3166-1-Alpha-3'] ?? '']?.names[language] ??
  (row[`official_name_${LANGUAGES[language]}`] as string)

const membership = (row: Row): Made['un'] => {
  if (MEMBERS_WITHOUT_UNTERM.includes(row['ISO3166-1-Alpha-3'] as string)) return 'member'
  const unterm = row['UNTERM English Short'] as string
  if (unterm === '') return undefined
  if (NON_MEMBER_MARK.test(unterm)) return 'non_member'
  return OBSERVER_MARK.test(unterm) ? 'observer' : 'member'
}

const marksOf = (row: Row): string[] =>
  [
    ['ldc', 'Least Developed Countries (LDC)'],
    ['lldc', 'Land Locked Developing Countries (LLDC)'],
    ['sids', 'Small Island Developing States (SIDS)'],
  ].flatMap(([mark, column]) => (row[column as string] === 'x' ? [mark as string] : []))

const countryOf = (row: Row): Made => {
  const un = membership(row)
  const marks = marksOf(row)
  const parent = row['Intermediate Region Code'] || row['Sub-region Code'] || row['Region Code']
  return {
    code: row['ISO3166-1-Alpha-3'] as string,
    kind: un ? 'state' : 'territory',
    alpha2: row['ISO3166-1-Alpha-2'] as string,
    m49: m49(row.M49 as string),
    ...(parent ? { parent: `m49:${m49(parent)}` } : {}),
    ...(un ? { un } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    names: Object.fromEntries((['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const).map((l) => [l, nameIn(row, l)])),
  }
}

const extraOf = ({ also: _, ...area }: ExtraArea): Made => ({ ...area, names: { ...area.names } })

/** UNSD numbers that belong to no region of the standard: groupings of other agencies, named in English only. */
const groupingsOf = (rows: readonly Row[], known: ReadonlySet<string>): Made[] =>
  rows
    .filter((row) => !known.has(m49(row.geo_area as string)))
    .map((row) => ({
      code: `m49:${m49(row.geo_area as string)}`,
      kind: 'grouping',
      m49: m49(row.geo_area as string),
      names: { en: (row.name as string).replaceAll('\u00a0', ' ') },
    }))

/** A name that leads to two places is a mistake in the lists, so it stops the making. */
const add = (aliases: Map<string, string>, text: string, code: string): void => {
  const name = normalName(text.replaceAll('*', ''))
  if (name === '') return
  const other = aliases.get(name)
  if (other !== undefined && other !== code) throw new Error(`${JSON.stringify(text)} is both ${other} and ${code}`)
  aliases.set(name, code)
}

const ARTICLE = /\s*\((?:the|l'|le|la|les|el|los|las)\)\s*\**$/u

const officialNames = (row: Row): string[] =>
  Object.entries(UNTERM)
    .flatMap(([language, name]) => [
      row[`UNTERM ${name} Short`],
      row[`UNTERM ${name} Short`]?.replace(ARTICLE, ''),
      row[`UNTERM ${name} Formal`]?.replace(/\s*\(.*\)\s*\**$/u, ''),
      row[`official_name_${LANGUAGES[language as keyof typeof LANGUAGES]}`],
    ])
    .concat(row['CLDR display name'])
    .filter((name): name is string => name !== undefined && name !== '')

const codes = (area: Made): string[] => [area.code, ...(area.alpha2 ? [area.alpha2] : [])]

const make = (): { areas: Made[]; aliases: Record<string, unknown> } => {
  const countryRows = rowsOf('../sources/countries/country-codes.csv')
  const countries = countryRows.map(countryOf)
  const extras = [...EXTRA_AREAS, ...REGIONS].map(extraOf)
  const known = new Set([...countries, ...extras].flatMap((area) => (area.m49 ? [area.m49] : [])))
  const groupings = groupingsOf(rowsOf('../sources/sdg-16-2-2/unsd-global-2020/geo_area.csv'), known)
  const areas = [...countries, ...extras, ...groupings]

  const places = new Map<string, string>()
  const regions = new Map<string, string>()
  for (const area of areas) {
    const into = area.kind === 'region' || area.kind === 'grouping' ? regions : places
    for (const name of Object.values(area.names)) add(into, name, area.code)
  }
  for (const row of countryRows)
    for (const name of officialNames(row)) add(places, name, row['ISO3166-1-Alpha-3'] as string)
  for (const row of rowsOf('../sources/sdg-16-2-2/unsd-global-2020/geo_area.csv')) {
    const area = areas.find((a) => a.m49 === m49(row.geo_area as string)) as Made
    add(area.kind === 'region' || area.kind === 'grouping' ? regions : places, row.name as string, area.code)
  }
  for (const [code, names] of Object.entries(NAMES_AS_FOUND)) {
    for (const name of names) add(code.startsWith('m49:') ? regions : places, name, code)
  }
  const coded = new Map(areas.flatMap((area) => codes(area).map((code) => [code, area.code] as const)))
  for (const extra of EXTRA_AREAS) {
    for (const name of extra.also ?? []) {
      if (/^[A-Z]{3,4}$/.test(name)) coded.set(name, extra.code)
      else add(places, name, extra.code)
    }
  }
  const adjectives = new Map<string, string>()
  for (const [code, words] of Object.entries(NATIONALITY_ADJECTIVES)) {
    for (const word of words.split('|')) add(adjectives, word, code)
  }
  // What the official name of the same place already says need not be said twice.
  const own = new Set(
    areas.flatMap((area) => Object.values(area.names).map((name) => `${normalName(name)}\n${area.code}`)),
  )
  const rest = (map: Map<string, string>): Record<string, string> =>
    Object.fromEntries([...map].filter(([name, code]) => !own.has(`${name}\n${code}`)))
  return {
    areas,
    aliases: {
      codes: Object.fromEntries([...coded].filter(([alias, code]) => alias !== code && !/^[A-Z]{2}$/.test(alias))),
      places: rest(places),
      regions: rest(regions),
      adjectives: Object.fromEntries(adjectives),
    },
  }
}

const oneLineEach = (items: readonly unknown[]): string =>
  `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`

export const filesOfAreas = (): Record<'areas.json' | 'area-aliases.json', string> => {
  const { areas, aliases } = make()
  return { 'areas.json': oneLineEach(areas), 'area-aliases.json': `${JSON.stringify(aliases, null, 1)}\n` }
}

if (import.meta.main) {
  for (const [name, text] of Object.entries(filesOfAreas())) writeFileSync(here(name), text)
}

/**
 * From words to a place: names in the six languages, formal, former and misspelt names, codes of two, three and four
 * letters, M49 numbers. Two Map lookups after normalising; the maps are made when first asked, so that a browser that
 * only shows names never carries them. A name that is both a State and a region (Micronesia) is the State.
 */
import aliases from './area-aliases.json' with { type: 'json' }
import list from './areas.json' with { type: 'json' }
import { normalName } from './normal-name.ts'

interface Index {
  codes: Map<string, string>
  numbers: Map<number, string>
  places: Map<string, string>
  regions: Map<string, string>
  adjectives: Map<string, string>
  longestAdjective: number
}

interface Named {
  code: string
  kind: string
  alpha2?: string
  m49?: string
  names: Readonly<Record<string, string | undefined>>
}

/** Codes of the European institutions that differ from ISO. */
const OTHER_CODES = { UK: 'GBR', EL: 'GRC' }

const makeIndex = (): Index => {
  const areas = list as readonly Named[]
  const isRegion = (area: Named): boolean => area.kind === 'region' || area.kind === 'grouping'
  const named = (of: readonly Named[]): [string, string][] =>
    of.flatMap((area) =>
      Object.values(area.names).flatMap((name) => (name ? [[normalName(name), area.code] as [string, string]] : [])),
    )
  const adjectives = new Map(Object.entries(aliases.adjectives))
  return {
    codes: new Map([
      ...areas.flatMap((area) =>
        [area.code, area.alpha2].flatMap((code) => (code ? [[code, area.code] as const] : [])),
      ),
      ...Object.entries(aliases.codes),
      ...Object.entries(OTHER_CODES),
    ]),
    numbers: new Map(areas.flatMap((area) => (area.m49 ? [[Number(area.m49), area.code] as const] : []))),
    places: new Map([...named(areas.filter((area) => !isRegion(area))), ...Object.entries(aliases.places)]),
    regions: new Map([...named(areas.filter(isRegion)), ...Object.entries(aliases.regions)]),
    adjectives,
    longestAdjective: Math.max(...[...adjectives.keys()].map((words) => words.split(' ').length)),
  }
}

let made: Index | undefined
const index = (): Index => {
  made ??= makeIndex()
  return made
}

/** ISO alpha-3, `EU`, an ISO 3166-3 code, `m49:NNN`, or null: then keep the words beside the null. */
export const findArea = (text: string): string | null => {
  const { codes, numbers, places, regions } = index()
  const words = text.trim()
  const coded = codes.get(words)
  if (coded !== undefined) return coded
  const number = /^(?:m49:)?(\d{1,5})$/.exec(words)
  if (number) return numbers.get(Number(number[1])) ?? null
  const name = normalName(words)
  return places.get(name) ?? regions.get(name) ?? null
}

/**
 * Adjectives of nationality (`Albanian`), also of people with several (`Afghan Pakistani` → two areas). A part that is
 * said to be unknown is left out; a label with any other word that is no nationality gives null.
 */
export const findNationality = (text: string): string[] | null => {
  const { adjectives, longestAdjective } = index()
  const words = normalName(text).split(' ')
  const areas: string[] = []
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longestAdjective, words.length - at)
    while (length > 0 && !adjectives.has(words.slice(at, at + length).join(' '))) length -= 1
    if (length > 0) areas.push(adjectives.get(words.slice(at, at + length).join(' ')) as string)
    else if (words[at] !== 'unknown') return null
    at += Math.max(length, 1)
  }
  return areas.length > 0 ? areas : null
}

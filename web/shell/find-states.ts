import type { Language } from '../../platform/messages/language.ts'
import type { Area } from '../../vocabulary/areas.ts'

const MOST = 8

/** Without case, accents and apostrophes, so that `cote d'ivoire` finds Côte d’Ivoire. */
const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’ʼ]/g, '').toLowerCase().trim()

/** How well a name answers: the whole, its beginning, a word's beginning, somewhere inside, not at all. */
const rankOf = (name: string, asked: string): number => {
  if (name === asked) return 0
  if (name.startsWith(asked)) return 1
  if (name.includes(` ${asked}`)) return 2
  return name.includes(asked) ? 3 : Number.POSITIVE_INFINITY
}

/** The reader's own language counts for more than the five others; a code is as good as a name. */
const rankOfArea = (area: Area, asked: string, language: Language): number => {
  const codes = [area.code, area.alpha2 ?? ''].map((code) =>
    code.toLowerCase() === asked ? 0.5 : Number.POSITIVE_INFINITY,
  )
  const names = Object.entries(area.names).map(
    ([tongue, name]) => rankOf(plain(name), asked) + (tongue === language ? 0 : 0.6),
  )
  return Math.min(...codes, ...names)
}

/** The States a few typed letters mean, best first. */
export const findStates = (areas: readonly Area[], text: string, language: Language): readonly Area[] => {
  const asked = plain(text)
  if (asked === '') return []
  const nameIn = (area: Area): string => area.names[language] ?? area.names.en
  return areas
    .map((area) => ({ area, rank: rankOfArea(area, asked, language) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => a.rank - b.rank || nameIn(a.area).localeCompare(nameIn(b.area), language))
    .slice(0, MOST)
    .map(({ area }) => area)
}

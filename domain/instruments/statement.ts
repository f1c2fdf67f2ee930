import { findArea } from '../../vocabulary/find-area.ts'
import type { TreatyKey } from './treaty.ts'

/**
 * What the resolutions themselves say about the two treaties: which States acceded in which year (64/178, footnotes 18
 * and 19, and the draft's footnote 20), and how many parties there are (67/190). Read from the text as shipped, with its
 * page furniture, never from a list of ours; sentences are kept as they stand.
 *
 *     '18 As of 29 September 2009: Bahamas (2008), …'  →  { treaty: 'untoc', area: 'BHS', year: 2008, … }       Linear.
 */
export interface ConsentStatement {
  readonly treaty: TreatyKey
  readonly place: string
  readonly as_of: string
  readonly area: string | null
  readonly participant: string
  readonly year: number
}

export interface CountStatement {
  readonly treaty: TreatyKey
  readonly parties: number
  readonly sentence: string
}

export interface Statements {
  readonly adopted_on: string | null
  readonly consents: readonly ConsentStatement[]
  readonly counts: readonly CountStatement[]
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const DAY = `\\d{1,2} (?:${MONTHS.join('|')}) \\d{4}`
const CONVENTION = 'United Nations Convention against Transnational Organized Crime'
const PROTOCOL = 'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children'
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const isoOf = (day: string): string => {
  const [date, month, year] = day.split(' ') as [string, string, string]
  return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`
}

const treatyNamed = (words: string): TreatyKey => (words.includes('Protocol') ? 'trafficking-protocol' : 'untoc')

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const digitsOf = (text: string): string =>
  [...text].map((letter) => (SUPERSCRIPTS.includes(letter) ? SUPERSCRIPTS.indexOf(letter) : letter)).join('')

/** `Bahamas (2008), … and Togo (2009)`: the words before each year in parentheses. */
const statesIn = (list: string): { participant: string; year: number }[] =>
  [...oneLine(list).matchAll(/(?:^|, | and |, and )([^,()]+?) \((\d{4})\)/g)].map((found) => ({
    participant: (found[1] as string).replace(/^and /, ''),
    year: Number(found[2]),
  }))

const statements = (treaty: TreatyKey, place: string, as_of: string, list: string): ConsentStatement[] =>
  statesIn(list).map(({ participant, year }) => ({
    treaty,
    place,
    as_of,
    area: findArea(participant),
    participant,
    year,
  }))

/** Footnotes that begin `18 As of …`; which treaty they speak of is told by the word before the mark in the text. */
const footnotesUnderText = (text: string): ConsentStatement[] =>
  [...text.matchAll(new RegExp(`(?:^|\\n)(\\d{1,3}) As of (${DAY}): ([^.]+)\\.`, 'g'))].flatMap((found) => {
    const [, mark, day, list] = found as unknown as [string, string, string, string]
    const before = new RegExp(
      `\\b(Convention|Protocol),?\\s*(?:\\d+F\\s*)?\\s${mark}(?! As of)\\b|\\b(Convention|Protocol),?${mark}\\b`,
    )
    const reference = before.exec(text)
    return reference ? statements(treatyNamed(reference[0]), `footnote ${mark}`, isoOf(day), list) : []
  })

/** Footnotes that name the treaty themselves: `²⁰ …Organized Crime, as of …: …; Protocol thereto, as of …: …`. */
const footnotesNamingTreaties = (text: string): ConsentStatement[] =>
  [...text.matchAll(new RegExp(`(?:^|\\n)([${SUPERSCRIPTS}]+|\\d{1,3}) (${CONVENTION}, as of [^.]+)\\.`, 'g'))].flatMap(
    (note) =>
      [
        ...oneLine(note[2] as string).matchAll(
          new RegExp(`(${CONVENTION}|Protocol thereto), as of (${DAY}): ([^;]+)`, 'g'),
        ),
      ].flatMap((found) =>
        statements(
          treatyNamed(found[1] as string),
          `footnote ${digitsOf(note[1] as string)}`,
          isoOf(found[2] as string),
          found[3] as string,
        ),
      ),
  )

const countsIn = (text: string): CountStatement[] => {
  const line = oneLine(text)
  const found = line.matchAll(
    new RegExp(`(${CONVENTION}|${PROTOCOL}), which brings the number of parties to (\\d+)`, 'g'),
  )
  return [...found].map((one) => ({ treaty: treatyNamed(one[1] as string), parties: Number(one[2]), sentence: one[0] }))
}

export const readStatements = (text: string): Statements => {
  const plain = text.replace(/\r\n?/g, '\n')
  const adopted = new RegExp(`plenary meeting\\s+(${DAY})`).exec(plain)?.[1]
  return {
    adopted_on: adopted ? isoOf(adopted) : null,
    consents: [...footnotesUnderText(plain), ...footnotesNamingTreaties(plain)],
    counts: countsIn(plain),
  }
}

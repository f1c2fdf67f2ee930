/**
 * Dates and numbers as the resolutions write them: `30 July 2010`, `July 2013`, `sixty-fifth`, `four-year`.
 *
 * A session N of the General Assembly opens in September of 1945 + N and lasts until the next one opens.
 */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const MONTH_NAMES = MONTHS.join('|')

const two = (n: number): string => String(n).padStart(2, '0')

/** `2010-07-30`, `2013-07` where there is no day, null where the month is none. */
export const isoDate = (year: string, month: string, day?: string): string | null => {
  const index = MONTHS.indexOf(month)
  if (index < 0) return null
  return `${year}-${two(index + 1)}${day === undefined ? '' : `-${two(Number(day))}`}`
}

/** The first full date in a text, as an ISO day. */
export const findDay = (text: string): string | null => {
  const found = new RegExp(`\\b(\\d{1,2}) (${MONTH_NAMES}) (\\d{4})\\b`).exec(text)
  return found ? isoDate(found[3]!, found[2]!, found[1]) : null
}

const UNITS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const TEENS = 'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const CARDINALS = new Map<string, number>([
  ...UNITS.map((word, n) => [word, n] as const),
  ...TEENS.map((word, n) => [word, n + 11] as const),
  ...TENS.map((word, n) => [word, n * 10] as const),
  ['hundred', 100],
])
const IRREGULAR: Readonly<Record<string, string>> = {
  first: 'one',
  second: 'two',
  third: 'three',
  fifth: 'five',
  eighth: 'eight',
  ninth: 'nine',
  twelfth: 'twelve',
}

const cardinalOf = (word: string): string =>
  IRREGULAR[word] ?? (word.endsWith('ieth') ? `${word.slice(0, -4)}y` : word.replace(/th$/, ''))

/** `sixty-fifth` → 65, `hundredth` → 100, `four` → 4; null for words that are no number. */
export const numberOf = (words: string): number | null => {
  let total = 0
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    const value = CARDINALS.get(cardinalOf(word))
    if (word === '' || value === undefined || (value === 0 && word !== 'zero')) return null
    total = value === 100 && total > 0 ? total * 100 : total + value
  }
  return total
}

export const yearSessionOpens = (session: number): number => 1945 + session

/** EDTF interval from one opening to the next: session 65 → `2010-09/2011-09`. */
export const sessionInterval = (session: number): string =>
  `${yearSessionOpens(session)}-09/${yearSessionOpens(session) + 1}-09`

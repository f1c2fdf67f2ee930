import { MONTH_NAMES } from './dates.ts'
import { plainDigits } from './footnotes.ts'

/**
 * Takes reference marks out of the text and remembers where they stood.
 *
 * Six hands write them: `slavery, 0F 1` and `3H 5` (fields of a word processor, H repeating an earlier one),
 * `Crime²`, `Zambia*:`, `Crime 2/ and`, `Crime2 and` glued, `Summit 3 and` with a blank. The last two look like numbers of the text;
 * they are marks only in order: the next number due, or one seen before (with a blank: behind the same word as before).
 *
 * Complexity: linear. Example: 'slavery, 0F 1' → text 'slavery,', marks [{ n: '1', at: 8 }].
 */
export interface Mark {
  readonly n: string
  /** Offset in the clean text behind which the mark stood. */
  readonly at: number
  /** Offset in the text as it came, to tell the line. */
  readonly from: number
}

/** What has been seen so far in the document; marks are numbered through it. */
export interface MarkOrder {
  next: number
  /** Number → the word it first stood behind. */
  readonly seen: Map<string, string>
  readonly blanks_allowed: boolean
  /** How many marks were recognized by order alone, behind a blank. */
  behind_blank: number
}

export const newOrder = (blanksAllowed: boolean): MarkOrder => ({
  next: 1,
  seen: new Map(),
  blanks_allowed: blanksAllowed,
  behind_blank: 0,
})

const MARK = new RegExp(
  [
    String.raw`\s*(?<![\p{L}\d])(?<code>\d{1,3})(?<field>[FH])(?:\s+(?<number>\d{1,3})(?![\d/]))?(?![\p{L}\d])`,
    String.raw`\s?(?<=[\p{L},;.:)”"]\s?)(?<slash>\d{1,3})\/(?=[\s,;.:)]|$)`,
    String.raw`\s?(?<superior>[⁰¹²³⁴-⁹]+)`,
    String.raw`(?<=\p{L})(?<star>\*{1,3})(?=[\s:,.;]|$)`,
    String.raw`(?<=\p{L}{2}|[\p{L}\d)”"’][,;.:)”"]{1,3})(?<glued>\d{1,3})(?=[\s,;.:)”]|$)`,
    String.raw`(?<=[\p{L}\d,;.:)”"’])\s(?<blank>\d{1,3})(?=[\s,;.:)]|$)`,
  ].join('|'),
  'gu',
)

const NUMBER_FOLLOWS =
  /(?:^|[\s(])(?:articles?|paragraphs?|paras?\.|chapters?|sections?|parts?|rules?|targets?|goals?|agenda|items?|Nos?\.|vol\.|pp?\.|annex|on|to|from|and|or|of|in|the|by|at|than|least|most|some|all|about|over|under|between|every|a|its|these|those|other|with|for|age|aged)$/i
const COUNTED = new RegExp(
  String.raw`^\s(?:${MONTH_NAMES}|to\s\d|and\s\d|or\s\d|per\scent|percent|%|/|million|billion|thousand|years?|months?|weeks?|days?|hours?|States|countries|persons|members|times)`,
)

const lastWord = (text: string): string => (/(\p{L}+)\P{L}*$/u.exec(text)?.[1] ?? '').toLowerCase()

const isMarkBehindBlank = (n: string, before: string, after: string, order: MarkOrder): boolean => {
  if (!order.blanks_allowed || NUMBER_FOLLOWS.test(before) || COUNTED.test(after)) return false
  if (Number(n) === order.next) return true
  const word = order.seen.get(n)
  return word !== undefined && word === lastWord(before)
}

export interface Unmarked {
  readonly text: string
  readonly marks: Mark[]
}

export const takeMarks = (raw: string, order: MarkOrder): Unmarked => {
  let text = ''
  let last = 0
  const marks: Mark[] = []
  for (const match of raw.matchAll(MARK)) {
    const groups = match.groups as Record<string, string | undefined>
    const before = raw.slice(0, match.index)
    const after = raw.slice(match.index + match[0].length)
    const n = numberOfMark(groups, before, after, order)
    if (n === null) continue
    text += raw.slice(last, match.index)
    last = match.index + match[0].length
    marks.push({ n, at: text.length, from: match.index })
    if (!order.seen.has(n)) order.seen.set(n, lastWord(before))
    if (/^\d+$/.test(n)) order.next = Math.max(order.next, Number(n) + 1)
    if (groups['blank'] !== undefined) order.behind_blank += 1
  }
  return { text: text + raw.slice(last), marks }
}

const inOrder = (n: string, order: MarkOrder): boolean => Number(n) === order.next || order.seen.has(n)

const numberOfMark = (
  groups: Readonly<Record<string, string | undefined>>,
  before: string,
  after: string,
  order: MarkOrder,
): string | null => {
  const { code, field, number, slash, superior, star, glued, blank } = groups
  if (code !== undefined) return number ?? (field === 'F' ? String(Number(code) + 1) : null)
  if (slash !== undefined) return inOrder(slash, order) ? slash : null
  if (superior !== undefined) return /\b[ck]?m$/.test(before) ? null : plainDigits(superior)
  if (star !== undefined) return star
  if (glued !== undefined) return inOrder(glued, order) ? glued : null
  return blank !== undefined && isMarkBehindBlank(blank, before, after, order) ? blank : null
}

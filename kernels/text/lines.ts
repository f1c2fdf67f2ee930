/**
 * Plain text as numbered lines.
 *
 * Text taken from PDF or Word comes with a byte order mark, any line ending, form feeds at page ends, soft hyphens
 * and several kinds of blank. This is the only place that knows of them: two files that differ in nothing else give
 * the same lines, so everything built on them is the same too.
 *
 * Complexity: linear. Example: readLines('\uFEFFa\r\n\r\nb') → lines 1 'a' and 3 'b', the latter after a blank.
 */
export interface Line {
  /** As an editor counts: from 1. */
  readonly number: number
  /** Without blanks at either end, single blanks within. */
  readonly text: string
  /** The line stood after at least one empty one. */
  readonly after_blank: boolean
  readonly indented: boolean
}

const BLANKS = /[\t\v \u00a0\u2000-\u200a\u202f\u3000]+/g
const INVISIBLE = /[\ufeff\u00ad\u200b-\u200f\u2060]/g

export const tidy = (text: string): string => text.replace(INVISIBLE, '').replace(BLANKS, ' ').trim()

const FEW = 10

/**
 * Empty lines between the lines of one paragraph: none, but one in text set with double spacing. Lines that begin small
 * go on with a sentence, so the gap before most of them is the usual one.
 */
const usualGap = (lines: readonly { text: string; gap: number }[]): number => {
  const gaps = lines.filter(({ text }) => /^\p{Ll}/u.test(text)).map(({ gap }) => gap)
  return gaps.length < FEW ? 0 : gaps.sort((a, b) => a - b)[gaps.length >> 1]!
}

/** The lines that hold something, each with its number in the file. */
export const readLines = (text: string): Line[] => {
  const lines: { number: number; text: string; gap: number; indented: boolean }[] = []
  let gap = 1000
  text.split(/\r\n|[\n\r\f\u2028\u2029]/).forEach((raw, index) => {
    const clean = tidy(raw)
    if (clean) lines.push({ number: index + 1, text: clean, gap, indented: /^\s/.test(raw) })
    gap = clean ? 0 : gap + 1
  })
  const usual = usualGap(lines)
  return lines.map(({ gap: before, ...line }) => ({ ...line, after_blank: before > usual }))
}

/**
 * Joins the lines of one paragraph. A hyphen at a line's end stays (`non-` + `governmental`) and a blank follows it
 * only where the hyphen hangs: `gender-` + `and age-sensitive`.
 */
export const joinLines = (texts: readonly string[]): string =>
  texts.reduce((all, next) => {
    if (all === '') return next
    const glued = /\p{L}-$/u.test(all) && /^\p{L}/u.test(next) && !/^(?:and|or|to|as)\b/.test(next)
    return glued ? all + next : `${all} ${next}`
  }, '')

import { MONTH_NAMES } from './dates.ts'
import type { Line } from './lines.ts'

/**
 * Page furniture: what a page shows beside its text. Running heads (symbol, title, page number), rules, mastheads, job
 * numbers, marks left by word processors.
 *
 * A line is furniture when nothing is left of it after taking away pieces that only furniture has (`A/RES/70/179 4/7`).
 * Heads whose words are unknown are found by what heads do: the same line stands again and again, always beside a line
 * that is surely furniture.
 *
 * Complexity: linear. Never takes a line that ends as sentences do: `E/2002/68/Add.1.` is the text of a footnote.
 */
const SYMBOL = /(?:[A-Z]{1,4}|CTOC|CEDAW|CCPR)(?:\/[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*){1,6}(?:\*+)?(?:\s?\(\d{4}\))?/
  .source
const PIECES = [
  `^${SYMBOL}(?=\\s|$)`,
  `(?<=\\s)${SYMBOL}$`,
  '^[Pp]age \\d+(?: of \\d+)?',
  '^\\[?[Pp]age \\d+\\]?$',
  '[Pp]age \\d+(?: of \\d+)?$',
  '^\\d{1,3} ?/ ?\\d{1,3}(?=\\s|$)',
  '(?<=\\s)\\d{1,3} ?/ ?\\d{1,3}$',
  '^[-–—] ?\\d{1,3} ?[-–—]$',
  '^(?:\\d{1,3} )?\\*?\\d{2}-\\d{5,6}(?: ?\\([A-Z]\\))?\\*?(?: \\d{1,3}(?: ?/ ?\\d{1,3})?)?$',
  '\\*?\\b\\d{2}-\\d{5,6}(?: ?\\([A-Z]\\))?\\*?',
  '\\b\\d{6}$',
  'United Nations|General Assembly',
  '^(?:\\d+ )?\\|',
].map((source) => new RegExp(source))

const WHOLE = [
  /^[_\-=–—. ·•]{3,}$/,
  /^\[DU\d+\]/,
  /<<ODS /,
  /Distr\.: ?(?:General|Limited|Restricted)/,
  /^Original: /,
  /^Agenda items? \d+/,
  /^[A-Z][a-z]+(?:-[a-z]+)? session$/,
  new RegExp(`^\\d{1,2} (?:${MONTH_NAMES}) \\d{4} ?[A-Z][a-z]+(?:-[a-z]+)? session$`),
  /^\*?\d{7}\*?(?: \([A-Z]\))?$/,
  /^Please recycle/,
  /^\(?[Cc]ontinued\)?$/,
]

export const isRule = (text: string): boolean => /^_{5,}$/.test(text)

/** A number alone: of a page, of a footnote whose text follows, or a reference mark. Its neighbours decide. */
export const isLoneNumber = (text: string): boolean => /^\d{1,3}$/.test(text)

const withoutPieces = (text: string): string => {
  let rest = text
  for (let before = ''; before !== rest; ) {
    before = rest
    for (const piece of PIECES) rest = rest.replace(piece, ' ').replace(/\s+/g, ' ').trim()
  }
  return rest
}

/** The head of a page: a piece of furniture and words that no sentence ends. */
const headWords = (text: string): string | null => {
  const rest = withoutPieces(text)
  return rest !== text && rest !== '' && looksLikeHead(rest) ? rest : null
}

const looksLikeHead = (text: string): boolean =>
  text.length <= 140 && /^[\p{Lu}“"]/u.test(text) && !/[,;:.)]$/.test(text)

const BOTH = new RegExp(`^${SYMBOL}\\s.*\\s\\d{1,3} ?/ ?\\d{1,3}$|^\\d{1,3} ?/ ?\\d{1,3}\\s.*\\s${SYMBOL}$`)

/** `A/RES/71/167 Trafficking in women and girls`: no sentence goes on with a capital behind a resolution's symbol. */
const TITLED = /^[A-Z]\/(?:[A-Z][\w.]*\/)*RES\/\d+\/\d+ \p{Lu}\p{Ll}/u

const isMasthead = (text: string): boolean => WHOLE.some((pattern) => pattern.test(text))

/** Above the body, where the masthead is wanted: only what heads and feet of pages have. */
export const findHeads = (lines: readonly Line[]): ReadonlySet<Line> => {
  const shared = repeatedWords(lines)
  const isHead = ({ text }: Line) => {
    if (/^(?:United Nations|General Assembly)$/.test(text)) return false
    const rest = withoutPieces(text)
    return (
      rest === '' ||
      isLoneNumber(text) ||
      ((BOTH.test(text) || TITLED.test(text)) && looksLikeHead(rest)) ||
      shared.has(headWords(text) ?? '')
    )
  }
  return new Set(lines.filter(isHead))
}

const isSurelyFurniture = (text: string, title: string): boolean => {
  if (isMasthead(text)) return true
  const rest = withoutPieces(text)
  if (rest === '' || ((BOTH.test(text) || TITLED.test(text)) && looksLikeHead(rest))) return true
  return title !== '' && rest === title
}

/** Lines that repeat and always stand beside sure furniture, or share their words with it: heads with words of their own. */
const repeatedHeads = (lines: readonly Line[], sure: readonly boolean[]): Set<string> => {
  const beside = new Map<string, boolean>()
  const times = new Map<string, number>()
  lines.forEach(({ text }, index) => {
    times.set(text, (times.get(text) ?? 0) + 1)
    const near = sure[index - 1] === true || sure[index + 1] === true
    beside.set(text, near && beside.get(text) !== false)
  })
  return new Set(
    [...times].filter(([text, n]) => n > 1 && beside.get(text) && looksLikeHead(text)).map(([text]) => text),
  )
}

/** Words beside a symbol or page number that come more than once: `A/RES/1/2 Rights of the child 4/12`, `… 5/12`. */
const repeatedWords = (lines: readonly Line[]): Set<string> => {
  const times = new Map<string, number>()
  for (const { text } of lines) {
    const head = headWords(text)
    if (head !== null) times.set(head, (times.get(head) ?? 0) + 1)
  }
  return new Set([...times].filter(([, n]) => n > 1).map(([head]) => head))
}

/** How many lines from `index` on together spell the title (a head may be broken over two lines); 0 for none. */
const linesOfTitle = (lines: readonly Line[], index: number, title: string): number => {
  let joined = ''
  for (let n = 0; n < 4 && title !== ''; n++) {
    const line = lines[index + n]
    if (!line) return 0
    joined = joined === '' ? line.text : `${joined} ${line.text}`
    if (joined === title) return n + 1
    if (!title.startsWith(joined)) return 0
  }
  return 0
}

/** Marks each line of the body; `title` is that of the resolution, which stands in its own running head. */
export const findFurniture = (lines: readonly Line[], title: string): boolean[] => {
  const furniture = lines.map((line) => isSurelyFurniture(line.text, title))
  lines.forEach((_, index) => {
    const afterAnnex = /^annex/i.test(lines.slice(0, index).findLast((_, at) => !furniture[at])?.text ?? '')
    const size = linesOfTitle(lines, index, title)
    for (let n = 0; n < size; n++) furniture[index + n] = !afterAnnex
  })
  const heads = repeatedHeads(lines, furniture)
  const shared = repeatedWords(lines)
  return lines.map(({ text }, index) => furniture[index]! || heads.has(text) || shared.has(headWords(text) ?? ''))
}

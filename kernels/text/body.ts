import { findDay } from './dates.ts'
import { joinLines, type Line } from './lines.ts'
import { imperativeVerb, operativeVerb, preambularVerb } from './openings.ts'
import { mayEnd } from './sentence.ts'

/**
 * From lines to paragraphs: preamble, operative part, closing lines, annex with its parts.
 *
 * One pass with a short memory: the region, the paragraph being written and the number due next. A line begins a
 * paragraph when the one before may end there and the line opens as paragraphs of its region do (a participle, the number
 * due, a letter due); blank lines prove nothing, because pages break sentences apart. What begins in no known way but
 * clearly stands apart is kept as *unplaced* and reported, never dropped and never glued to its neighbour.
 *
 * Complexity: linear in lines.
 */
export interface Block {
  /** `3`, `a`, or null in a preamble, where position counts. */
  readonly n: string | null
  readonly line: number
  readonly lines: Line[]
  readonly items: Block[]
  /** Roman part of a resolution that has parts. */
  readonly part: string | null
}

export interface AnnexPart {
  readonly title: string | null
  readonly provisions: Block[]
}

export interface Body {
  readonly preamble: Block[]
  readonly operative: Block[]
  readonly annex: { title: string | null; chapeau: Block | null; parts: AnnexPart[] } | null
  readonly meeting: string | null
  readonly closed_on: string | null
  readonly unplaced: readonly Line[]
  readonly problems: readonly { line: number; kind: string }[]
}

type Region = 'preamble' | 'operative' | 'closed' | 'annex'

const LABEL = /^(?:OP ?(?<op>\d{1,3})(?: ?(?:bis|ter|quater|alt))?[.:)]?|(?<n>\d{1,3})[.)])(?:\s+(?<rest>\S.*))?$/
const PREAMBLE_LABEL = /^PP ?\d{1,3}(?: ?(?:bis|ter|quater|alt))?[.:)]?(?:\s+(?<rest>\S.*))?$/
const ITEM = /^\((?<n>[a-z]{1,4})\)(?:\s+(?<rest>\S.*))?$/
const MEETING = /^(\d+(?:st|nd|rd|th) (?:plenary )?meeting)(?:\s+(.*))?$/
const ANNEX = /^Annex(?:es)?(?: (?:[IVX]+|\d+))?$/i
const PART = /^(?:(?:Part|Section|Chapter) )?(?<roman>[IVXL]{1,6}|[A-H])\.?(?:\s+(?<title>\S.*))?$/
const ROMANS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ')
const CAPITALS = 'ABCDEFGH'
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

const bare = (text: string): string => text.replace(/^[*_]+/, '')

/** What one pass remembers. */
interface Pass {
  readonly preamble: Block[]
  readonly operative: Block[]
  readonly unplaced: Line[]
  readonly problems: { line: number; kind: string }[]
  annex: { title: string | null; chapeau: Block | null; parts: AnnexPart[] } | null
  region: Region
  /** The paragraph being written. */
  current: Block | null
  /** Its number, or that of the one before. */
  last: number
  part: { readonly roman: number; readonly letter: number; readonly title: string | null }
  meeting: string | null
  closed_on: string | null
}

const NO_PART: Pass['part'] = { roman: 0, letter: 0, title: null }

const newPass = (): Pass => ({
  preamble: [],
  operative: [],
  unplaced: [],
  problems: [],
  annex: null,
  region: 'preamble',
  current: null,
  last: 0,
  part: NO_PART,
  meeting: null,
  closed_on: null,
})

export const readBody = (lines: readonly Line[], documentTitle: string): Body => {
  const pass = newPass()
  lines.forEach((line, index) => {
    if (place(pass, line, lines[index + 1], documentTitle)) return
    pass.unplaced.push(line)
    report(pass, line, 'unplaced_text')
  })
  const { preamble, operative, annex, meeting, closed_on, unplaced, problems } = pass
  return { preamble, operative, annex, meeting, closed_on, unplaced, problems }
}

/** The first that claims the line has it. */
const place = (pass: Pass, line: Line, next: Line | undefined, documentTitle: string): boolean =>
  close(pass, line) ||
  beginAnnex(pass, line) ||
  beginNumbered(pass, line, next) ||
  beginItem(pass, line) ||
  (pass.region === 'preamble'
    ? continueTitle(pass, line) || beginPreambular(pass, line)
    : beginPart(pass, line, next) || continueTitle(pass, line)) ||
  openAnnex(pass, line, documentTitle) ||
  continueCurrent(pass, line)

const report = (pass: Pass, line: Line, kind: string): void => {
  pass.problems.push({ line: line.number, kind })
}

const newest = (block: Block): Block => (block.items.length > 0 ? newest(block.items.at(-1)!) : block)

/** The last two lines, since a reference mark may stand alone on the last. */
const tailOf = (block: Block): string => joinLines(block.lines.slice(-2).map((line) => line.text)) || '.'

const ended = ({ current }: Pass): boolean => current === null || mayEnd(tailOf(newest(current)))

const homeOf = ({ region, preamble, operative, annex }: Pass): Block[] => {
  if (region === 'preamble') return preamble
  return region === 'operative' ? operative : annex!.parts.at(-1)!.provisions
}

const blockOf = (line: Line, n: string | null, rest: string | undefined, part: string | null): Block => ({
  n,
  line: line.number,
  lines: rest ? [{ ...line, text: rest }] : [],
  items: [],
  part,
})

const begin = (pass: Pass, line: Line, n: string | null, rest: string | undefined): true => {
  pass.current = blockOf(line, n, rest, pass.part.title)
  homeOf(pass).push(pass.current)
  return true
}

const opensKnown = (text: string): boolean => operativeVerb(bare(text)) !== null || imperativeVerb(bare(text)) !== null

/** A number begins again only as the first of a part. */
const restarts = (pass: Pass, n: number): boolean =>
  n === 1 && pass.last > 0 && pass.part.title !== null && homeOf(pass).every((block) => block.part !== pass.part.title)

const beginNumbered = (pass: Pass, line: Line, next: Line | undefined): boolean => {
  const found = LABEL.exec(bare(line.text))?.groups
  if (!found || pass.region === 'closed' || !(ended(pass) || found['op'])) return false
  const n = Number(found['op'] ?? found['n'])
  const known = opensKnown(found['rest'] ?? next?.text ?? '')
  const inOrder = n === pass.last + 1 || restarts(pass, n)
  if (!inOrder && !known && !found['op']) return false
  if (!inOrder) report(pass, line, 'number_out_of_order')
  if (!known) report(pass, line, 'unknown_opening')
  if (pass.region === 'preamble') pass.region = 'operative'
  pass.last = n
  return begin(pass, line, String(n), found['rest'])
}

/** Items come in order: the next of a list that is open (the innermost first), else the first of a new one. */
const beginItem = (pass: Pass, line: Line): boolean => {
  const found = ITEM.exec(line.text)?.groups
  if (!found || !pass.current || !ended(pass)) return false
  const n = found['n']!
  const goesOn = openLists(pass.current).find((block) => isNext(block.items, n))
  const parent = goesOn ?? (isFirst(n) ? newest(pass.current) : undefined)
  if (!parent) {
    if (line.after_blank || line.indented) report(pass, line, 'letter_out_of_order')
    return false
  }
  parent.items.push(blockOf(line, n, found['rest'], null))
  return true
}

const beginPreambular = (pass: Pass, line: Line): boolean => {
  const text = bare(line.text)
  const labelled = PREAMBLE_LABEL.exec(text)
  if (labelled) return begin(pass, line, null, labelled.groups?.['rest'])
  if (preambularVerb(text) !== null && (ended(pass) || line.after_blank)) {
    if (!ended(pass)) report(pass, line, 'unfinished_paragraph')
    return begin(pass, line, null, line.text)
  }
  if (operativeVerb(text) !== null && ended(pass) && pass.current !== null) return beginOnlyOperative(pass, line)
  const standsApart = ended(pass) && (line.after_blank || pass.current === null) && /^\p{Lu}/u.test(text)
  if (!standsApart) return false
  if (beginPart(pass, line, undefined)) return true
  report(pass, line, 'unknown_opening')
  return begin(pass, line, null, line.text)
}

/** A resolution with one operative paragraph does not number it. */
const beginOnlyOperative = (pass: Pass, line: Line): true => {
  pass.region = 'operative'
  pass.last += 1
  return begin(pass, line, String(pass.last), line.text)
}

const isHeading = (line: Line): boolean =>
  line.text.length <= 120 && /^\p{Lu}/u.test(line.text) && !/[,;:.]$/.test(line.text)

/** `I` to `XX`, or `A` to `H` within one of them; null where it is not the next. */
const nextPart = (part: Pass['part'], line: Line): Pass['part'] | null => {
  const found = PART.exec(line.text)?.groups
  if (!found || (found['title'] !== undefined && !isHeading(line))) return null
  const title = found['title'] ?? ''
  const roman = ROMANS.indexOf(found['roman']!) + 1
  if (roman > 0) return roman === part.roman + 1 ? { roman, letter: 0, title } : null
  const letter = CAPITALS.indexOf(found['roman']!) + 1
  return letter === 1 || (letter > 0 && letter === part.letter + 1) ? { ...part, letter, title } : null
}

/** A heading without a number: it stands above a numbered paragraph. */
const isPlainHeading = (pass: Pass, line: Line, next: Line | undefined): boolean =>
  pass.region !== 'preamble' &&
  isHeading(line) &&
  next !== undefined &&
  LABEL.test(next.text) &&
  (line.after_blank || pass.region === 'annex')

const beginPart = (pass: Pass, line: Line, next: Line | undefined): boolean => {
  if (!ended(pass)) return false
  const heading = isPlainHeading(pass, line, next) ? { ...pass.part, title: line.text } : null
  const part = nextPart(pass.part, line) ?? heading
  if (!part) return false
  pass.part = part
  pass.current = null
  if (pass.region === 'annex') pass.annex!.parts.push({ title: part.title, provisions: [] })
  return true
}

/** Lines between a part's number and its first paragraph belong to its title. */
const continueTitle = (pass: Pass, line: Line): boolean => {
  if (pass.current !== null || pass.part.title === null || !isHeading(line)) return false
  const title = `${pass.part.title} ${line.text}`.trim()
  pass.part = { ...pass.part, title }
  if (pass.region === 'annex') pass.annex!.parts[pass.annex!.parts.length - 1] = { title, provisions: [] }
  return true
}

const beginAnnex = (pass: Pass, line: Line): boolean => {
  if (!ANNEX.test(line.text) || !ended(pass) || pass.region === 'preamble') return false
  pass.annex ??= { title: null, chapeau: null, parts: [{ title: null, provisions: [] }] }
  if (pass.region === 'annex') pass.annex.parts.push({ title: line.text, provisions: [] })
  Object.assign(pass, { region: 'annex', current: null, last: 0, part: NO_PART })
  return true
}

/** The annex's own title, then what it says before its first number. */
const openAnnex = (pass: Pass, line: Line, documentTitle: string): boolean => {
  const { annex, current } = pass
  const isOpen = annex !== null && annex.parts.length === 1 && annex.parts[0]!.provisions.length === 0
  if (pass.region !== 'annex' || !isOpen || current !== null) return false
  const title = `${annex.title ?? ''} ${line.text}`.trim()
  const growing = annex.title !== null && documentTitle.startsWith(title)
  if (growing || (annex.title === null && isHeading(line))) {
    annex.title = title
    return true
  }
  if (annex.chapeau !== null) return false
  pass.current = blockOf(line, null, line.text, null)
  annex.chapeau = pass.current
  return true
}

/** `65th plenary meeting`, and the day on the same line or the next. */
const close = (pass: Pass, line: Line): boolean => {
  const found = MEETING.exec(line.text)
  if (found && pass.region !== 'annex' && ended(pass)) {
    const day = findDay(found[2] ?? '')
    Object.assign(pass, { meeting: found[1], closed_on: day, region: 'closed', current: null })
    return true
  }
  if (pass.region !== 'closed' || pass.closed_on !== null) return false
  pass.closed_on = findDay(line.text)
  return pass.closed_on !== null
}

const continueCurrent = (pass: Pass, line: Line): boolean => {
  if (!pass.current) return false
  const apart = ended(pass) && line.after_blank && /^\p{Lu}/u.test(line.text) && pass.region !== 'preamble'
  if (apart) return false
  newest(pass.current).lines.push(line)
  return true
}

const LOWER_ROMANS = ROMANS.map((roman) => roman.toLowerCase())

const isFirst = (n: string): boolean => n === 'a' || n === 'i'

/** A list goes on as it began: `(a)`, `(b)` or `(i)`, `(ii)`. */
const isNext = (items: readonly Block[], n: string): boolean => {
  const series = items[0]?.n === 'i' ? LOWER_ROMANS : LETTERS
  return items.length > 0 && series[items.length] === n
}

/** The paragraph and its newest items, innermost first. */
const openLists = (block: Block): Block[] => {
  const last = block.items.at(-1)
  return last ? [...openLists(last), block] : [block]
}

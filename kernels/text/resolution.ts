import type { Addressee } from './addressees.ts'
import { type AnnexPart, type Block, type Body, readBody } from './body.ts'
import { type Citation, findCitations } from './citations.ts'
import { type Duty, readClauses } from './clauses.ts'
import { type Deadline, findDeadlines } from './deadlines.ts'
import { type Note, separateFootnotes } from './footnotes.ts'
import { type Front, ORGAN, readFront } from './front.ts'
import { findFurniture } from './furniture.ts'
import { type Lexicon, withWordsOf } from './lexicon.ts'
import { joinLines, type Line, readLines } from './lines.ts'
import { type Mark, type MarkOrder, newOrder, takeMarks } from './marks.ts'
import { type Mend, mendLine, rateOfBreaks } from './mend.ts'
import { imperativeVerb, operativeVerb, preambularVerb } from './openings.ts'
import { endsSentence, withoutLastMark } from './sentence.ts'

/**
 * Reads a resolution of the General Assembly (or a draft of one) from plain text.
 *
 *   lines → mended words → furniture → footnotes → body → marks → clauses, deadlines, citations
 *
 * Every step is a file beside this one. Nothing is dropped silently: what fits nowhere is kept in `unplaced` and
 * reported in `problems` with its line and a kind, and with nothing else, so that a report never repeats a text.
 *
 * Complexity: linear in the text, but for the short runs of the mender. A resolution of 40 kB takes some 100 ms.
 */
export interface Problem {
  readonly line: number
  readonly kind: string
}

export interface FootnoteMark {
  readonly n: string
  /** Behind this offset of the text. */
  readonly at: number
}

export interface Item {
  readonly n: string
  readonly text: string
  readonly line: number
  readonly footnotes: readonly string[]
  readonly marks: readonly FootnoteMark[]
  readonly citations: readonly Citation[]
  readonly items: readonly Item[]
}

export interface Preambular extends Item {
  readonly verb: string | null
}

export interface Operative extends Item {
  /** Title of the part it stands in, where a resolution has parts. */
  readonly part: string | null
  readonly verbs: readonly string[]
  readonly addressees: readonly Addressee[]
  readonly deadlines: readonly Deadline[]
  /** The first duty; `duties` holds all. */
  readonly duty: Duty | null
  readonly duties: readonly Duty[]
}

export interface Resolution {
  readonly symbol: string | null
  readonly session: number | null
  readonly title: string
  readonly adopted_on: string | null
  readonly meeting: string | null
  readonly agenda_item: string | null
  readonly origin: string | null
  readonly sponsors: readonly string[]
  readonly draft: boolean
  readonly preambular: readonly Preambular[]
  readonly operative: readonly Operative[]
  readonly annex: {
    readonly title: string | null
    readonly chapeau: string | null
    readonly parts: readonly { readonly title: string | null; readonly provisions: readonly Operative[] }[]
  } | null
  readonly footnotes: readonly { readonly n: string; readonly text: string; readonly line: number }[]
  readonly unplaced: readonly { readonly line: number; readonly text: string }[]
  readonly mends: readonly (Mend & { readonly line: number })[]
  readonly problems: readonly Problem[]
}

export type Refusal = 'empty' | 'not_text' | 'not_a_resolution' | 'truncated'

/** The text is no resolution, or not a whole one. */
export class Unreadable extends Error {
  readonly reason: Refusal
  readonly line: number

  constructor(reason: Refusal, line: number) {
    super(reason)
    this.name = 'Unreadable'
    this.reason = reason
    this.line = line
  }
}

export const parseResolution = (text: string, lexicon: Lexicon): Resolution => {
  if (/[\u0000-\u0008\u000e-\u001b]/.test(text)) throw new Unreadable('not_text', 1)
  const { lines, mends } = mendLines(readLines(text), lexicon)
  if (lines.length === 0) throw new Unreadable('empty', 1)
  const start = lines.findIndex((line) => ORGAN.test(line.text))
  if (start < 0) throw new Unreadable('not_a_resolution', 1)
  const front = readFront(lines.slice(0, start), lines)
  const rest = afterOrgan(lines.slice(start))
  const { body: bodyLines, notes, problems } = separateFootnotes(rest, findFurniture(rest, front.title))
  const body = readBody(bodyLines, front.title)
  refuseTruncated(body, notes)
  return compose(front, body, notes, mends, problems)
}

const mendLines = (lines: readonly Line[], lexicon: Lexicon) => {
  const texts = lines.map((line) => line.text)
  const own = withWordsOf(lexicon, texts.join('\n'))
  const rate = rateOfBreaks(texts, own)
  const mends: (Mend & { line: number })[] = []
  const mended = lines.map((line) => {
    const result = mendLine(line.text, own, rate)
    mends.push(...result.mends.map((mend) => ({ line: line.number, ...mend })))
    return { ...line, text: result.text }
  })
  return { lines: mended, mends }
}

/** The preamble may go on in the organ's own line. */
const afterOrgan = (lines: readonly Line[]): Line[] => {
  const [first, ...others] = lines
  const rest = ORGAN.exec(first!.text)?.[2]
  return rest ? [{ ...first!, text: rest }, ...others] : others
}

const lastText = (blocks: readonly Block[]): string => {
  const block = blocks.at(-1)
  if (!block) return ''
  return block.items.length > 0 ? lastText(block.items) : joinLines(block.lines.map((line) => line.text))
}

const FINISHED = /[.;:,!?”")\d⁰-⁹*]$|\bseized of the (?:matter|question|issue)$/

/** Cut off: no operative paragraph at all, or only the very last one ends within a sentence. */
const refuseTruncated = (body: Body, notes: readonly Note[]): void => {
  const line = body.operative.at(-1)?.line ?? body.preamble.at(-1)?.line ?? 1
  const blocks = body.annex ? body.annex.parts.flatMap((part) => part.provisions) : body.operative
  if (body.operative.length === 0 || blocks.length === 0) throw new Unreadable('truncated', line)
  const closed = body.annex ? notes.length > 0 : body.meeting !== null
  const othersFinish = blocks.slice(0, -1).every((block) => FINISHED.test(lastText([block])))
  const last = lastText(blocks)
  if (!closed && othersFinish && (!FINISHED.test(last) || last.endsWith(',')))
    throw new Unreadable('truncated', blocks.at(-1)!.line)
}

const ITALICS = /(?<![\p{L}\d*])\*{1,2}([^\s*][^*]*?)\*{1,2}(?![\p{L}\d*])/gu

interface Reading {
  readonly order: MarkOrder
  readonly first_seen: Map<string, number>
}

interface Clean {
  readonly text: string
  readonly marks: readonly FootnoteMark[]
  readonly italic: string | null
}

/** Text without italics and marks; notes at which line each number was first met. */
const clean = (lines: readonly Line[], reading: Reading): Clean => {
  const raw = joinLines(lines.map((line) => line.text))
  const plain = raw.replace(ITALICS, '$1').replace(/(?<!\p{L})_([^_]+)_(?!\p{L})/gu, '$1')
  const { text, marks } = takeMarks(plain, reading.order)
  for (const mark of marks) if (!reading.first_seen.has(mark.n)) reading.first_seen.set(mark.n, lineOf(lines, mark))
  return {
    text: text.trim(),
    marks: marks.map(({ n, at }) => ({ n, at })),
    italic: /^\*+([^*]+)\*/.exec(raw)?.[1] ?? null,
  }
}

const lineOf = (lines: readonly Line[], mark: Mark): number => {
  let end = 0
  for (const line of lines) {
    end += line.text.length + 1
    if (mark.from < end) return line.number
  }
  return lines.at(-1)?.number ?? 1
}

const itemOf = (block: Block, reading: Reading): Item & { italic: string | null } => {
  const { text, marks, italic } = clean(block.lines, reading)
  return {
    n: block.n ?? '',
    text,
    line: block.line,
    footnotes: marks.map((mark) => mark.n),
    marks,
    citations: findCitations(text),
    items: block.items.map((item) => withoutItalic(itemOf(item, reading))),
    italic,
  }
}

const withoutItalic = ({ italic: _, ...item }: Item & { italic: string | null }): Item => item

const preambularOf = (block: Block, index: number, reading: Reading): Preambular => {
  const { italic, ...item } = itemOf(block, reading)
  return { ...item, n: String(index + 1), verb: preambularVerb(item.text) ?? italic }
}

interface Context {
  readonly adopted_on: string | null
  readonly session: number | null
  /** A plan speaks in imperatives, to those who adopt it. */
  readonly imperative: boolean
}

const operativeOf = (block: Block, reading: Reading, context: Context): Operative => {
  const { italic, ...item } = itemOf(block, reading)
  const opening = context.imperative
    ? (imperativeVerb(item.text) ?? operativeVerb(item.text))
    : (operativeVerb(item.text) ?? italic ?? imperativeVerb(item.text))
  const whole = [item.text, ...item.items.map((inner) => inner.text)].join(' ')
  const { verbs, addressees, duties } = readClauses(item.text, opening, context.imperative)
  const deadlines = findDeadlines(whole, context)
  const dated = duties.map((duty) => ({ ...duty, by_when: tightest(deadlines, duty.what ?? '') }))
  return { ...item, part: block.part, verbs, addressees, deadlines, duty: dated[0] ?? null, duties: dated }
}

/** Of several times for one duty: the latest allowed one, else a date before a whole session. */
const tightest = (deadlines: readonly Deadline[], what: string): string | null => {
  const own = deadlines.filter((deadline) => what.includes(deadline.phrase))
  const best =
    own.find((d) => d.rrule !== null) ??
    own.find((d) => d.kind === 'by') ??
    own.find((d) => d.session === null) ??
    own[0]
  return best?.phrase ?? null
}

const compose = (
  front: Front,
  body: Body,
  notes: readonly Note[],
  mends: readonly (Mend & { line: number })[],
  found: readonly Problem[],
): Resolution => {
  const reading = readingOf(front, body, notes)
  const adoptedOn = front.adopted_on ?? body.closed_on
  const context = { adopted_on: adoptedOn, session: front.session, imperative: false }
  const preambular = body.preamble.map((block, index) => preambularOf(block, index, reading))
  const operative = body.operative.map((block) => operativeOf(block, reading, context))
  const annex = body.annex && annexOf(body.annex, reading, { ...context, imperative: true })
  const problems = [
    ...front.problems,
    ...found,
    ...body.problems,
    ...footnoteProblems(front, notes, reading),
    ...endProblems(body),
  ]
  return {
    symbol: front.symbol,
    session: front.session,
    title: front.title,
    adopted_on: adoptedOn,
    meeting: body.meeting,
    agenda_item: front.agenda_item,
    origin: front.origin,
    sponsors: front.sponsors,
    draft: front.draft,
    preambular,
    operative,
    annex,
    footnotes: notes.map((note) => ({ ...note, text: note.text.replace(ITALICS, '$1') })),
    unplaced: body.unplaced.map(({ number, text }) => ({ line: number, text })),
    mends,
    problems: problems.sort((a, b) => a.line - b.line),
  }
}

const annexOf = (annex: NonNullable<Body['annex']>, reading: Reading, context: Context): Resolution['annex'] => {
  const chapeau = annex.chapeau ? clean(annex.chapeau.lines, reading).text : null
  const partOf = (part: AnnexPart) => ({
    title: part.title,
    provisions: part.provisions.map((block) => operativeOf(block, reading, context)),
  })
  return { title: annex.title, chapeau, parts: annex.parts.map(partOf) }
}

/** Numbers behind a blank are marks only where the document has several of them, or notes to go with them. */
const readingOf = (front: Front, body: Body, notes: readonly Note[]): Reading => {
  const all = [...body.preamble, ...body.operative, ...(body.annex?.parts.flatMap((part) => part.provisions) ?? [])]
  const text = (block: Block): string[] => [
    joinLines(block.lines.map((line) => line.text)),
    ...block.items.flatMap(text),
  ]
  const texts = all.flatMap(text)
  const otherHand = texts.some((one) => /(?:^|\s)\d{1,3}[FH]\s|[⁰¹²³⁴-⁹]/.test(one))
  const trial = newOrder(true)
  for (const one of texts) takeMarks(one, trial)
  const order = newOrder(!otherHand && (trial.behind_blank > 1 || notes.length > 0))
  const firstSeen = new Map(front.sponsor_marks.map((n) => [n, front.problems[0]?.line ?? 1]))
  return { order, first_seen: firstSeen }
}

const footnoteProblems = (front: Front, notes: readonly Note[], reading: Reading): Problem[] => {
  const texts = new Set(notes.map((note) => note.n))
  const dangling = [...reading.first_seen]
    .filter(([n]) => !texts.has(n))
    .map(([, line]) => ({ line, kind: 'dangling_footnote' }))
  const unused = notes
    .filter((note) => !reading.first_seen.has(note.n) && !front.sponsor_marks.includes(note.n))
    .map((note) => ({ line: note.line, kind: 'unreferenced_footnote' }))
  return [...dangling, ...unused]
}

const endProblems = (body: Body): Problem[] => {
  const problems: Problem[] = []
  for (const blocks of [body.operative, body.annex?.parts.flatMap((part) => part.provisions) ?? []]) {
    const last = blocks.at(-1)
    if (last && !endsSentence(withoutLastMark(lastText(blocks))))
      problems.push({ line: last.line, kind: 'ends_without_full_stop' })
  }
  const asksAnnex = /\bits annex\b|\bannex to the present resolution\b/
  const missing =
    body.annex === null &&
    body.operative.find((block) => asksAnnex.test(joinLines(block.lines.map((line) => line.text))))
  if (missing) problems.push({ line: missing.line, kind: 'annex_missing' })
  return problems
}

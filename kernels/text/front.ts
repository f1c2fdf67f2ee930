import { findDay, numberOf } from './dates.ts'
import { findHeads } from './furniture.ts'
import { joinLines, type Line } from './lines.ts'
import { newOrder, takeMarks } from './marks.ts'

/**
 * What stands before the body: symbol, title, day, committee, agenda item, sponsors. Adopted resolutions print
 * `64/178. Title`; drafts print a masthead, their sponsors and the title alone. Word processors leave some of it at the
 * file's very end, therefore the whole text is searched for the masthead.
 */
export interface Front {
  readonly symbol: string | null
  readonly session: number | null
  readonly title: string
  readonly adopted_on: string | null
  readonly agenda_item: string | null
  /** `on the report of the Third Committee (A/67/458)`, as printed in brackets. */
  readonly origin: string | null
  readonly sponsors: readonly string[]
  readonly draft: boolean
  readonly sponsor_marks: readonly string[]
  readonly problems: readonly { line: number; kind: string }[]
}

/** The body begins where the organ speaks: `The General Assembly,`. */
export const ORGAN =
  /^[*_]*The (General Assembly|Economic and Social Council|Human Rights Council|Security Council|Commission on [A-Z][\w ]+|Conference of the Parties[\w ]*)[*_]*(?: ?,[*_]*(?:\s+(.*))?)?$/

const NUMBERED_TITLE = /^(?:Resolution )?(?:A\/RES\/)?(\d{1,3})\/(\d{1,4}(?: ?[A-Z](?=\.))?)\.\s*(\S.*)?$/
const COMMITTEES = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth']

/** Blocks of lines between empty ones. */
const blocks = (lines: readonly Line[]): Line[][] => {
  const all: Line[][] = []
  for (const line of lines) {
    if (line.after_blank || all.length === 0) all.push([])
    all.at(-1)!.push(line)
  }
  return all
}

const textOf = (lines: readonly Line[]): string => joinLines(lines.map((line) => line.text))

const titleOf = (lines: readonly Line[]): { text: string; at: number; session: string; number: string } | null => {
  const at = lines.findIndex((line) => NUMBERED_TITLE.test(line.text))
  if (at < 0) return null
  const found = NUMBERED_TITLE.exec(lines[at]!.text)!
  const rest: string[] = found[3] ? [found[3]] : []
  for (const line of lines.slice(at + 1)) {
    if ((rest.length > 0 && line.after_blank) || /^\[/.test(line.text)) break
    rest.push(line.text)
  }
  return { text: once(joinLines(rest)), at, session: found[1]!, number: found[2]!.replace(' ', '') }
}

/** A running head may repeat the title right below it. */
const once = (title: string): string => /^(.+) \1$/.exec(title)?.[1] ?? title

const SPONSORS = /^(.*?): (?:revised )?draft resolution$/s

interface Sponsors {
  readonly names: readonly string[]
  readonly marks: readonly string[]
  readonly revised: boolean
  /** Index of the line behind which the title stands. */
  readonly end: number
}

/** The line that ends in `draft resolution` and those above it whose list goes on (`…, Ecuador,`). */
const sponsorsOf = (front: readonly Line[]): Sponsors | null => {
  const end = front.findIndex(
    (line) => /\b(?:draft resolution|: revised draft resolution)$/.test(line.text) && /: /.test(line.text),
  )
  if (end < 0) return null
  let start = end
  while (start > 0 && !front[start]!.after_blank && /(?:,|\band)$/.test(front[start - 1]!.text)) start -= 1
  const text = textOf(front.slice(start, end + 1))
  const { text: clean, marks } = takeMarks(SPONSORS.exec(text)?.[1] ?? '', newOrder(false))
  const names = clean.split(/, (?:and )?| and (?=[^,]+$)/).map((name) => name.trim())
  return {
    names: names.filter(Boolean),
    marks: marks.map((mark) => mark.n),
    revised: /: revised draft/.test(text),
    end,
  }
}

const search = (lines: readonly Line[], pattern: RegExp): RegExpExecArray | null => {
  for (const { text } of lines) {
    const found = pattern.exec(text)
    if (found) return found
  }
  return null
}

const sessionOf = (lines: readonly Line[]): number | null => {
  const found = search(lines, /(?:^|\d{4} ?)([A-Z][a-z]+(?:-[a-z]+)?) session$/)
  return found ? numberOf(found[1]!) : null
}

/**
 * A draft whose number has been cut off gets a key from what its text still says: committee, session, subject,
 * and whether it is a revision. `A/C.3/64/L.draft-trafficking/Rev`.
 */
const draftSymbol = (
  front: readonly Line[],
  session: number | null,
  title: string,
  revised: boolean,
): string | null => {
  const printed = search(front, /\b(A\/(?:C\.\d\/)?\d+\/L\.[\w./-]*\w)/)
  if (printed) return printed[1]!
  if (session === null) return null
  const committee = search(front, new RegExp(`^(${COMMITTEES.join('|')}) Committee$`))
  const organ = committee ? `C.${COMMITTEES.indexOf(committee[1]!) + 1}/` : ''
  const subject = /\b(?:against|combat|on|for) (?:the )?([a-z]{4,})/.exec(title)?.[1] ?? /[A-Za-z]{4,}/.exec(title)?.[0]
  return `A/${organ}${session}/L.draft-${(subject ?? 'untitled').toLowerCase()}${revised ? '/Rev' : ''}`
}

/** Symbol marked by the document system, else the one that heads most pages. */
const symbolInHeads = (lines: readonly Line[]): string | null => {
  const marked = search(lines, /<<ODS DOC SYMBOL1>>(A\/RES\/\d+\/\d+)</)
  if (marked) return marked[1]!
  const times = new Map<string, number>()
  for (const { text } of lines)
    for (const [symbol] of text.matchAll(/\bA\/RES\/\d+\/\d+[A-Z]?\b/g))
      if (text.length < 60) times.set(symbol, (times.get(symbol) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const AGENDA = /(?:^|\b)Agenda items? (\d+(?: \([a-z]\))?)/

export const readFront = (lines: readonly Line[], all: readonly Line[]): Front => {
  const heads = findHeads(all)
  const front = lines.filter((line) => !heads.has(line))
  const numbered = titleOf(front)
  const sponsors = sponsorsOf(front)
  const adopted = search(front, /adopted by the [A-Z][\w ]+ on (\d{1,2} [A-Z][a-z]+ \d{4})/)
  const origin = /\[((?:without|on)\b[^\]]*)\]/.exec(textOf(front))?.[1] ?? null
  const common = {
    adopted_on: adopted ? findDay(adopted[1]!) : null,
    agenda_item: search(front, AGENDA)?.[1] ?? search(all, AGENDA)?.[1] ?? null,
    origin,
    sponsors: sponsors?.names ?? [],
    sponsor_marks: sponsors?.marks ?? [],
  }
  if (numbered) {
    const symbol = `A/RES/${numbered.session}/${numbered.number}`
    const unread = unreadLines(front.slice(0, numbered.at))
    return {
      ...common,
      symbol,
      session: Number(numbered.session),
      title: numbered.text,
      draft: false,
      problems: unread,
    }
  }
  return readUnnumbered(lines, front, all, common, sponsors)
}

const readUnnumbered = (
  lines: readonly Line[],
  front: readonly Line[],
  all: readonly Line[],
  common: Pick<Front, 'adopted_on' | 'agenda_item' | 'origin' | 'sponsors' | 'sponsor_marks'>,
  sponsors: Sponsors | null,
): Front => {
  const line = front[0]?.number ?? 1
  const title = once(textOf(sponsors ? front.slice(sponsors.end + 1) : (blocks(front).at(-1) ?? [])))
  const isDraft = common.sponsors.length > 0 || front.some(({ text }) => /draft resolution/i.test(text))
  if (!isDraft) {
    const symbol = symbolInHeads(all)
    const session = symbol ? Number(symbol.split('/')[2]) : sessionOf(all)
    const problems = symbol ? [] : [{ line, kind: 'no_symbol' }]
    return { ...common, symbol, session, title, draft: false, problems }
  }
  const session = sessionOf(front)
  const symbol = draftSymbol(lines, session, title, sponsors?.revised ?? false)
  const made = symbol === null ? 'no_symbol' : /L\.draft-/.test(symbol) ? 'symbol_made_from_text' : null
  return { ...common, symbol, session, title, draft: true, problems: made ? [{ line, kind: made }] : [] }
}

const KNOWN_FRONT =
  /^(?:Resolutions? adopted by|\[|\]|Distr|Original|Agenda item|(?:[A-Z][a-z]+-?[a-z]* (?:session|Committee))$|\d{1,2} [A-Z][a-z]+ \d{4}|General Assembly|United Nations|RESOLUTION|A\/)/

/** Lines above the title that nothing explains; brackets may run over several lines. */
const unreadLines = (lines: readonly Line[]): { line: number; kind: string }[] => {
  let inBrackets = false
  return lines.flatMap(({ text, number }) => {
    const known = inBrackets || KNOWN_FRONT.test(text)
    inBrackets = (inBrackets || text.startsWith('[')) && !text.includes(']')
    return known ? [] : [{ line: number, kind: 'unread_front' }]
  })
}

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
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

const bare = (text: string): string => text.replace(/^[*_]+/, '')

const lineWith = (line: Line, text: string): Line => ({ ...line, text })

export const readBody = (lines: readonly Line[], documentTitle: string): Body => {
  const preamble: Block[] = []
  const operative: Block[] = []
  const unplaced: Line[] = []
  const problems: { line: number; kind: string }[] = []
  let annex: { title: string | null; chapeau: Block | null; parts: AnnexPart[] } | null = null
  let region: Region = 'preamble'
  let current: Block | null = null
  let last = 0
  let part: { roman: number; letter: number; title: string | null } = { roman: 0, letter: 0, title: null }
  let meeting: string | null = null
  let closedOn: string | null = null

  const report = (line: Line, kind: string) => problems.push({ line: line.number, kind })
  const newest = (block: Block): Block => (block.items.length > 0 ? newest(block.items.at(-1)!) : block)
  /** The last two lines, since a reference mark may stand alone on the last. */
  const tail = (block: Block): string => joinLines(block.lines.slice(-2).map((line) => line.text)) || '.'
  const ended = () => current === null || mayEnd(tail(newest(current)))
  const home = (): Block[] =>
    region === 'preamble' ? preamble : region === 'operative' ? operative : annex!.parts.at(-1)!.provisions
  const begin = (line: Line, n: string | null, rest: string | undefined) => {
    current = { n, line: line.number, lines: rest ? [lineWith(line, rest)] : [], items: [], part: part.title }
    home().push(current)
  }

  const beginNumbered = (line: Line, next: Line | undefined): boolean => {
    const found = LABEL.exec(bare(line.text))?.groups
    if (!found || !(ended() || found['op'])) return false
    const n = Number(found['op'] ?? found['n'])
    const rest = found['rest'] ?? next?.text ?? ''
    const opens = operativeVerb(bare(rest)) !== null || imperativeVerb(bare(rest)) !== null
    const restarts = n === 1 && last > 0 && part.title !== null && home().every((block) => block.part !== part.title)
    if (n !== last + 1 && !restarts && !opens && !found['op']) return false
    if (n !== last + 1 && !restarts) report(line, 'number_out_of_order')
    if (region === 'preamble') region = 'operative'
    if (region === 'closed') return false
    last = n
    begin(line, String(n), found['rest'])
    if (!opens) report(line, 'unknown_opening')
    return true
  }

  /** Items come in order: the next of a list that is open (the innermost first), else the first of a new one. */
  const beginItem = (line: Line): boolean => {
    const found = ITEM.exec(line.text)?.groups
    if (!found || !current || !ended()) return false
    const n = found['n']!
    const innermost = newest(current)
    const parent = openLists(current).find((block) => isNext(block.items, n)) ?? (isFirst(n) ? innermost : undefined)
    if (!parent) {
      if (line.after_blank || line.indented) report(line, 'letter_out_of_order')
      return false
    }
    const lines = found['rest'] ? [lineWith(line, found['rest'])] : []
    parent.items.push({ n, line: line.number, lines, items: [], part: null })
    return true
  }

  const beginPreambular = (line: Line): boolean => {
    const labelled = PREAMBLE_LABEL.exec(bare(line.text))
    if (labelled) {
      begin(line, null, labelled.groups?.['rest'])
      return true
    }
    if (preambularVerb(bare(line.text)) !== null && (ended() || line.after_blank)) {
      if (!ended()) report(line, 'unfinished_paragraph')
      begin(line, null, line.text)
      return true
    }
    if (operativeVerb(bare(line.text)) !== null && ended() && current !== null) return beginOnlyOperative(line)
    if (ended() && (line.after_blank || current === null) && /^[*_]*\p{Lu}/u.test(line.text)) {
      if (beginPart(line, undefined)) return true
      report(line, 'unknown_opening')
      begin(line, null, line.text)
      return true
    }
    return false
  }

  /** A resolution with one operative paragraph does not number it. */
  const beginOnlyOperative = (line: Line): boolean => {
    region = 'operative'
    last += 1
    begin(line, String(last), line.text)
    return true
  }

  const isHeading = (line: Line): boolean =>
    line.text.length <= 120 && /^\p{Lu}/u.test(line.text) && !/[,;:.]$/.test(line.text)

  const beginPart = (line: Line, next: Line | undefined): boolean => {
    if (!ended()) return false
    const found = PART.exec(line.text)?.groups
    const roman = found ? ROMANS.indexOf(found['roman']!) + 1 : 0
    const letter = found ? 'ABCDEFGH'.indexOf(found['roman']!) + 1 : 0
    const numbered =
      found && (roman === part.roman + 1 || (roman === 0 && letter > 0 && (letter === part.letter + 1 || letter === 1)))
    if (numbered && (found['title'] === undefined || isHeading(line))) {
      part =
        roman > 0 ? { roman, letter: 0, title: found['title'] ?? '' } : { ...part, letter, title: found['title'] ?? '' }
      openPart(part.title)
      return true
    }
    const beforeNumber = next !== undefined && LABEL.test(next.text)
    if (region !== 'preamble' && isHeading(line) && beforeNumber && (line.after_blank || region === 'annex')) {
      part = { ...part, title: line.text }
      openPart(line.text)
      return true
    }
    return false
  }

  const openPart = (title: string | null) => {
    current = null
    if (annex && region === 'annex') annex.parts.push({ title, provisions: [] })
  }

  /** Lines between a part's number and its first paragraph belong to its title. */
  const continueTitle = (line: Line): boolean => {
    if (current !== null || part.title === null || !isHeading(line)) return false
    const title = part.title === '' ? line.text : `${part.title} ${line.text}`
    part = { ...part, title }
    if (annex && region === 'annex') annex.parts[annex.parts.length - 1] = { title, provisions: [] }
    return true
  }

  const beginAnnex = (line: Line): boolean => {
    if (!ANNEX.test(line.text) || !ended() || region === 'preamble') return false
    annex ??= { title: null, chapeau: null, parts: [{ title: null, provisions: [] }] }
    if (region === 'annex') annex.parts.push({ title: line.text, provisions: [] })
    region = 'annex'
    current = null
    last = 0
    part = { roman: 0, letter: 0, title: null }
    return true
  }

  /** The annex's own title, then what it says before its first number. */
  const openAnnex = (line: Line): boolean => {
    if (region !== 'annex' || !annex || annex.parts.length > 1 || annex.parts[0]!.provisions.length > 0) return false
    const growing = annex.title !== null && documentTitle.startsWith(`${annex.title} ${line.text}`)
    if (current === null && (annex.title === null || growing) && (isHeading(line) || growing)) {
      annex.title = annex.title === null ? line.text : `${annex.title} ${line.text}`
      return true
    }
    if (current === null && annex.chapeau === null) {
      current = { n: null, line: line.number, lines: [line], items: [], part: null }
      annex.chapeau = current
      return true
    }
    return false
  }

  const closing = (line: Line): boolean => {
    const found = MEETING.exec(line.text)
    if (found && region !== 'annex' && ended()) {
      meeting = found[1]!
      closedOn = findDay(found[2] ?? '')
      region = 'closed'
      current = null
      return true
    }
    if (region !== 'closed' || closedOn !== null || !findDay(line.text)) return false
    closedOn = findDay(line.text)
    return true
  }

  const continueCurrent = (line: Line): boolean => {
    if (!current) return false
    const apart = ended() && line.after_blank && /^\p{Lu}/u.test(line.text) && region !== 'preamble'
    if (apart) return false
    newest(current).lines.push(line)
    return true
  }

  lines.forEach((line, index) => {
    const next = lines[index + 1]
    const placed =
      closing(line) ||
      beginAnnex(line) ||
      beginNumbered(line, next) ||
      beginItem(line) ||
      (region === 'preamble' && continueTitle(line)) ||
      (region === 'preamble' && beginPreambular(line)) ||
      (region !== 'preamble' && beginPart(line, next)) ||
      continueTitle(line) ||
      openAnnex(line) ||
      continueCurrent(line)
    if (placed) return
    unplaced.push(line)
    report(line, 'unplaced_text')
  })
  return { preamble, operative, annex, meeting, closed_on: closedOn, unplaced, problems }
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

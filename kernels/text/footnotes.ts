import { MONTH_NAMES } from './dates.ts'
import { isLoneNumber, isRule } from './furniture.ts'
import { joinLines, type Line } from './lines.ts'
import { imperativeVerb, operativeVerb, preambularVerb } from './openings.ts'
import { endsSentence, mayEnd } from './sentence.ts'

/**
 * Separates the footnotes from the body. They stand below a rule at each page's end, or between pages with superior
 * digits, or all together at the end of the document; the body goes on behind them, often within a sentence.
 *
 * A note begins with its number and goes on until a line ends its sentence. Where it is over, what follows is body
 * again when the body's last sentence is still open, or when the line begins a paragraph, or stands apart.
 *
 * Complexity: linear in lines.
 */
export interface Note {
  readonly n: string
  readonly text: string
  readonly line: number
}

export interface Separated {
  readonly body: Line[]
  readonly notes: Note[]
  readonly problems: { line: number; kind: string }[]
}

interface OpenNote {
  n: string
  line: number
  texts: string[]
}

const SUPERIOR = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** `¹²` → `12` */
export const plainDigits = (text: string): string =>
  [...text].map((sign) => (SUPERIOR.includes(sign) ? String(SUPERIOR.indexOf(sign)) : sign)).join('')

const MONTH_FIRST = new RegExp(`^(?:${MONTH_NAMES})\\b`)
const LIKE_NOTE = /^(?:[\p{Lu}“"‘(*[]|www\.|https?:|For\b|ibid)/u

interface NoteStart {
  readonly n: string
  readonly rest: string
  readonly sure: boolean
}

const findStart = (text: string): NoteStart | null => {
  const superior = new RegExp(`^([${SUPERIOR}]+)\\s*(\\S.*)$`).exec(text)
  if (superior) return { n: plainDigits(superior[1]!), rest: superior[2]!, sure: true }
  const star = /^(\*{1,3}) (\S.*)$/.exec(text)
  if (star) return { n: star[1]!, rest: star[2]!, sure: true }
  const slash = /^(\d{1,3})\/ (\S.*)$/.exec(text)
  if (slash) return { n: slash[1]!, rest: slash[2]!, sure: true }
  const plain = /^(\d{1,3}) (\S.*)$/.exec(text)
  return plain ? { n: plain[1]!, rest: plain[2]!, sure: false } : null
}

const startsParagraph = (text: string): boolean =>
  /^(?:(?:OP|PP) ?)?\d{1,3}[.)](?:\s|$)|^\((?:[a-z]|[ivx]+)\) |^\d+(?:st|nd|rd|th) plenary meeting|^Annex\b/.test(
    text,
  ) ||
  preambularVerb(text) !== null ||
  operativeVerb(text) !== null ||
  imperativeVerb(text) !== null

export const separateFootnotes = (lines: readonly Line[], furniture: readonly boolean[]): Separated => {
  const body: Line[] = []
  const notes: Note[] = []
  const problems: { line: number; kind: string }[] = []
  let open: OpenNote | null = null
  let inBlock = false
  let afterFurniture = false

  const lastNumber = () => notes.reduce((most, note) => Math.max(most, Number(note.n) || 0), 0)
  const close = () => {
    if (!open) return
    const text = joinLines(open.texts)
    if (notes.some((note) => note.n === open!.n)) problems.push({ line: open.line, kind: 'repeated_footnote' })
    if (text === '') problems.push({ line: open.line, kind: 'empty_footnote' })
    else notes.push({ n: open.n, text, line: open.line })
    open = null
  }
  const isStart = (start: NoteStart, line: Line): boolean => {
    if (!LIKE_NOTE.test(start.rest) || MONTH_FIRST.test(start.rest)) return false
    if (start.sure) return true
    if (open && joinLines(open.texts) !== '' && !endsSentence(joinLines(open.texts)))
      return Number(start.n) === Number(open.n) + 1
    if (inBlock) return true
    const last = body.at(-1)?.text ?? ''
    return Number(start.n) === lastNumber() + 1 && mayEnd(last) && !/\d[FH]$/.test(last) && !startsParagraph(line.text)
  }
  const goesOn = (line: Line): boolean => {
    const text = joinLines(open!.texts)
    const apart = line.after_blank && startsParagraph(line.text)
    if (!endsSentence(text)) return text === '' || !apart
    if (/^\p{Ll}/u.test(line.text)) return false
    return (
      !line.after_blank &&
      !line.indented &&
      !afterFurniture &&
      mayEnd(body.at(-1)?.text ?? '') &&
      !startsParagraph(line.text)
    )
  }
  const toBody = (line: Line) => {
    close()
    inBlock = false
    body.push(afterFurniture ? { ...line, after_blank: false } : line)
  }

  lines.forEach((line, index) => {
    if (isRule(line.text)) {
      close()
      inBlock = true
    }
    if (furniture[index]) {
      afterFurniture = true
      return
    }
    const start = findStart(line.text)
    if (isLoneNumber(line.text)) placeNumber(line, index)
    else if (start && isStart(start, line)) {
      close()
      open = { n: start.n, line: line.number, texts: [start.rest] }
      inBlock = true
    } else if (open && goesOn(line)) open.texts.push(line.text)
    else toBody(line)
    afterFurniture = false
  })
  close()
  return { body, notes, problems }

  /** A number alone is the digit of a reference (`0F` above it), or of a note (below a rule), else of a page. */
  function placeNumber(line: Line, index: number): void {
    const code = /\b(\d{1,3})([FH])$/.exec(body.at(-1)?.text ?? '')
    if (code && !open) {
      if (code[2] === 'H' || Number(line.text) === Number(code[1]) + 1) toBody(line)
      return
    }
    const next = lines.find(({ text }, at) => at > index && !furniture[at] && !isLoneNumber(text))?.text ?? ''
    const hasText = LIKE_NOTE.test(next) && !startsParagraph(next)
    const awaits = open !== null && open.texts.length === 0
    if (inBlock && !awaits && hasText && Number(line.text) > lastNumber()) {
      close()
      open = { n: line.text, line: line.number, texts: [] }
    }
  }
}

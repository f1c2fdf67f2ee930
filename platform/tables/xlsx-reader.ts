import { LIMITS, type Row, type Table, tooLarge, tooLongRecord, tooManyColumns, unicode, unreadable } from './table.ts'
import { inflateEntry, type ZipEntry } from './zip.ts'

/**
 * Office Open XML workbooks (ECMA-376 part 1, chapter 18), streamed: the shared strings are kept, the sheet passes by
 * cell for cell. Numbers come out as the text that stands in the file; nothing is rounded or read as a date.
 */
export const readWorkbook = async (
  path: string,
  entries: readonly ZipEntry[],
  onRead: (bytes: number) => void,
): Promise<Table[]> => {
  const part = (name: string) => entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase())
  const text = async (name: string): Promise<string> => {
    const entry = part(name)
    return entry ? readWhole(path, entry, onRead) : ''
  }
  const workbook = await text('xl/workbook.xml')
  if (workbook === '')
    throw unreadable(
      'no_workbook',
      'The file is a zip archive, but no Excel workbook (.xlsx). Save the table as .xlsx or CSV and send that.',
    )
  const targets = relationships(await text('xl/_rels/workbook.xml.rels'))
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].flatMap(([tag]) => {
    const entry = part(targets.get(attribute(tag, '(?:\\w+:)?id')) ?? '')
    return entry ? [{ name: unescaped(attribute(tag, 'name'), 1), entry }] : []
  })
  if (sheets.length === 0)
    throw unreadable(
      'no_sheet',
      'The workbook holds no sheet with cells. Save the table as .xlsx or CSV and send that.',
    )
  const shared = part('xl/sharedStrings.xml')
  let strings: Promise<string[]> | undefined
  return sheets.map(({ name, entry }) => ({
    name,
    async *batches() {
      strings ??= shared ? readShared(path, shared, onRead) : Promise.resolve([])
      yield* readSheet(inflateEntry(path, entry, onRead), await strings)
    },
  }))
}

const readWhole = async (path: string, entry: ZipEntry, onRead: (bytes: number) => void): Promise<string> => {
  const parts: string[] = []
  let length = 0
  for await (const chunk of inflateEntry(path, entry, onRead)) {
    length += chunk.length
    if (length > LIMITS.shared_bytes)
      throw tooLarge(
        'strings',
        `The workbook’s part ${entry.name} is larger than ${LIMITS.shared_bytes >> 20} MB. Save the table as CSV and send that.`,
        { part: entry.name },
      )
    parts.push(chunk.toString('latin1'))
  }
  return parts.join('')
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined) ?? ''

const relationships = (xml: string): Map<string, string> =>
  new Map(
    [...xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => {
      const target = attribute(tag, 'Target')
      return [attribute(tag, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )

/** One string an `si`: its runs of `t` joined, phonetic hints (`rPh`) left out. */
const readShared = async (path: string, entry: ZipEntry, onRead: (bytes: number) => void): Promise<string[]> => {
  const xml = await readWhole(path, entry, onRead)
  const strings: string[] = []
  for (const [, item = ''] of xml.matchAll(/<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g))
    strings.push(textOf(item.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, ''), 1))
  return strings
}

const textOf = (xml: string, line: number): string => {
  let text = ''
  for (const [, run = ''] of xml.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)) text += unescaped(run, line)
  return text
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities of XML, character references, and the `_x000D_` of spreadsheets. Others stay as they stand. */
const unescaped = (raw: string, line: number): string => {
  const text = unicode(raw, line)
  if (!text.includes('&') && !text.includes('_x')) return text
  return text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

async function* readSheet(chunks: AsyncIterable<Buffer>, strings: readonly string[]): AsyncGenerator<Row[]> {
  const scanner = new SheetScanner(strings)
  for await (const chunk of chunks) {
    const rows = scanner.push(chunk.toString('latin1'))
    if (rows.length > 0) yield rows
  }
}

const [SLASH, COLON, SPACE, EQUALS, QUOTE, APOSTROPHE] = [47, 58, 32, 61, 34, 39]
const isNameEnd = (code: number): boolean => code <= SPACE || code === SLASH || code === 62

const ROW_NUMBER = /\sr=["'](\d+)["']/

/** Walks from tag to tag. Only `row`, `c`, `v`, `t` and `rPh` matter; everything else of a sheet is passed over. */
class SheetScanner {
  private readonly strings: readonly string[]
  private text = ''
  private line = 0
  private cells: string[] = []
  private column = 0
  private type = ''
  private phonetic = false
  private characters = 0

  constructor(strings: readonly string[]) {
    this.strings = strings
  }

  push(more: string): Row[] {
    const text = this.text === '' ? more : this.text + more
    const rows: Row[] = []
    let at = 0
    for (;;) {
      const open = text.indexOf('<', at)
      if (open < 0) {
        at = text.length
        break
      }
      at = open
      const close = text.indexOf('>', open)
      if (close < 0) break
      const next = this.tag(text, open, close, rows)
      if (next < 0) break
      at = next
    }
    this.text = text.slice(at)
    if (this.text.length > LIMITS.cell_characters) throw tooLongRecord(this.line)
    return rows
  }

  /** Handles the tag between `open` and `close`; gives where to go on, or -1 where its text has not arrived yet. */
  private tag(text: string, open: number, close: number, rows: Row[]): number {
    const closing = text.charCodeAt(open + 1) === SLASH
    let from = open + (closing ? 2 : 1)
    let to = from
    for (; !isNameEnd(text.charCodeAt(to)); to++) if (text.charCodeAt(to) === COLON) from = to + 1
    const empty = text.charCodeAt(close - 1) === SLASH
    switch (text.slice(from, to)) {
      case 'c':
        return closing ? close + 1 : this.cell(text, to, close)
      case 'v':
      case 't': {
        if (closing || empty) break
        const end = text.indexOf('<', close)
        if (end < 0) return -1
        if (!this.phonetic) this.value(text.slice(close + 1, end))
        return end
      }
      case 'row':
        if (closing) this.endRow(rows)
        else this.startRow(text.slice(open, close))
        if (empty) this.endRow(rows)
        break
      case 'rPh':
        this.phonetic = !closing && !empty
        break
    }
    return close + 1
  }

  /** Nearly every cell is `<c …><v>…</v></c>`: taken in one step; any other goes on from tag to tag. */
  private cell(text: string, from: number, close: number): number {
    const before = this.column
    this.startCell(text, from, close)
    if (!text.startsWith('<v>', close + 1)) return close + 1
    const end = text.indexOf('<', close + 4)
    if (end < 0) {
      this.column = before
      return -1
    }
    this.value(text.slice(close + 4, end))
    return text.startsWith('</v></c>', end) ? end + 8 : end
  }

  private startRow(tag: string): void {
    const told = Number(ROW_NUMBER.exec(tag)?.[1])
    this.line = Number.isSafeInteger(told) && told > 0 ? told : this.line + 1
    this.cells = []
    this.column = 0
    this.characters = 0
  }

  /** `<c r="AB12" t="s">`: the letters are the column, the type says how the value is to be read. */
  private startCell(text: string, from: number, close: number): void {
    let column = this.column + 1
    this.type = ''
    for (let at = from; at < close; at++) {
      if (text.charCodeAt(at) !== EQUALS) continue
      const quote = text.charCodeAt(at + 1)
      if (quote !== QUOTE && quote !== APOSTROPHE) continue
      const name = text.charCodeAt(at - 1)
      const alone = text.charCodeAt(at - 2) <= SPACE
      const end = text.indexOf(quote === QUOTE ? '"' : "'", at + 2)
      if (end < 0 || end > close) break
      if (alone && name === 114) column = columnOf(text, at + 2, end) || column
      else if (alone && name === 116) this.type = text.slice(at + 2, end)
      at = end
    }
    if (column > LIMITS.columns) throw tooManyColumns(this.line)
    while (this.cells.length < column) this.cells.push('')
    this.column = column
  }

  private value(raw: string): void {
    if (this.column === 0) return
    let text = raw
    if (this.type === 's') text = this.strings[Number(raw)] ?? this.unknownString()
    else if (this.type !== '') text = this.typed(raw)
    this.characters += text.length
    if (this.characters > LIMITS.record_characters) throw tooLongRecord(this.line)
    const before = this.cells[this.column - 1]
    this.cells[this.column - 1] = before ? before + text : text
  }

  private typed(raw: string): string {
    if (this.type === 'b') return raw === '1' ? 'TRUE' : 'FALSE'
    return this.type === 'n' ? raw : unescaped(raw, this.line)
  }

  private unknownString(): never {
    throw unreadable(
      'damaged',
      `Row ${this.line} of the workbook points to a text that is not there: the file is damaged. Save it again and send the new file.`,
      { line: this.line },
    )
  }

  private endRow(rows: Row[]): void {
    if (this.cells.some((cell) => cell !== '')) rows.push({ line: this.line, cells: this.cells })
    this.cells = []
    this.column = 0
  }
}

const columnOf = (text: string, from: number, to: number): number => {
  let column = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at) & ~32
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column
}

import { LIMITS, type Row, tooLongRecord, tooManyColumns, unicode } from './table.ts'

/**
 * Comma-separated values by RFC 4180, streamed: records of text, each with the line it begins on. The separator
 * (comma, semicolon or tab) is the commonest of the first line. Two paths give the same records: a line without a
 * quotation mark is split by the engine, any other is walked character by character.
 *
 * Why not csv-parse: on the UNODC release (46,556 rows, 6.6 MB) it takes about ten times as long (bench/import.ts),
 * and would alone spend the import's time; exact line numbers across quoted line breaks come free here.
 */
export async function* readCsv(chunks: AsyncIterable<Buffer>): AsyncGenerator<Row[]> {
  const scanner = new CsvScanner()
  for await (const chunk of chunks) {
    const rows = scanner.push(chunk.toString('latin1'), false)
    if (rows.length > 0) yield rows
  }
  const rows = scanner.push('', true)
  if (rows.length > 0) yield rows
}

const BOM = '\xef\xbb\xbf'
const QUOTE = 34
const CR = 13

class CsvScanner {
  private text = ''
  private line = 1
  private separator = ''
  private newline = '\n'

  /** Takes more text and gives the records that are complete; `last` closes the final one. */
  push(more: string, last: boolean): Row[] {
    this.text = this.text === '' ? more : this.text + more
    if (this.separator === '' && !this.recognise(last)) return []
    const rows: Row[] = []
    let at = 0
    let quote = -1
    while (at < this.text.length) {
      let end = this.text.indexOf(this.newline, at)
      if (end < 0) {
        if (!last) break
        end = this.text.length
      }
      if (quote < at) quote = nextQuote(this.text, at)
      const next = quote > end ? this.plain(at, end, rows) : this.quoted(at, last, rows)
      if (next < 0) break
      at = next
    }
    this.text = this.text.slice(at)
    if (this.text.length > LIMITS.record_characters) this.refuseLongRecord()
    return rows
  }

  /** The first line tells separator and line end; without a line feed in the whole file, carriage returns end lines. */
  private recognise(last: boolean): boolean {
    if (this.text.length < 3 && !last) return false
    if (this.text.startsWith(BOM)) this.text = this.text.slice(BOM.length)
    let end = this.text.indexOf('\n')
    if (end < 0 && !last && this.text.length < LIMITS.record_characters) return false
    if (end < 0 && this.text.includes('\r')) {
      this.newline = '\r'
      end = this.text.indexOf('\r')
    }
    const first = (end < 0 ? this.text : this.text.slice(0, end)).replace(/"[^"]*"/g, '')
    const counted = [',', ';', '\t'].map((mark) => [mark, first.split(mark).length] as const)
    this.separator = counted.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
    return true
  }

  private plain(at: number, end: number, rows: Row[]): number {
    const stop = this.text.charCodeAt(end - 1) === CR && end > at ? end - 1 : end
    if (stop > at) this.add(unicode(this.text.slice(at, stop), this.line).split(this.separator), rows)
    this.line++
    return end + 1
  }

  /** A record with quotation marks; -1 where its end has not arrived yet. */
  private quoted(start: number, last: boolean, rows: Row[]): number {
    const { text, separator, newline } = this
    const cells: string[] = []
    let at = start
    for (;;) {
      let cell = ''
      if (text.charCodeAt(at) === QUOTE) {
        at++
        for (;;) {
          const close = text.indexOf('"', at)
          if (close < 0 || (close === text.length - 1 && !last)) return this.unfinished(last)
          cell += text.slice(at, close)
          at = close + 1
          if (text.charCodeAt(at) !== QUOTE) break
          cell += '"'
          at++
        }
      }
      const from = at
      while (at < text.length && text[at] !== separator && text[at] !== newline) at++
      if (at === text.length && !last) return -1
      const ends = at === text.length || text[at] === newline
      const rest = text.slice(from, ends && text.charCodeAt(at - 1) === CR && at > from ? at - 1 : at)
      cells.push(unicode(cell + rest, this.line))
      at++
      if (!ends) continue
      this.add(cells, rows)
      for (let seen = text.indexOf(newline, start); seen >= 0 && seen < at; seen = text.indexOf(newline, seen + 1))
        this.line++
      return at
    }
  }

  private add(cells: string[], rows: Row[]): void {
    if (cells.length > LIMITS.columns) throw tooManyColumns(this.line)
    rows.push({ line: this.line, cells })
  }

  private unfinished(last: boolean): number {
    if (last) throw tooLongRecord(this.line)
    return -1
  }

  private refuseLongRecord(): never {
    if (this.text.split(this.separator).length > LIMITS.columns) throw tooManyColumns(this.line)
    throw tooLongRecord(this.line)
  }
}

const nextQuote = (text: string, from: number): number => {
  const at = text.indexOf('"', from)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

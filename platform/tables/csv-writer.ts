export type Cell = string | number | null

/**
 * RFC 4180 lines with CRLF. A text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a
 * carriage return) is given a leading apostrophe, unless it is a plain number such as −5; numbers are never touched.
 */
export async function* writeCsv(
  header: readonly string[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): AsyncGenerator<string> {
  let text = `\ufeff${csvLine(header)}`
  for await (const row of rows) {
    text += csvLine(row)
    if (text.length < 1 << 16) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`

const csvCell = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d[\d.,]*$/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

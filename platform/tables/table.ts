import { Problem } from '../problem.ts'

/**
 * What every table reader yields: rows of text with the line (CSV) or row number (XLSX) they stand on in the file.
 * Rows come in batches, so that a file of any length is read in bounded memory and without a promise per row.
 */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

export interface Table {
  /** The sheet's name; null for a text file. */
  readonly name: string | null
  batches(): AsyncGenerator<readonly Row[]>
}

export interface TableFile {
  readonly format: 'csv' | 'xlsx'
  readonly bytes: number
  /** How much of the file has been read so far. */
  readonly read: () => number
  readonly tables: readonly Table[]
}

/**
 * What a table may be. The column limit is Excel's own; the others keep memory bounded whatever the file claims:
 * deflate reaches at most 1,032:1 and real workbooks stay below 60:1, so past `ratio_from` bytes a file that unpacks
 * to more than `ratio` times its size is a bomb, not a table.
 */
export const LIMITS = {
  columns: 16_384,
  cell_characters: 1 << 20,
  record_characters: 1 << 22,
  shared_bytes: 1 << 27,
  unpacked_bytes: 2 ** 32,
  ratio: 200,
  ratio_from: 1 << 25,
} as const

export const unreadable = (code: string, says: string, details: Record<string, unknown> = {}): Problem =>
  new Problem('invalid', `table_${code}`, says, details)

export const tooLarge = (code: string, says: string, details: Record<string, unknown> = {}): Problem =>
  new Problem('too_large', `table_${code}`, says, details)

export const tooManyColumns = (line: number): Problem =>
  tooLarge(
    'columns',
    `Row ${line} has more than ${LIMITS.columns} columns: a table has at most as many as a spreadsheet can hold. Check the separator, or whether rows and columns were exchanged.`,
    { line, limit: LIMITS.columns },
  )

export const tooLongRecord = (line: number): Problem =>
  tooLarge(
    'record',
    `The row that begins on line ${line} does not end within ${LIMITS.record_characters >> 20} million characters: perhaps a quotation mark is never closed. Mend that line and send the file again.`,
    { line },
  )

/** Guards against a file that unpacks to far more than it holds. */
export const checkUnpacked = (unpacked: number, packed: number): void => {
  if (unpacked > LIMITS.unpacked_bytes || (unpacked > LIMITS.ratio_from && unpacked > packed * LIMITS.ratio))
    throw tooLarge(
      'bomb',
      'The file unpacks to far more than a table of its size holds, so it was not opened. Save the table again as CSV and send that.',
      { packed },
    )
}

/** Readers scan bytes as Latin-1, where a position is a byte, and turn only text that needs it into Unicode. */
export const unicode = (latin: string, line: number): string => {
  if (!/[\x80-\xff]/.test(latin)) return latin
  try {
    return utf8.decode(Buffer.from(latin, 'latin1'))
  } catch {
    throw unreadable(
      'encoding',
      `Line ${line} holds letters that are not UTF-8. Save the file as “CSV UTF-8” and send it again.`,
      { line },
    )
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { readCsv } from './csv-reader.ts'
import { checkUnpacked, type TableFile, unreadable } from './table.ts'
import { readWorkbook } from './xlsx-reader.ts'
import { readDirectory } from './zip.ts'

/**
 * Opens a file as tables, recognising it by its first bytes, never by its name: a workbook, text, or either of them
 * gzipped text. Whatever it is not is said in one sentence.
 */
export const openTable = async (path: string): Promise<TableFile> => {
  const file = await open(path)
  try {
    const bytes = (await stat(path)).size
    const head = Buffer.alloc(Math.min(bytes, 4096))
    await file.read(head, 0, head.length, 0)
    const kind = recognise(head)
    let read = 0
    const onRead = (more: number) => {
      read += more
    }
    if (kind === 'xlsx') {
      const tables = await readWorkbook(path, await readDirectory(file, bytes), onRead)
      return { format: 'xlsx', bytes, read: () => read, tables }
    }
    const text = () => (kind === 'gzip' ? gunzip(path, bytes, onRead) : plain(path, onRead))
    return { format: 'csv', bytes, read: () => read, tables: [{ name: null, batches: () => readCsv(text()) }] }
  } finally {
    await file.close()
  }
}

/** First bytes of files that people take for tables, and what to do with them. */
const REFUSED: readonly (readonly [bytes: string, code: string, says: string])[] = [
  [
    '\xd0\xcf\x11\xe0',
    'old_excel',
    'The file is a workbook of the old kind (.xls) or one protected by a password. Save it as .xlsx or CSV without a password and send that.',
  ],
  ['%PDF', 'pdf', 'The file is a PDF, not a table. Send the workbook (.xlsx) or CSV that it was made from.'],
  ['\xff\xfe', 'utf16', 'The file is text in UTF-16. Save it as “CSV UTF-8” and send it again.'],
  ['\xfe\xff', 'utf16', 'The file is text in UTF-16. Save it as “CSV UTF-8” and send it again.'],
]

const recognise = (head: Buffer): 'xlsx' | 'gzip' | 'text' => {
  const start = head.toString('latin1')
  if (start.startsWith('PK\x03\x04')) return 'xlsx'
  if (start.startsWith('\x1f\x8b')) return 'gzip'
  const known = REFUSED.find(([bytes]) => start.startsWith(bytes))
  if (known) throw unreadable(known[1], known[2])
  checkText(head)
  return 'text'
}

const checkText = (head: Buffer): void => {
  const text = head.toString('latin1')
  if (text.replace('\xef\xbb\xbf', '').trim() === '')
    throw unreadable('empty', 'The file is empty. Choose the file that holds the table and send that.')
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text))
    throw unreadable(
      'binary',
      'The file is neither a workbook (.xlsx) nor text (CSV). Save the table as one of them and send that.',
    )
  if (/^\s*<(!doctype\s+html|html|\?xml)/i.test(text.replace('\xef\xbb\xbf', '')))
    throw unreadable(
      'markup',
      'The file is a web page or XML, not a table. Download the workbook (.xlsx) or CSV itself and send that.',
    )
}

async function* plain(path: string, onRead: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    onRead(chunk.length)
    yield chunk
  }
}

async function* gunzip(path: string, packed: number, onRead: (bytes: number) => void): AsyncGenerator<Buffer> {
  const source = createReadStream(path, { highWaterMark: 1 << 18 })
  source.on('data', (chunk) => onRead(chunk.length))
  let unpacked = 0
  try {
    for await (const chunk of pipeline(
      source,
      createGunzip({ chunkSize: 1 << 18 }),
      () => {},
    ) as AsyncIterable<Buffer>) {
      if (unpacked === 0) checkText(chunk.subarray(0, 4096))
      unpacked += chunk.length
      checkUnpacked(unpacked, packed)
      yield chunk
    }
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error
    throw unreadable('gzip', 'The compressed file is incomplete or damaged. Download it again and send the whole file.')
  }
  if (unpacked === 0)
    throw unreadable('empty', 'The file is empty. Choose the file that holds the table and send that.')
}

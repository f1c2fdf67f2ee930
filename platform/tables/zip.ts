import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { checkUnpacked, unreadable } from './table.ts'

/**
 * A zip file read by its directory, which stands at the end (APPNOTE.TXT 4.3): so each part can be streamed in the
 * order that is needed, shared strings before the sheet, whatever their order in the file. Inflating is Node's zlib.
 */
export interface ZipEntry {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly method: number
  readonly encrypted: boolean
  readonly offset: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const DIRECTORY_LIMIT = 1 << 24
const READ = 1 << 18

const truncated = (): Error =>
  unreadable(
    'truncated',
    'The workbook is incomplete: its end is missing or damaged. Download or save it again and send the whole file.',
  )

const readAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead < length) throw truncated()
  return buffer
}

const findDirectory = async (file: FileHandle, size: number): Promise<Buffer> => {
  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557))
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue
    const length = tail.readUInt32LE(at + 12)
    const start = tail.readUInt32LE(at + 16)
    if (length > DIRECTORY_LIMIT || start + length > size) throw truncated()
    return readAt(file, start, length)
  }
  throw truncated()
}

/** Sizes of 4 GiB and more, or written by programs that always use Zip64, stand in an extra field (4.5.3). */
const zip64 = (extra: Buffer, fields: readonly number[]): number[] => {
  const values = [...fields]
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let next = at + 4
    values.forEach((value, index) => {
      if (value !== 0xffffffff || next + 8 > extra.length) return
      values[index] = Number(extra.readBigUInt64LE(next))
      next += 8
    })
  }
  return values
}

export const readDirectory = async (file: FileHandle, size: number): Promise<ZipEntry[]> => {
  const directory = await findDirectory(file, size)
  const entries: ZipEntry[] = []
  let at = 0
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === CENTRAL) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field))
    const nameEnd = at + 46 + (nameLength as number)
    const extra = directory.subarray(nameEnd, nameEnd + (extraLength as number))
    const fields = [24, 20, 42].map((field) => directory.readUInt32LE(at + field))
    const [unpacked, packed, offset] = zip64(extra, fields) as [number, number, number]
    entries.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      packed,
      unpacked,
      offset,
      method: directory.readUInt16LE(at + 10),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    })
    at = nameEnd + (extraLength as number) + (commentLength as number)
  }
  return entries
}

/** The bytes of one entry, in pieces. `onRead` is told how many packed bytes were taken. */
export async function* inflateEntry(
  path: string,
  entry: ZipEntry,
  onRead: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  checkUnpacked(entry.unpacked, entry.packed)
  if (entry.encrypted)
    throw unreadable('encrypted', 'The workbook is protected by a password. Save a copy without one and send that.')
  const file = await open(path)
  try {
    const local = await readAt(file, entry.offset, 30)
    if (local.readUInt32LE(0) !== LOCAL) throw truncated()
    const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
    if (entry.packed === 0) return
    const packed = file.createReadStream({
      start,
      end: start + entry.packed - 1,
      highWaterMark: READ,
      autoClose: false,
    })
    packed.on('data', (chunk) => onRead(chunk.length))
    let unpacked = 0
    for await (const chunk of entry.method === 0 ? packed : inflate(packed)) {
      unpacked += chunk.length
      if (unpacked > entry.unpacked) throw truncated()
      yield chunk
    }
    if (unpacked < entry.unpacked) throw truncated()
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code?.startsWith('Z_') ? truncated() : error
  } finally {
    await file.close()
  }
}

const inflate = (packed: NodeJS.ReadableStream): AsyncIterable<Buffer> =>
  pipeline(packed, createInflateRaw({ chunkSize: READ }), () => {})

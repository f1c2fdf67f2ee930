import { inflateSync } from 'node:zlib'

/**
 * WOFF 1.0 → OpenType: the same tables, each inflated, behind the directory that other programs expect. With `family`
 * the font is given that name alone, so that subsets of one typeface can lie in one folder without hiding each other.
 *
 * Source: W3C, WOFF File Format 1.0; OpenType 1.9, chapters “otff” and “name”.
 *
 *     writeFileSync('latin.ttf', openTypeOf(readFileSync('latin.woff'), 'Latin 400'))        O(size of the font).
 */
interface Table {
  readonly tag: string
  readonly bytes: Buffer
}

const SIGNATURE = 0x774f4646
const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

export const openTypeOf = (woff: Buffer, family?: string): Buffer => {
  if (woff.length < WOFF_HEADER || woff.readUInt32BE(0) !== SIGNATURE) throw new Error('not a WOFF 1.0 font')
  const tables = tablesOf(woff)
  return sfntOf(
    woff.readUInt32BE(4),
    family ? tables.map((table) => (table.tag === 'name' ? { ...table, bytes: nameTable(family) } : table)) : tables,
  )
}

const tablesOf = (woff: Buffer): Table[] =>
  Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = WOFF_HEADER + index * WOFF_ENTRY
    const [offset, packed, size] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [number, number, number]
    const bytes = woff.subarray(offset, offset + packed)
    // A table that would not have become smaller is stored as it is.
    return { tag: woff.toString('latin1', at, at + 4), bytes: packed < size ? inflateSync(bytes) : bytes }
  })

/** The name table as its format 0 with the four names that programs look for, in English for Windows. */
const nameTable = (family: string): Buffer => {
  const names: readonly (readonly [id: number, text: string])[] = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replaceAll(' ', '')],
  ]
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + 12 * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  names.forEach(([id], index) => {
    const length = (texts[index] as Buffer).length
    const record = [3, 1, 0x409, id, length, offset]
    for (const [field, value] of record.entries()) head.writeUInt16BE(value, 6 + 12 * index + 2 * field)
    offset += length
  })
  return Buffer.concat([head, ...texts])
}

const aligned = (size: number): number => (size + 3) & ~3

const sfntOf = (flavor: number, tables: readonly Table[]): Buffer => {
  const start = SFNT_HEADER + SFNT_ENTRY * tables.length
  const font = Buffer.alloc(tables.reduce((size, { bytes }) => size + aligned(bytes.length), start))
  const power = 2 ** Math.floor(Math.log2(tables.length))
  font.writeUInt32BE(flavor, 0)
  const search = [tables.length, power * 16, Math.log2(power), (tables.length - power) * 16]
  for (const [field, value] of search.entries()) font.writeUInt16BE(value, 4 + 2 * field)
  let offset = start
  tables.forEach(({ tag, bytes }, index) => {
    bytes.copy(font, offset)
    const at = SFNT_HEADER + SFNT_ENTRY * index
    font.write(tag, at, 'latin1')
    font.writeUInt32BE(checksum(font.subarray(offset, offset + aligned(bytes.length))), at + 4)
    font.writeUInt32BE(offset, at + 8)
    font.writeUInt32BE(bytes.length, at + 12)
    offset += aligned(bytes.length)
  })
  return font
}

const checksum = (bytes: Buffer): number => {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}

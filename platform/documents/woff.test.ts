import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openTypeOf } from './woff.ts'

const font = (subset: string) =>
  readFileSync(createRequire(import.meta.url).resolve(`@fontsource/noto-sans/files/noto-sans-${subset}.woff`))

const tablesIn = (sfnt: Buffer): Map<string, Buffer> =>
  new Map(
    Array.from({ length: sfnt.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index
      const offset = sfnt.readUInt32BE(at + 8)
      return [sfnt.toString('latin1', at, at + 4), sfnt.subarray(offset, offset + sfnt.readUInt32BE(at + 12))]
    }),
  )

describe('openTypeOf', () => {
  const woff = font('latin-400-normal')

  it('keeps every table and its bytes', () => {
    const tables = tablesIn(openTypeOf(woff))
    expect(tables.size).toBe(woff.readUInt16BE(12))
    expect([...tables.keys()]).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'name', 'OS/2']))
    for (let index = 0; index < tables.size; index++) {
      const at = 44 + 20 * index
      const [offset = 0, packed = 0, size = 0] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field))
      const bytes = woff.subarray(offset, offset + packed)
      expect(tables.get(woff.toString('latin1', at, at + 4))).toEqual(packed < size ? inflateSync(bytes) : bytes)
    }
  })

  it('writes the checksums that the font was made with', () => {
    const sfnt = openTypeOf(woff)
    const tags = [...tablesIn(sfnt).keys()]
    tags.forEach((tag, index) => {
      // `head` holds a sum over the whole font, and is summed with zero in its place.
      if (tag !== 'head') expect(sfnt.readUInt32BE(12 + 16 * index + 4)).toBe(woff.readUInt32BE(44 + 20 * index + 16))
    })
  })

  it('gives the font another name and nothing else', () => {
    const [plain, named] = [tablesIn(openTypeOf(woff)), tablesIn(openTypeOf(woff, 'Report Latin'))]
    expect(named.get('glyf')).toEqual(plain.get('glyf'))
    expect(named.get('name')?.swap16().toString('utf16le')).toContain('Report Latin')
  })

  it.each([Buffer.alloc(0), Buffer.from('wOFF'), Buffer.alloc(100)])('refuses what is no font', (bytes) => {
    expect(() => openTypeOf(bytes)).toThrow('not a WOFF 1.0 font')
  })
})

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Problem } from '../problem.ts'
import { type Cell, csvLine, writeCsv } from './csv-writer.ts'
import { openTable } from './open-table.ts'
import { LIMITS, type Row } from './table.ts'
import { type Sheet, writeXlsx } from './xlsx-writer.ts'

const folder = mkdtempSync(join(tmpdir(), 'tables-'))
let files = 0
const file = (content: string | Uint8Array): string => {
  const path = join(folder, `t${files++}`)
  writeFileSync(path, content)
  return path
}
const rows = async (path: string, table = 0): Promise<Row[]> => {
  const all: Row[] = []
  const opened = await openTable(path)
  for await (const batch of opened.tables[table]?.batches() ?? []) all.push(...batch)
  return all
}
const cells = async (content: string | Uint8Array) => (await rows(file(content))).map((row) => row.cells)
const refusal = async (content: string | Uint8Array): Promise<Problem> => {
  try {
    await rows(file(content))
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('was not refused')
}
const gather = async <T>(parts: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const part of parts) all.push(part)
  return all
}
const text = async (parts: AsyncIterable<string>) => (await gather(parts)).join('')
const workbook = async (...sheets: Sheet[]) => Buffer.concat(await gather(writeXlsx(sheets)))
const sheetXml = (data: string) => `<worksheet><sheetData>${data}</sheetData></worksheet>`
const WORKBOOK = {
  'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
}
const zipped = (parts: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? Buffer.from(part) : part]),
    ),
    { level: 1 },
  )

describe('CSV', () => {
  it.each([
    [
      'byte order mark and CRLF',
      '\ufeffa,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quoted comma, quote and line break',
      'a,b\n"x, ""y""\nz",2\n',
      [
        ['a', 'b'],
        ['x, "y"\nz', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1,5;2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'carriage returns only',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'blank lines',
      'a,b\n\n\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'letters of many languages',
      'é,ж\n中,ا\n',
      [
        ['é', 'ж'],
        ['中', 'ا'],
      ],
    ],
    [
      'empty quoted cells',
      '"",""\n"",x\n',
      [
        ['', ''],
        ['', 'x'],
      ],
    ],
    ['a quotation mark inside a plain cell', 'a 5" b,c\n', [['a 5" b', 'c']]],
  ])('reads %s', async (_, content, expected) => {
    expect(await cells(content)).toEqual(expected)
    expect(await cells(gzipSync(content))).toEqual(expected)
  })

  it('tells the line a record begins on, across quoted line breaks and blank lines', async () => {
    const read = await rows(file('a,b\n"1\n2\n3",x\n\ny,z\n"q",r\n'))
    expect(read.map((row) => row.line)).toEqual([1, 2, 6, 7])
  })

  it('gives back whatever was written', async () => {
    const word = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é', '5') })
    const cell = word.map((rest) => `x${rest}`)
    const table = fc.array(fc.tuple(cell, fc.oneof(cell, fc.constant(''))), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(table, async (written) => {
        const content = await text(writeCsv(['first', 'second'], written))
        expect(await cells(content)).toEqual([['first', 'second'], ...written])
      }),
      { numRuns: 60 },
    )
  })

  it('reads alike however the bytes are cut', async () => {
    const long = Array.from({ length: 40_000 }, (_, i) => [`line ${i}`, i % 7 === 0 ? 'a "b"\nc' : 'plain é'])
    const content = await text(writeCsv(['n', 'text'], long))
    const read = await cells(content)
    expect(read).toHaveLength(40_001)
    expect(read.slice(1)).toEqual(long)
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['@x', "'@x"],
    ['+49 30', "'+49 30"],
    ['-x', "'-x"],
    ['-5', '-5'],
    ['-1,234.5', '"-1,234.5"'],
    [-5, '-5'],
    [null, ''],
  ] satisfies [Cell, string][])('writes %j so that no spreadsheet runs it', (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\r\n`)
  })
})

describe('XLSX', () => {
  it('gives back whatever was written, two sheets apart', async () => {
    const data = [
      ['Türkiye & <others>', 12, null, '=SUM(A1)'],
      ['الاتجار', -3.5, '<5', ' kept '],
    ] satisfies Cell[][]
    const written = await workbook(
      { name: 'Data', header: ['a', 'b', 'c', 'd'], rows: data },
      { name: 'About: this/that', header: ['key'], rows: [['x']] },
    )
    const path = file(written)
    expect((await openTable(path)).tables.map((table) => table.name)).toEqual(['Data', 'About  this that'])
    expect(await rows(path)).toEqual([
      { line: 1, cells: ['a', 'b', 'c', 'd'] },
      { line: 2, cells: ['Türkiye & <others>', '12', '', '=SUM(A1)'] },
      { line: 3, cells: ['الاتجار', '-3.5', '<5', ' kept '] },
    ])
    expect((await rows(path, 1)).map((row) => row.cells)).toEqual([['key'], ['x']])
  })

  it('reads shared strings with runs and hints, booleans, gaps, entities and prefixed names', async () => {
    const content = zipped({
      ...WORKBOOK,
      'xl/sharedStrings.xml':
        '<sst><si><t>one</t></si><si><r><t>t&amp;</t></r><r><t xml:space="preserve"> &#x6f;</t></r><rPh><t>no</t></rPh></si><si/></sst>',
      'xl/worksheets/sheet1.xml': sheetXml(
        '<x:row r="3"><x:c r="B3" t="s"><x:v>1</x:v></x:c><x:c r="D3" t="b"><x:v>1</x:v></x:c></x:row><row r="7"><c t="s"><v>0</v></c><c t="str"><f>A1&lt;2</f><v>a_x000D_b</v></c><c t=\'s\' r=\'C7\'><v>2</v></c></row><row r="9"/>',
      ),
    })
    expect(await rows(file(content))).toEqual([
      { line: 3, cells: ['', 't& o', '', 'TRUE'] },
      { line: 7, cells: ['one', 'a\rb', ''] },
    ])
  })

  it('reads the UNODC workbook as its CSV, which lost the text “N/A” of twelve rows', async () => {
    const source = 'sources/unodc-glotip-2023-05-30/data_glotip_2023-05-30'
    const sheet = await rows(`${source}.xlsx`)
    const csv = await rows(`${source}.csv.gz`)
    expect(sheet.slice(0, 2).map((row) => row.cells[0])).toEqual(['UNODC', '30/05/2023'])
    const lost = sheet.filter((row) => row.cells.includes('N/A'))
    expect(lost).toHaveLength(12)
    expect(sheet.slice(2).map((row) => row.cells.join('\n').replace('N/A', ''))).toEqual(
      csv.map((row) => row.cells.join('\n')),
    )
    expect(sheet.at(-1)?.line).toBe(46_559)
  })
})

describe('bad input is refused by one sentence that says what to do', () => {
  const sheet = (data: string) => zipped({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': sheetXml(data) })
  const columns = Array.from({ length: 2_000_000 }, (_, i) => `c${i}`).join(',')
  const real = readFileSync('sources/unodc-glotip-2023-05-30/data_glotip_2023-05-30.xlsx')
  const gz = readFileSync('sources/unodc-glotip-2023-05-30/data_glotip_2023-05-30.csv.gz')
  it.each<[string, string, () => string | Uint8Array]>([
    ['an empty file', 'table_empty', () => ''],
    ['only spaces', 'table_empty', () => '\ufeff \r\n'],
    ['an empty compressed file', 'table_empty', () => gzipSync('')],
    ['random bytes', 'table_binary', () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)],
    ['compressed random bytes', 'table_binary', () => gzipSync(Uint8Array.from({ length: 5000 }, (_, i) => i % 251))],
    ['an old workbook', 'table_old_excel', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a PDF', 'table_pdf', () => '%PDF-1.7\n'],
    ['UTF-16', 'table_utf16', () => Buffer.from('\ufeffa,b\n', 'utf16le')],
    ['Latin-1 letters', 'table_encoding', () => Buffer.from('a,b\nCôte,1\n', 'latin1')],
    ['a web page', 'table_markup', () => '<!DOCTYPE html><p>Not found'],
    ['a workbook cut short', 'table_truncated', () => real.subarray(0, 1_000_000)],
    ['a workbook damaged in the middle', 'table_truncated', () => Buffer.from(real).fill(0xff, 500_000, 520_000)],
    ['a gzip cut short', 'table_gzip', () => gz.subarray(0, 100_000)],
    ['another kind of zip', 'table_no_workbook', () => zipped({ 'word/document.xml': '<w/>' })],
    ['a workbook without a sheet', 'table_no_sheet', () => zipped({ 'xl/workbook.xml': '<workbook/>' })],
    ['two million columns of text', 'table_columns', () => `${columns}\n`],
    ['a cell in column two million', 'table_columns', () => sheet('<row r="1"><c r="DIQJP1"><v>1</v></c></row>')],
    ['a quotation mark never closed', 'table_record', () => `a,b\n"${'x\n'.repeat(4_000_000)}`],
    ['a text that is not there', 'table_damaged', () => sheet('<row r="1"><c r="A1" t="s"><v>9</v></c></row>')],
  ])('%s', async (_, code, content) => {
    const problem = await refusal(content())
    expect(problem.code).toBe(code)
    expect(problem.message).toMatch(/^[A-Z].*\.$/)
  })

  it('a bomb named .xlsx is refused before it fills memory', async () => {
    const before = process.memoryUsage().rss
    const bomb = zipped({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': new Uint8Array(34 << 20) })
    const lying = Buffer.from(bomb)
    const at = lying.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    lying.writeUInt32LE(1000, at + 24)
    expect((await refusal(bomb)).code).toBe('table_bomb')
    expect((await refusal(lying)).code).toBe('table_truncated')
    expect((await refusal(gzipSync(Buffer.alloc(34 << 20, `${'a'.repeat(9999)},b\n`)))).code).toBe('table_bomb')
    expect(process.memoryUsage().rss - before).toBeLessThan(1 << 30)
  }, 30_000)

  it('says the limit in the sentence', async () => {
    expect((await refusal(`${columns}\n`)).message).toContain(String(LIMITS.columns))
  })
})

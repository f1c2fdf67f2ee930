import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LanguageProvider, languageTools } from '../language.tsx'
import english from '../messages/en.json' with { type: 'json' }
import { csvOf } from './csv.ts'
import { type Column, DataTable, sortRows, textRows } from './DataTable.tsx'
import { textOfValue, type ValueStatus } from './ValueCell.tsx'

const tools = languageTools('en', english, (code) => code)

describe('csvOf', () => {
  it('quotes what needs it, and ends lines as RFC 4180 says', () => {
    expect(
      csvOf([
        ['a', 'b,c'],
        ['say "x"', 'two\nlines'],
      ]),
    ).toBe('a,"b,c"\r\n"say ""x""","two\nlines"\r\n')
  })

  it.each(['=1+1', '+cmd', '@SUM(A1)', '-1+2', '\tx'])('disarms %j', (text) => {
    expect(csvOf([[text]])).toBe(`'${text}\r\n`)
  })

  it('leaves negative numbers numbers', () => {
    expect(csvOf([['-5', '-0.5']])).toBe('-5,-0.5\r\n')
  })
})

interface Row {
  readonly name: string
  readonly value: number | null
}

const columns: Column<Row>[] = [
  { key: 'name', title: 'State', header: true, cell: ({ name }) => name, sort: ({ name }) => name },
  { key: 'value', title: 'Number', numeric: true, cell: ({ value }) => value, sort: ({ value }) => value },
]
const rows: Row[] = [
  { name: 'Österreich', value: null },
  { name: 'Zypern', value: 9 },
  { name: 'Belgien', value: 10 },
]
const table = { columns, rows, rowKey: ({ name }: Row) => name }

describe('a table', () => {
  const names = (key: string, falling: boolean) => sortRows(table, { key, falling }, 'de').map(({ name }) => name)

  it('sorts words by the language and numbers by value', () => {
    expect(names('name', false)).toEqual(['Belgien', 'Österreich', 'Zypern'])
    expect(names('value', false)).toEqual(['Zypern', 'Belgien', 'Österreich'])
  })

  it('puts what has no value last in either order', () => {
    expect(names('value', true)).toEqual(['Belgien', 'Zypern', 'Österreich'])
  })

  it('downloads as it is titled, with nothing for nothing', () => {
    expect(textRows(table)).toEqual([
      ['State', 'Number'],
      ['Österreich', ''],
      ['Zypern', '9'],
      ['Belgien', '10'],
    ])
  })

  it('says its caption, its headers and its order', () => {
    const html = renderToStaticMarkup(
      createElement(
        LanguageProvider,
        { language: 'en', catalogue: english, areaName: (code: string) => code },
        createElement(DataTable<Row>, { ...table, caption: 'States', order: { key: 'value', falling: true } }),
      ),
    )
    expect(html).toContain('<caption')
    expect(html).toContain('aria-label="States: table"')
    expect(html).toContain('<th scope="row"')
    expect(html.match(/aria-sort="(\w+)"/g)).toEqual(['aria-sort="none"', 'aria-sort="descending"'])
  })
})

describe('a published value', () => {
  it.each<[ValueStatus, object, string]>([
    ['counted', { value: 2186 }, '2,186'],
    ['zero', { value: 0 }, '0'],
    ['suppressed', { low: 1, high: 4 }, '1–4'],
    ['suppressed', {}, '0–4'],
    ['not_collected', {}, 'n.c.'],
    ['not_applicable', {}, 'n.a.'],
  ])('%s %j is written %s, never as a blank', (status, shown, text) => {
    expect(textOfValue({ status, ...shown }, tools)).toBe(text)
  })
})

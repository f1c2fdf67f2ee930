import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../messages/language.ts'
import { barList, heatStrips, lineChart, niceTop } from './chart-svg.ts'
import {
  cell,
  type Document,
  endCell,
  footnotesOf,
  foreign,
  heading,
  isolatesApart,
  link,
  note,
  paragraph,
  strong,
} from './document.ts'
import { docxOf } from './docx.ts'
import { htmlOf } from './html.ts'
import { pdfOf } from './pdf.ts'

const WORDS: Readonly<Record<Language, string>> = {
  ar: 'الاتجار بالأشخاص',
  en: 'Trafficking in persons',
  es: 'Trata de personas',
  fr: 'Traite des personnes',
  ru: 'Торговля людьми',
  zh: '贩运人口',
}
/** What would be a command in a form that took text for markup. */
const HOSTILE = '#panic("x") *bold* $a$ <script>alert(1)</script> & "quoted" \\ `code` @ref'

const first = { inlines: ['UNODC, row 26762, “1,334”'] }
const second = { inlines: ['row 5: ', strong('<5')] }

const documentIn = (language: Language): Document => ({
  language,
  title: WORDS[language],
  subtitle: 'Nederland',
  about: ['2026-11-22'],
  author: 'Concerted',
  header: WORDS[language],
  footer: HOSTILE,
  footnotes_title: 'Notes',
  page_of: '{n} / {total}',
  no_drawing: 'No drawing here.',
  made_on: '2026-11-22',
  blocks: [
    heading(1, WORDS[language]),
    paragraph(HOSTILE, note(first), ' ', link('https://example.org/?a=1&b=2', 'link'), link('javascript:x', 'bad')),
    { kind: 'quotation', language: 'en', inlines: ['Urges Member States'], from: ['A/RES/64/178'] },
    { kind: 'list', ordered: true, items: [['one'], [strong('two'), note(second)]] },
    { kind: 'terms', items: [{ term: 'Code', says: [foreign('en', 'NLD (528)')] }] },
    {
      kind: 'figure',
      svg: lineChart([{ label: '2019', value: 1334, lower: null, upper: null, text: '1,334' }], String),
      alternative: 'a line "of" victims',
      caption: ['Figure', note(first)],
    },
    {
      kind: 'table',
      caption: [WORDS[language]],
      header: [[cell('Group'), endCell('2019')]],
      rows: Array.from({ length: 90 }, (_, index) => [cell(`row ${index}`), endCell(String(index), note(second))]),
      row_headers: true,
    },
  ],
})

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

describe('a document', () => {
  it('numbers each footnote once, in reading order', () => {
    expect(footnotesOf(documentIn('en'))).toEqual([first, second])
  })

  it('takes left-to-right pieces out of a text', () => {
    expect(isolatesApart('العلامة \u2066<5\u2069.')).toEqual(['العلامة ', foreign('en', '<5'), '.'])
    expect(isolatesApart('plain')).toEqual(['plain'])
  })
})

describe('as HTML', () => {
  const html = htmlOf(documentIn('en'))

  it('holds no script and fetches nothing', () => {
    expect(html).not.toMatch(/<script|javascript:|<link|<img|@import|src=/i)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot;')
  })

  it('links footnotes both ways', () => {
    expect(count(html, /role="doc-noteref"/g)).toBe(93)
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`)
    expect(count(html, /<li id="fn\d+">/g)).toBe(2)
  })

  it('says what heads a table, a row and a drawing', () => {
    expect(count(html, /<th scope="col"/g)).toBe(2)
    expect(count(html, /<th scope="row"/g)).toBe(90)
    expect(html).toContain('role="img" aria-label="a line &quot;of&quot; victims"')
  })

  it.each([
    ['ar', '<html lang="ar" dir="rtl">'],
    ['zh', '<html lang="zh-Hans" dir="ltr">'],
  ] as const)('says its language and direction: %s', (language, tag) => {
    expect(htmlOf(documentIn(language))).toContain(tag)
  })
})

describe('as DOCX', () => {
  const parts = async (language: Language) => {
    const files = unzipSync(await docxOf(documentIn(language)))
    return (name: string) => strFromU8(files[`word/${name}.xml`] ?? new Uint8Array())
  }

  it('has real footnotes, headings and header rows that repeat', async () => {
    const part = await parts('en')
    expect(count(part('footnotes'), /<w:footnote w:id="[1-9]/g)).toBe(2)
    expect(count(part('document'), /<w:footnoteReference w:id="\d+"\/>/g)).toBe(2)
    expect(count(part('document'), /<w:tblHeader\/>/g)).toBe(1)
    expect(part('document')).toContain('<w:pStyle w:val="Heading1"/>')
    expect(part('document')).toContain('No drawing here.')
  })

  it('refers again to a footnote by a link to its first place', async () => {
    const text = (await parts('en'))('document')
    expect(count(text, /<w:hyperlink w:history="1" w:anchor="note_\d"/g)).toBe(91)
    expect(count(text, /<w:bookmarkStart w:name="note_\d"/g)).toBe(2)
  })

  it('is read from the right in Arabic, its Latin words from the left', async () => {
    const text = (await parts('ar'))('document')
    expect(text).toContain('<w:bidiVisual/>')
    expect(text).toMatch(/<w:rtl\/>(?:(?!<\/w:r>).)*الاتجار بالأشخاص/)
    expect(text).toMatch(/<w:rtl w:val="false"\/>(?:(?!<\/w:r>).)*NLD \(528\)/)
  })
})

const pdfText = (pdf: Uint8Array): { text: string; pages: number } | null => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'))
  const file = join(folder, 'x.pdf')
  try {
    writeFileSync(file, pdf)
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    return { text, pages: count(text, /\f/g) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('as PDF', () => {
  it.each(LANGUAGES)('sets %s', (language) => {
    const pdf = pdfOf(documentIn(language))
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    const read = pdfText(pdf)
    if (!read) return
    expect(read.pages).toBe(3)
    expect(read.text).toContain('26762')
    // Shaped Arabic is read back in its presentation forms or in visual order; the others letter by letter.
    if (language !== 'ar') expect(read.text).toContain(WORDS[language])
  })

  it('takes no word for a command', () => {
    const read = pdfText(pdfOf(documentIn('en')))
    if (read)
      for (const words of ['#panic("x")', '*bold*', '$a$', '<script>', '@ref']) expect(read.text).toContain(words)
  })
})

describe('drawings', () => {
  const point = (label: string, value: number | null, bounds: [number, number] | null = null) => ({
    label,
    value,
    lower: bounds?.[0] ?? null,
    upper: bounds?.[1] ?? null,
    text: value === null ? '<5' : String(value),
  })

  it.each([
    [0, 1],
    [1, 1],
    [1711, 2000],
    [25_844, 40_000],
    [999, 1000],
  ])('the axis for %d ends at %d', (largest, top) => {
    expect(niceTop(largest)).toBe(top)
  })

  it('a line stops where nothing is known, and a suppressed number is a band', () => {
    const svg = lineChart([point('2017', 9), point('2018', null, [0, 4]), point('2019', 7), point('2020', 8)], String)
    expect(count(svg, /stroke-width="2"/g)).toBe(1)
    expect(count(svg, /stroke-dasharray/g)).toBe(1)
    expect(svg).toContain('&lt;5')
  })

  it('bars begin where reading begins', () => {
    expect(barList([point('Forced labour', 8)], 'ltr')).toContain('<rect x="0"')
    expect(barList([point('السخرة', 8)], 'rtl')).toContain('text-anchor="end"')
  })

  it('a strip has one square per column, and a key', () => {
    const legend = { counted: 'With a number', suppressed: 'Suppressed', nothing: 'Nothing' }
    const svg = heatStrips(['2018', '2019'], [{ label: 'a', cells: ['counted', 'nothing'] }], legend, 'ltr')
    expect(count(svg, /<rect/g)).toBe(5)
  })
})

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../platform/messages/language.ts'
import type { FileAnswer } from '../../safeguards/action.ts'
import type { Ask } from '../../safeguards/ask.ts'
import type { Command } from '../../safeguards/command.ts'
import { type House, openHouse } from '../../safeguards/door-testing.ts'
import { loadInstruments } from '../instruments/load.ts'
import { treatyHandlers } from '../instruments/treaty-handlers.ts'
import { mandatesHandlers } from '../mandates/document-handlers.ts'
import { loadMandates } from '../mandates/load.ts'
import { figureHandlers } from '../statistics/figure-handlers.ts'
import { loadStatistics } from '../statistics/load.ts'
import { releaseHandlers } from '../statistics/release-handlers.ts'
import { reportingCommands } from './commands.ts'
import { composeStateReport } from './report-api.ts'
import { reportHandlers } from './report-handlers.ts'

const EXPECTED = JSON.parse(readFileSync('sources/unodc-glotip-2023-05-30/expected.json', 'utf8'))
const DETECTED: Record<string, string> = EXPECTED['detected victims, total, selected'].NLD
const handlers = [...reportHandlers, ...mandatesHandlers, ...treatyHandlers, ...figureHandlers, ...releaseHandlers]

let house: House
let operator: Ask
let folder: string

beforeAll(async () => {
  house = await openHouse(handlers, { now: () => new Date('2026-11-22T12:00:00Z') })
  folder = mkdtempSync(join(tmpdir(), 'reports-'))
  const attach = (path: string) => ({ upload: { name: basename(path), path, bytes: statSync(path).size } })
  operator = (action, input, path) => house.as('operator').ask(action, input, path ? attach(path) : {})
  for (const load of [loadMandates, loadInstruments, loadStatistics]) await load(operator, 'sources', () => undefined)
}, 120_000)

afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

const report = (area: string, format: 'html' | 'docx' | 'pdf', language: Language = 'en'): Promise<FileAnswer> =>
  house.as('public').ask(composeStateReport, { area, format, language })

/** The words of a table's row, without notes: `Total 716 826 …` */
const rowsOf = (html: string): string[] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map((row) =>
    (row[1] ?? '')
      .replace(/<sup.*?<\/sup>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )

describe('the report of a State', () => {
  it('has every total of detected victims as published', async () => {
    const rows = rowsOf((await report('NLD', 'html')).body as string)
    expect(rows).toContain(`Total ${Object.values(DETECTED).join(' ')}`)
    expect(Object.keys(DETECTED)).toHaveLength(14)
  })

  it('has the days of the treaties as the tables give them', async () => {
    const rows = rowsOf((await report('NLD', 'html')).body as string)
    const protocol = rows.find((row) => row.includes('Trafficking in Persons') && row.includes('acceptance'))
    expect(protocol).toContain('party 12 December 2000 27 July 2005 (acceptance) 26 August 2005')
    expect(rows.some((row) => row.includes('26 May 2004 (ratification)'))).toBe(true)
  })

  it('computes 16.2.2 with both numbers beside it', async () => {
    const html = (await report('NLD', 'html')).body as string
    expect(rowsOf(html)).toContain('2019 1,334 17,344,874 7.69')
    expect(html).toContain('100,000 × 1,334 ÷ 17,344,874 = 7.691033 (six decimals)')
  })

  it('names source, release, row and text of a number', async () => {
    const html = (await report('NLD', 'html')).body as string
    expect(html).toMatch(/<li id="fn\d+">S\d+, UNODC, release of 30 May 2023, rows: [^<]*2019: 26762 “1,334”/)
    expect(html).toMatch(/“&lt;5” \[0–4\]/)
    expect(html).toContain('data_glotip_2023-05-30.xlsx')
  })

  it('gives no table a row of numbers without a note', async () => {
    const html = (await report('GBR', 'html')).body as string
    const figures = html.slice(html.indexOf('2. Treaties'), html.indexOf('10. What the documents ask'))
    const bare = [...figures.matchAll(/<tbody>(.*?)<\/tbody>/gs)]
      .flatMap(([, body = '']) => body.split('</tr>'))
      .filter((row) => /\d/.test(row.replace(/<sup.*?<\/sup>/g, '').replace(/<th.*?<\/th>/gs, '')))
      .filter((row) => !row.includes('doc-noteref'))
    expect(bare).toEqual([])
  })

  it('quotes the resolutions word for word', async () => {
    const html = (await report('NLD', 'html')).body as string
    expect(html).toContain(
      'Urges Member States that have not yet done so to consider taking measures to ratify or accede to the United Nations Convention against Transnational Organized Crime',
    )
  })

  it('shows a foreign government’s assessment as that', async () => {
    expect((await report('NLD', 'html')).body).toContain('a foreign government’s assessment, not a finding of the')
  })

  it('says of a State without figures that nobody published any', async () => {
    const html = (await report('TUV', 'html')).body as string
    expect(html).toContain('UNODC publishes no detected victims for this State.')
    expect(html).not.toMatch(/undefined|NaN|Infinity/)
  })

  it.each(LANGUAGES)('is whole in %s: every message is there, no value is missing', async (language) => {
    for (const area of ['NLD', 'GBR', 'MDA']) {
      const html = (await report(area, 'html', language)).body as string
      expect(html).not.toMatch(/\b(?:reporting|instruments|plan)\.[a-z_]+\.?[a-z_0-9]*|undefined|NaN|\{[a-z_]+\}(?! )/)
    }
  })

  it('is a Word file with the same footnotes', async () => {
    const html = (await report('NLD', 'html')).body as string
    const files = unzipSync((await report('NLD', 'docx')).body as Uint8Array)
    const notes = strFromU8(files['word/footnotes.xml'] as Uint8Array)
    expect([...notes.matchAll(/<w:footnote w:id="[1-9]\d*"/g)]).toHaveLength([...html.matchAll(/<li id="fn/g)].length)
    expect(notes).toContain('26762 “1,334”')
  })

  it('is a PDF in any language', async () => {
    const { body, type, name, disposition } = await report('NLD', 'pdf', 'ar')
    expect(Buffer.from(body as Uint8Array).toString('latin1', 0, 5)).toBe('%PDF-')
    expect({ type, name, disposition }).toEqual({
      type: 'application/pdf',
      name: 'report-NLD-ar.pdf',
      disposition: 'inline',
    })
  })

  it('is open to everyone, and finds a State by its name', async () => {
    const { body } = await house.as('public').ask(composeStateReport, { area: 'Pays-Bas' }, { language: 'fr' })
    expect(body).toContain('<html lang="fr"')
    expect(body).toContain('Traite des personnes')
  })

  it.each([
    [{ area: 'Atlantis' }, 'not_found'],
    [{ area: 'm49:150' }, 'not_found'],
    [{ area: 'NLD', format: 'odt' }, 'invalid_input'],
    [{ area: 'NLD', language: 'de' }, 'invalid_input'],
    [{ area: 'NLD', year: 2019 }, 'invalid_input'],
  ])('refuses %j', async (input, code) => {
    await expect(house.as('public').ask(composeStateReport, input as { area: string })).rejects.toMatchObject({ code })
    expect((await house.audit()).at(-1)).toMatchObject({ outcome: 'refused', word: 'report.composed', reason: code })
  })
})

describe('reporting state', () => {
  const state = reportingCommands[0] as Command
  const run = (area: string, options: Record<string, string>) =>
    state.run({
      arguments: [area],
      options,
      ask: operator,
      progress: () => undefined,
      signal: new AbortController().signal,
    })

  it('writes the three forms into a folder that it makes', async () => {
    const out = join(folder, 'new', 'folder')
    const { value } = await run('Netherlands', { lang: 'es', out })
    const files = ['report.html', 'report.docx', 'report.pdf'].map((name) => join(out, name))
    expect(value).toEqual({ area: 'NLD', files })
    expect(files.filter(existsSync)).toEqual(files)
    expect(readFileSync(files[0] as string, 'utf8')).toContain('Países Bajos')
  })

  it.each([
    ['Atlantis', { lang: 'en' }, 'area_unknown', /“Atlantis” is no State/],
    ['Europe', { lang: 'en' }, 'area_unknown', /no State or territory/],
    ['NLD', { lang: 'de' }, 'language_unknown', /ar, en, es, fr, ru, zh/],
  ])('says in a sentence why not: %s %j', async (area, options, code, message) => {
    await expect(run(area, { ...options, out: join(folder, 'never') })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    })
    expect(existsSync(join(folder, 'never'))).toBe(false)
  })

  it('says that a folder cannot be written', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    for (const out of [file, join(file, 'below')])
      await expect(run('NLD', { out })).rejects.toMatchObject({
        code: 'folder_unwritable',
        message: expect.stringMatching(/^Nothing can be written into .* Name another folder\.$/),
      })
  })
})

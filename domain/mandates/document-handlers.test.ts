import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../../platform/database/sql.ts'
import type { FileAnswer } from '../../safeguards/action.ts'
import type { Ask } from '../../safeguards/ask.ts'
import type { Command } from '../../safeguards/command.ts'
import { type House, openHouse } from '../../safeguards/door-testing.ts'
import { listDuties, subscribeCalendar } from './calendar-api.ts'
import { mandatesCommands } from './commands.ts'
import {
  correctParagraph,
  downloadDocument,
  getDocument,
  getParagraph,
  importDocument,
  listDocumentSources,
  listDocuments,
  searchParagraphs,
} from './document-api.ts'
import { mandatesHandlers } from './document-handlers.ts'
import { EVIDENCE } from './evidence.ts'
import { loadMandates } from './load.ts'

const text = async (answer: FileAnswer): Promise<string> => {
  if (typeof answer.body !== 'string') throw new Error('a text was expected')
  return answer.body
}

describe('documents through the door', () => {
  let house: House
  let folder: string
  let operator: Ask

  const attach = (path: string) => ({ upload: { name: basename(path), path, bytes: statSync(path).size } })
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }

  beforeAll(async () => {
    house = await openHouse(mandatesHandlers, { now: () => new Date('2026-01-15T12:00:00Z') })
    folder = mkdtempSync(join(tmpdir(), 'mandates-'))
    operator = (action, input, path) => house.as('operator').ask(action, input, path ? attach(path) : {})
    await loadMandates(operator, 'sources', () => undefined)
  })
  afterAll(async () => {
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('loads the five texts once and lists them in the order in which they came to be', async () => {
    await loadMandates(operator, 'sources', () => {
      throw new Error('nothing is new')
    })
    const documents = await house.as('public').ask(listDocuments, {})
    expect(documents.map(({ symbol, counts }) => [symbol, ...Object.values(counts)])).toEqual([
      ['A/C.3/64/L.draft-trafficking/Rev', 20, 11, 0, 22],
      ['A/RES/64/178', 20, 11, 0, 20],
      ['A/RES/64/293', 16, 7, 61, 18],
      ['A/RES/67/190', 25, 15, 0, 19],
      ['A/RES/70/179', 32, 18, 0, 1],
    ])
    expect(await house.as('public').ask(listDocumentSources, {})).toHaveLength(5)
    await expect(house.as('public').ask(listDocuments, { page: 2 } as never)).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await expect(house.as('public').ask(listDocumentSources, { page: 2 } as never)).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  it('shows a document whole', async () => {
    const plan = await house.as('public').ask(getDocument, { symbol: 'A/RES/64/293' })
    expect(plan.paragraphs.filter(({ pillar }) => pillar === 'protection').map(({ key }) => key)).toContain('gpa42')
    expect(plan.paragraphs.filter(({ parent }) => parent === 'gpa43').map(({ key }) => key)).toEqual([
      'gpa43.a',
      'gpa43.b',
      'gpa43.c',
    ])
    expect(plan.footnotes).toHaveLength(18)
    expect(plan.problems).toEqual([])
    const missing = await house.as('public').ask(getDocument, { symbol: 'A/RES/70/179' })
    expect(missing.problems).toHaveLength(15)
    await expect(house.as('public').ask(getDocument, { symbol: 'A/RES/1/1' })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  it('gives the text as it came', async () => {
    const answer = await house.as('public').ask(downloadDocument, { symbol: 'A/RES/70/179' })
    expect(await text(answer)).toBe(readFileSync('sources/texts/A-RES-70-179.txt', 'utf8'))
    await expect(house.as('public').ask(downloadDocument, { symbol: 'A/RES/1/1' })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  it('follows a paragraph through the documents, change by change', async () => {
    const seventh = await house.as('public').ask(getParagraph, { symbol: 'A/RES/67/190', key: 'op7' })
    expect(seventh.relatives.map(({ symbol, key, earlier }) => [symbol, key, earlier])).toEqual([
      ['A/C.3/64/L.draft-trafficking/Rev', 'op6', true],
      ['A/RES/64/178', 'op6', true],
    ])
    const changes = seventh.relatives.at(-1)?.changes ?? []
    expect(
      changes
        .filter(({ kind }) => kind !== 'delete')
        .map((change) => change.text)
        .join(''),
    ).toBe(seventh.text)
    expect([seventh.before, seventh.after]).toEqual(['op6', 'op8'])
    const twelfth = await house.as('public').ask(getParagraph, { symbol: 'A/RES/64/293', key: 'gpa12' })
    expect(twelfth.relatives.map(({ symbol, key }) => [symbol, key])).toEqual([['A/RES/70/179', 'op11']])
    const eleventh = await house.as('public').ask(getParagraph, { symbol: 'A/RES/70/179', key: 'op11' })
    expect(eleventh.pillar).toBe('prevention')
    await expect(house.as('public').ask(getParagraph, { symbol: 'A/RES/67/190', key: 'op99' })).rejects.toMatchObject({
      kind: 'not_found',
    })
    await expect(
      house.as('public').ask(getParagraph, { symbol: 'A/RES/67/190', key: "op1' or true" }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('finds paragraphs by words, addressee and pillar', async () => {
    const reader = house.as('researcher')
    const found = await reader.ask(searchParagraphs, { search: 'recover consult advisers' })
    expect(found.paragraphs.map(({ symbol, key }) => [symbol, key])).toEqual([['A/RES/64/293', 'gpa42']])
    expect(found.paragraphs[0]?.pieces.filter((piece) => piece.found).map((piece) => piece.text)).toEqual([
      'recover',
      'consult',
      'advisers',
    ])
    expect(found.paragraphs[0]?.pieces.map((piece) => piece.text).join('')).toBe(found.paragraphs[0]?.text)
    const asked = await reader.ask(searchParagraphs, { addressee: 'president_of_the_general_assembly' })
    expect(asked.paragraphs.map(({ symbol, key }) => [symbol, key])).toEqual([
      ['A/RES/70/179', 'op5'],
      ['A/RES/67/190', 'op13'],
      ['A/RES/67/190', 'op14'],
    ])
    expect((await reader.ask(searchParagraphs, { search: 'children', pillar: 'protection' })).total).toBeGreaterThan(1)
    expect((await reader.ask(searchParagraphs, { document: 'A/RES/64/293', page: 2 })).total).toBeGreaterThan(84)
    await expect(reader.ask(searchParagraphs, { addressee: 'nobody' } as never)).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  describe('corrections', () => {
    const place = { symbol: 'A/RES/70/179', key: 'op10' }

    it('stand beside the source, are read first, and are taken back by another', async () => {
      const before = await house.as('public').ask(getParagraph, place)
      const corrected = before.text.replace('donors', 'donor Governments')
      await house.as('secretariat').ask(correctParagraph, { ...place, text: corrected, reason: 'For the test' })
      const after = await house.as('public').ask(getParagraph, place)
      expect(after).toMatchObject({ text: corrected, source_text: before.text, corrected: true })
      expect(after.corrections).toMatchObject([
        { text: corrected, reason: 'For the test', corrected_as: 'secretariat' },
      ])
      expect((await house.as('public').ask(searchParagraphs, { search: '"donor governments"' })).total).toBe(1)
      await house.as('operator').ask(correctParagraph, { ...place, text: null, reason: 'It was right' })
      const back = await house.as('public').ask(getParagraph, place)
      expect(back).toMatchObject({ text: before.text, corrected: false })
      expect(back.corrections).toHaveLength(2)
      const rows = await house.database.read<{ text: string }>(
        sql`select text from mandates.paragraph where symbol = ${place.symbol} and key = ${place.key}`,
      )
      expect(rows).toEqual([{ text: before.text }])
    })

    it('need an office, a reason and a change', async () => {
      const input = { ...place, text: 'Something else', reason: 'Because' }
      for (const who of ['public', 'coordinator', 'statistician', 'researcher'] as const)
        await expect(house.as(who).ask(correctParagraph, input)).rejects.toThrow()
      await expect(house.as('secretariat').ask(correctParagraph, { ...input, reason: ' ' })).rejects.toMatchObject({
        code: 'invalid_input',
      })
      await expect(house.as('secretariat').ask(correctParagraph, { ...input, text: null })).rejects.toMatchObject({
        code: 'nothing_corrected',
      })
      const entries = (await house.audit()).filter(({ action }) => action === 'mandates.correctParagraph')
      expect(
        entries.some(({ outcome, about }) => outcome !== 'refused' && about === 'paragraph A/RES/70/179#op10'),
      ).toBe(true)
    })
  })

  describe('duties', () => {
    it('lists what is due, overdue and done, with recurrences', async () => {
      const { today, entries } = await house.as('public').ask(listDuties, { until: '2030-12-31' })
      expect(today).toBe('2026-01-15')
      const at = (symbol: string, key: string) =>
        entries
          .filter((entry) => entry.symbol === symbol && entry.key === key)
          .map(({ date, status }) => [date, status])
      expect(at('A/RES/70/179', 'op4')).toEqual([
        ['2017-10', 'overdue'],
        ['2021-09/2022-09', 'overdue'],
        ['2025-09/2026-09', 'due'],
        ['2029-09/2030-09', 'due'],
      ])
      expect(at('A/RES/64/293', 'gpa60').slice(0, 3)).toEqual([
        ['2012', 'done'],
        ['2014', 'done'],
        ['2016', 'overdue'],
      ])
      expect(at('A/RES/67/190', 'op12')).toEqual([['2013-07', 'done']])
      expect(at('A/RES/70/179', 'op6')[0]).toEqual(['2016-07-30', 'overdue'])
      expect(at('A/RES/70/179', 'op6').at(-1)).toEqual(['2030-07-30', 'due'])
      expect(entries.some(({ symbol }) => symbol.includes('draft'))).toBe(false)
      expect(entries.map(({ to }) => to)).toEqual(entries.map(({ to }) => to).toSorted())
    })

    it('filters, and refuses days that are none', async () => {
      const { entries } = await house.as('public').ask(listDuties, { addressee: 'secretary_general' })
      expect(new Set(entries.flatMap(({ key }) => key))).toEqual(new Set(['op11', 'op18', 'op6', 'gpa60']))
      await expect(house.as('public').ask(listDuties, { until: '2030-13-45' })).rejects.toMatchObject({
        code: 'invalid_input',
      })
    })

    it('quotes its evidence word for word', async () => {
      for (const { shown_by } of EVIDENCE) {
        const { text: said, footnotes } = await house
          .as('public')
          .ask(getParagraph, { symbol: shown_by.symbol, key: shown_by.key })
        expect(
          [said, ...footnotes.map((note) => note.text)].some((one) => one.includes(shown_by.quote)),
          shown_by.quote,
        ).toBe(true)
      }
    })

    it('gives an iCalendar feed with rules and stable identifiers', async () => {
      const calendar = await text(await house.as('public').ask(subscribeCalendar, {}))
      const lines = calendar.split('\r\n')
      expect(lines[0]).toBe('BEGIN:VCALENDAR')
      expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
      const unfolded = calendar.replaceAll('\r\n ', '')
      expect(unfolded).toContain(
        'UID:A-RES-70-179-op6-0@concerted\r\nDTSTAMP:20260115T120000Z\r\nDTSTART;VALUE=DATE:20160730\r\nDTEND;VALUE=DATE:20160731\r\nRRULE:FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=30',
      )
      expect(unfolded).toContain(
        'DTSTART;VALUE=DATE:20120101\r\nDTEND;VALUE=DATE:20130101\r\nRRULE:FREQ=YEARLY;INTERVAL=2',
      )
      expect(unfolded).toContain('DTSTART;VALUE=DATE:20130731\r\nDTEND;VALUE=DATE:20130801')
      expect(unfolded.match(/BEGIN:VEVENT/g)?.length).toBe(new Set(unfolded.match(/^UID:.*$/gm)).size)
      await expect(house.as('public').ask(subscribeCalendar, { pillar: 'none' } as never)).rejects.toMatchObject({
        code: 'invalid_input',
      })
    })
  })

  describe('taking in a text', () => {
    const OTHER =
      '65/9. Another matter\n\nThe General Assembly,\n\nRecalling peace,\n\n1. Requests the Secretary-General to report by 2012.\n'

    it('is for the secretariat and the operator', async () => {
      const path = file('other.txt', OTHER)
      await expect(house.as('coordinator').ask(importDocument, {}, attach(path))).rejects.toThrow()
      const answer = await house.as('secretariat').ask(importDocument, {}, attach(path))
      expect(answer).toEqual({ symbol: 'A/RES/65/9', loaded: true, paragraphs: 2, problems: [] })
      expect(await house.as('operator').ask(importDocument, {}, attach(path))).toMatchObject({ loaded: false })
      const changed = file('changed.txt', OTHER.replace('2012', '2013'))
      await expect(house.as('operator').ask(importDocument, {}, attach(changed))).rejects.toMatchObject({
        code: 'document_kept',
      })
    })

    it.each([
      ['empty.txt', '', 'resolution_empty'],
      ['binary.txt', new Uint8Array(3000).map((_, at) => at % 251), 'resolution_not_text'],
      ['letter.txt', 'Dear Madam,\n\nThank you.', 'resolution_not_a_resolution'],
      ['cut.txt', OTHER.slice(0, 60), 'resolution_truncated'],
      ['huge.txt', 'x'.repeat(4_000_001), 'resolution_too_large'],
    ])('refuses %s with a sentence and keeps nothing', async (name, content, code) => {
      const before = await house.as('public').ask(listDocuments, {})
      await expect(house.as('operator').ask(importDocument, {}, attach(file(name, content)))).rejects.toMatchObject({
        code,
        message: expect.stringMatching(/^[A-Z].+\.$/),
      })
      expect(await house.as('public').ask(listDocuments, {})).toEqual(before)
    })

    it('asks for the symbol where the text does not say it', async () => {
      const path = file('nameless.txt', OTHER.replace('65/9. Another matter', 'Another matter'))
      await expect(house.as('operator').ask(importDocument, {}, attach(path))).rejects.toMatchObject({
        code: 'symbol_missing',
      })
      expect(await house.as('operator').ask(importDocument, { symbol: 'A/RES/65/10' }, attach(path))).toMatchObject({
        symbol: 'A/RES/65/10',
        loaded: true,
      })
    })
  })
})

describe('the command line, on files alone', () => {
  const run = (verb: string, paths: readonly string[]) => {
    const command = mandatesCommands.find(({ words }) => words[1] === verb) as Command
    const ask = () => Promise.reject(new Error('no store is needed'))
    return command.run({
      arguments: paths,
      options: {},
      ask,
      progress: () => undefined,
      signal: new AbortController().signal,
    })
  }

  it('parses as promised', async () => {
    const { value } = await run('parse', ['sources/texts/A-RES-70-179.txt'])
    expect(value).toMatchObject({ symbol: 'A/RES/70/179', session: 70, adopted_on: '2015-12-17' })
    const keys = [
      'symbol',
      'session',
      'title',
      'adopted_on',
      'meeting',
      'agenda_item',
      'sponsors',
      'preambular',
      'operative',
      'annex',
      'footnotes',
      'problems',
    ]
    for (const key of keys) expect(value).toHaveProperty(key)
    expect(
      (value as { problems: object[] }).problems.every((problem) => Object.keys(problem).join() === 'line,kind'),
    ).toBe(true)
  })

  it('compares as promised, and shows what has no counterpart', async () => {
    const { value, text: said } = await run('compare', [
      'sources/texts/A-RES-64-178.txt',
      'sources/texts/A-RES-67-190.txt',
    ])
    const pairs = (value as { a: string | null; b: string | null; similarity: number }[]).map(({ a, b }) => [a, b])
    expect(pairs).toContainEqual(['6', '7'])
    expect(pairs).toContainEqual(['9', '9'])
    expect(pairs).toContainEqual(['8', null])
    expect(pairs).toContainEqual([null, '12'])
    expect(said).toContain('[-types-] {+type+} of')
  })

  it('refuses what cannot be read', async () => {
    await expect(run('parse', ['nowhere.txt'])).rejects.toMatchObject({ code: 'file_unreadable' })
    await expect(run('parse', ['package.json'])).rejects.toMatchObject({ code: 'resolution_not_a_resolution' })
  })
})

import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeXlsx } from '../../platform/tables/xlsx-writer.ts'
import type { FileAnswer } from '../../safeguards/action.ts'
import type { Ask } from '../../safeguards/ask.ts'
import type { Command } from '../../safeguards/command.ts'
import { type House, openHouse } from '../../safeguards/door-testing.ts'
import { instrumentsCommands } from './commands.ts'
import { loadInstruments } from './load.ts'
import { SHIPPED_TABLES, SHIPPED_TEXTS } from './shipped.ts'
import { TREATIES } from './treaty.ts'
import {
  downloadTreaty,
  getTreaty,
  getTreatyStatus,
  importTreatyStatements,
  importTreatyTable,
  listTreaties,
  listTreatiesOfState,
  listTreatyActions,
  listTreatySources,
} from './treaty-api.ts'
import { treatyHandlers } from './treaty-handlers.ts'

const expected = JSON.parse(readFileSync('sources/treaty-status/expected.json', 'utf8'))

describe('treaties through the door', () => {
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
    house = await openHouse(treatyHandlers, { now: () => new Date('2026-01-15T12:00:00Z') })
    folder = mkdtempSync(join(tmpdir(), 'treaties-'))
    operator = (action, input, path) => house.as('operator').ask(action, input, path ? attach(path) : {})
    await loadInstruments(operator, 'sources', () => undefined)
  })
  afterAll(async () => {
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('loads every shipped file once; a second load changes nothing', async () => {
    const sources = await house.as('public').ask(listTreatySources, {})
    expect(sources).toHaveLength(SHIPPED_TABLES.length + SHIPPED_TEXTS.length)
    await loadInstruments(operator, 'sources', () => {
      throw new Error('nothing is new')
    })
    expect(await house.as('public').ask(listTreatySources, {})).toEqual(sources)
    await expect(house.as('public').ask(listTreatySources, { page: 2 } as never)).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  it.each(
    Object.entries(expected['parties as of'] as Record<string, Record<string, Record<string, number>>>).flatMap(
      ([name, days]) =>
        Object.entries(days).map(
          ([on, counts]) => [name === 'UNTOC' ? 'untoc' : 'trafficking-protocol', on, counts] as const,
        ),
    ),
  )('%s on %s has the parties that expected.json counts', async (treaty, on, counts) => {
    const counting = await house.as('public').ask(getTreatyStatus, { treaty, on })
    const without = await house.as('public').ask(getTreatyStatus, { treaty, on, without_eu: true })
    expect([counting.parties, without.parties]).toEqual([counts['with the EU'], counts['without the EU']])
    expect([counting.counting_eu, without.counting_eu]).toEqual([true, false])
    expect(counting.states).toHaveLength(counting.parties as number)
    expect(counting.warnings).toEqual([])
  })

  it('warns after the extract, and knows nothing where there is nothing', async () => {
    const later = await house.as('public').ask(getTreatyStatus, { treaty: 'untoc', on: '2020-01-01' })
    expect([later.parties, later.warnings.map(({ code }) => code)]).toEqual([179, ['after_extract']])
    const unknown = await house.as('public').ask(getTreatyStatus, { treaty: 'p029', on: '2020-01-01' })
    expect([unknown.parties, unknown.states, unknown.warnings.map(({ code }) => code)]).toEqual([null, [], ['no_data']])
    await expect(house.as('public').ask(getTreatyStatus, { treaty: 'untoc', on: '2012-02-30' })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await expect(
      house.as('public').ask(getTreatyStatus, { treaty: 'versailles' as never, on: '2012-02-20' }),
    ).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('lists the treaties with counts on a day', async () => {
    const lines = await house.as('public').ask(listTreaties, { on: '2012-12-20', without_eu: true })
    expect(lines).toHaveLength(TREATIES.length)
    expect(lines.find(({ treaty }) => treaty === 'untoc')).toMatchObject({ parties: 172, extracted_on: '2014-01-27' })
    expect(lines.filter(({ parties }) => parties === null).map(({ treaty }) => treaty)).toEqual(['p029', 'uncac'])
    await expect(house.as('public').ask(listTreaties, { on: 'today' })).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('gives the actions of a period, each with its row', async () => {
    const actions = await house
      .as('public')
      .ask(listTreatyActions, { treaty: 'untoc', from: '2008-01-01', to: '2009-09-29' })
    expect(actions).toHaveLength(12)
    expect(actions.find(({ area }) => area === 'TCD')).toMatchObject({
      participant: 'Chad',
      kind: 'accession',
      on: '2009-08-18',
      row: 34,
      original: '18 Aug 2009 a',
    })
    await expect(
      house.as('public').ask(listTreatyActions, { treaty: 'untoc', from: '2010-01-01', to: '2009-01-01' }),
    ).rejects.toMatchObject({ code: 'period_reversed' })
  })

  it('shows a treaty with its clauses, its States and what documents say', async () => {
    const protocol = await house.as('public').ask(getTreaty, { treaty: 'trafficking-protocol' })
    expect(protocol.force).toMatchObject({
      published_on: '2003-12-25',
      computed_on: '2003-12-25',
      article: '17',
    })
    expect(protocol.states.find(({ area }) => area === 'LUX')).toMatchObject({
      consent_on: '2009-04-20',
      in_force_on: '2009-05-20',
      signed_on: '2000-12-13',
    })
    expect(protocol.states.find(({ area }) => area === 'YEM')?.opinions.map(({ answer }) => answer)).toEqual(['no'])
    expect(protocol.states.filter(({ area }) => area === 'PRK')).toHaveLength(1)
    const luxembourg = protocol.consent_checks.map(({ document, stated }) => [
      document,
      stated.find(({ area }) => area === 'LUX')?.year,
      stated.find(({ area }) => area === 'LUX')?.verdict,
    ])
    expect(luxembourg).toEqual([
      ['A/C.3/64/L.draft-trafficking/Rev', 2008, 'other_year'],
      ['A/RES/64/178', 2009, 'agrees'],
    ])
    expect(protocol.consent_checks[1]?.beside).toHaveLength(6)
    expect(protocol.count_checks).toMatchObject([
      { document: 'A/RES/67/190', parties: 153, on: '2012-12-20', counting_eu: 154, not_counting_eu: 153 },
    ])
    const nothing = await house.as('public').ask(getTreaty, { treaty: 'uncac' })
    expect([nothing.source, nothing.states, nothing.warnings[0]?.code]).toEqual([null, [], 'no_data'])
    await expect(house.as('public').ask(getTreaty, { treaty: 'nope' as never })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  it('shows one State under its present code, and how it stood on a day', async () => {
    const serbia = await house
      .as('public')
      .ask(listTreatiesOfState, { area: 'Serbia and Montenegro', on: '2012-12-20' })
    expect(serbia).toHaveLength(TREATIES.length)
    expect(serbia.find(({ treaty }) => treaty === 'untoc')).toMatchObject({
      area: 'SRB',
      status: 'party',
      acted_as: 'YUCS',
      consent_on: '2001-09-06',
      file_name: '18-12_UNTOC.csv',
      row: 146,
    })
    expect(serbia.find(({ treaty }) => treaty === 'c029')).toMatchObject({ status: 'party', consent_on: '2000-11-24' })
    expect(serbia.find(({ treaty }) => treaty === 'p029')).toMatchObject({ status: 'no_data', consent_on: null })
    const luxembourg = await house.as('public').ask(listTreatiesOfState, { area: 'LUX' })
    expect(luxembourg.find(({ treaty }) => treaty === 'trafficking-protocol')?.stated).toEqual([
      { document: 'A/C.3/64/L.draft-trafficking/Rev', place: 'footnote 20', year: 2008, verdict: 'other_year' },
      { document: 'A/RES/64/178', place: 'footnote 19', year: 2009, verdict: 'agrees' },
    ])
    const ivory = await house.as('public').ask(listTreatiesOfState, { area: 'CIV', on: '2012-10-24' })
    expect(ivory.find(({ treaty }) => treaty === 'untoc')?.status).toBe('signatory')
    await expect(house.as('public').ask(listTreatiesOfState, { area: 'Atlantis' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('gives the table as a file, in the language asked for', async () => {
    const ask = (format: 'csv' | 'xlsx' | 'json') =>
      house.as('public').ask(downloadTreaty, { treaty: 'untoc', on: '2012-12-20', format }, { language: 'fr' })
    const bytes = async (answer: FileAnswer) => {
      const parts: Buffer[] = []
      for await (const part of answer.body as AsyncIterable<Uint8Array | string>) parts.push(Buffer.from(part))
      return Buffer.concat(parts)
    }
    const csv = (await bytes(await ask('csv'))).toString()
    expect(csv).toContain('NLD,Pays-Bas,party,ratification,2004-05-26')
    expect(
      csv
        .trim()
        .split('\r\n')
        .filter((line) => line.includes(',party,')),
    ).toHaveLength(173)
    expect((await bytes(await ask('xlsx'))).subarray(0, 2).toString()).toBe('PK')
    expect(JSON.parse((await ask('json')).body as string)).toMatchObject({ treaty: 'untoc', on: '2012-12-20' })
    await expect(house.as('public').ask(downloadTreaty, { treaty: 'p029', format: 'csv' })).rejects.toMatchObject({
      code: 'no_treaty_data',
    })
  })

  it('takes a newer table in, which then counts, and keeps the older', async () => {
    const table = readFileSync('sources/treaty-status/18-12_UNTOC.csv', 'utf8')
    const path = file(
      'untoc-2024.csv',
      `\ufeffStatus as at 1 March 2024\n${table.replace('Chad,,18 Aug 2009 a', 'Chad 3,,19 Aug 2009 a')}Atlantis,,1 Jan 2020 a\nPalau,,13 May 2019 a\n`,
    )
    const input = { treaty: 'untoc', extracted_on: '2024-03-01', publisher: 'UNTC' } as const
    await expect(house.as('coordinator').ask(importTreatyTable, input, attach(path))).rejects.toMatchObject({
      kind: 'not_found',
    })
    const report = await house.as('secretariat').ask(importTreatyTable, input, attach(path))
    expect(report).toMatchObject({ loaded: true, rows: 187, kind: 'participant_table' })
    expect(report.problems).toEqual([
      {
        line: 188,
        field: 'Participant',
        what: '“Atlantis” is no known State or organisation',
        remedy: 'Write its name as the United Nations does.',
      },
    ])
    const status = await house.as('public').ask(getTreatyStatus, { treaty: 'untoc', on: '2024-03-01' })
    expect([status.parties, status.warnings.map(({ code }) => code)]).toEqual([181, ['unmatched']])
    expect(await house.as('secretariat').ask(importTreatyTable, input, attach(path))).toMatchObject({
      loaded: false,
      imported: 0,
    })
    const sources = await house.as('public').ask(listTreatySources, {})
    expect(
      sources.filter(({ treaties, kind }) => kind === 'participant_table' && treaties.includes('untoc')),
    ).toHaveLength(2)
  })

  it.each([
    ['empty.csv', '', 'table_empty'],
    ['binary.csv', new Uint8Array(2000).map((_, at) => at % 251), 'table_binary'],
    ['other.csv', 'a,b\n1,2\n', 'not_a_treaty_table'],
    ['wide.csv', `Participant,Signature${',x'.repeat(20_000)}\n`, 'table_columns'],
    ['long.csv', `Participant,Signature\n${'Chad,1 Jan 2001\n'.repeat(6000)}`, 'treaty_table_rows'],
  ])('refuses %s with a sentence and keeps nothing of it', async (name, content, code) => {
    const before = await house.as('public').ask(listTreatySources, {})
    const input = { treaty: 'crc', extracted_on: '2024-03-01', publisher: 'UNTC' } as const
    await expect(house.as('operator').ask(importTreatyTable, input, attach(file(name, content)))).rejects.toMatchObject(
      {
        code,
        message: expect.stringMatching(/^[A-Z].+\.$/),
      },
    )
    expect(await house.as('public').ask(listTreatySources, {})).toEqual(before)
  })

  it('takes statements from a text, or says that there are none', async () => {
    const path = join(folder, 'copy.txt')
    copyFileSync('sources/texts/A-RES-64-178.txt', path)
    expect(
      await house.as('operator').ask(importTreatyStatements, { document: 'A/RES/64/178' }, attach(path)),
    ).toMatchObject({
      loaded: false,
    })
    await expect(
      house.as('operator').ask(importTreatyStatements, { document: 'A/RES/1/1' }, attach(file('none.txt', 'Nothing.'))),
    ).rejects.toMatchObject({ code: 'no_treaty_statement' })
    await expect(
      house.as('coordinator').ask(importTreatyStatements, { document: 'A/RES/1/1' }, attach(path)),
    ).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  describe('the command line', () => {
    const run = (verb: string, options: Record<string, string | boolean>) => {
      const command = instrumentsCommands.find(({ words }) => words[1] === verb) as Command
      return command.run({
        arguments: [],
        options,
        ask: operator,
        progress: () => undefined,
        signal: new AbortController().signal,
      })
    }

    it('answers status as promised', async () => {
      const answer = await run('status', { treaty: 'trafficking-protocol', on: '2012-12-20', 'without-eu': true })
      expect(answer.value).toMatchObject({
        treaty: 'trafficking-protocol',
        on: '2012-12-20',
        parties: 153,
        counting_eu: false,
        warnings: [],
      })
      expect(Object.keys((answer.value as { states: object[] }).states[0] as object)).toEqual(['area', 'on', 'action'])
      expect(answer.text).toContain('153 parties on 2012-12-20, not counting the European Union')
      const none = await run('status', { treaty: 'p029', on: '2015-01-01' })
      expect(none.value).toMatchObject({ parties: null, states: [] })
    })

    it('answers actions with source and row', async () => {
      const answer = await run('actions', { treaty: 'trafficking-protocol', from: '2008-01-01', to: '2009-09-29' })
      expect(answer.value).toHaveLength(18)
      expect((answer.value as object[])[0]).toMatchObject({
        file: '18-12-a_Trafficking-Protocol.csv',
        area: 'DOM',
        participant: 'Dominican Republic',
        kind: 'ratification',
        on: '2008-02-05',
        row: 44,
      })
    })

    it('takes a table in and reports by line; the same file again changes nothing', async () => {
      const path = file('opac.csv', 'Participant,Ratification\nPalau,1 Jan 2020\nNowhere,1 Jan 2020\n')
      const command = instrumentsCommands.find(({ words }) => words[1] === 'import') as Command
      const options = { treaty: 'opac', 'extracted-on': '2020-06-01', publisher: 'UNTC' }
      const call = {
        arguments: [path],
        options,
        ask: operator,
        progress: () => undefined,
        signal: new AbortController().signal,
      }
      const first = await command.run(call)
      expect(first.text).toMatch(/^2 of 2 rows taken in\nline 3, Participant: “Nowhere” is no known State/)
      expect((await command.run(call)).value).toMatchObject({ loaded: false, imported: 0 })
    })

    it.each([
      [{ treaty: 'versailles', on: '2012-12-20' }, 'There is no treaty “versailles”'],
      [{ treaty: 'untoc', on: '20 December 2012' }, '--on “20 December 2012” is no day'],
    ])('calls %j wrong usage', async (options, says) => {
      await expect(run('status', options)).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining(says),
      })
    })
  })

  it('reads a workbook as it reads text, and a table of registrations or opinions by its columns', async () => {
    const header = ['Participant', 'Ratification, Accession(a)', 'Signature']
    const rows = [
      ['Netherlands (Kingdom of the) 6', '31 May 2016', ''],
      ['Uganda', '', '30 Apr 2004'],
    ]
    const parts: Uint8Array[] = []
    for await (const part of writeXlsx([{ name: 'UNCAC', header, rows }])) parts.push(part)
    const workbook = file('uncac.xlsx', Buffer.concat(parts))
    const input = { extracted_on: '2017-01-01', publisher: 'UNTC' } as const
    await expect(house.as('operator').ask(importTreatyTable, input, attach(workbook))).rejects.toMatchObject({
      code: 'treaty_needed',
    })
    const report = await house.as('operator').ask(importTreatyTable, { ...input, treaty: 'uncac' }, attach(workbook))
    expect(report).toMatchObject({ rows: 2, imported: 2, problems: [] })
    const status = await house.as('public').ask(getTreatyStatus, { treaty: 'uncac', on: '2016-12-31' })
    expect(status.states).toEqual([{ area: 'NLD', on: '2016-05-31', action: 'ratification' }])
    const registered = file(
      'p029.csv',
      'country,P029\nNiger,2015-05-14\nNorway,2015-11-09\nUnited Kingdom,22 Jan 2016\n',
    )
    const labour = await house.as('operator').ask(importTreatyTable, input, attach(registered))
    expect(labour).toMatchObject({
      kind: 'registration_table',
      rows: 3,
      imported: 2,
      problems: [{ line: 4, field: 'P029' }],
    })
    const protocol = await house.as('public').ask(getTreaty, { treaty: 'p029' })
    expect(protocol.force).toMatchObject({ published_on: '2016-11-09', computed_on: '2016-11-09', completed_by: 'NOR' })
  })
})

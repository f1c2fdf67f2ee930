import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareConsents, compareCount } from './comparison.ts'
import { readOpinionTable, readRegistrationTable } from './country-table.ts'
import { addDays, addMonths, after, isDay } from './days.ts'
import { generalForce, partyForce } from './entry-into-force.ts'
import { SHIPPED_TABLES, SHIPPED_TEXTS } from './shipped.ts'
import { readStatements } from './statement.ts'
import { consents, forceFor, partiesOn, partiesOverTime, signatoriesOn, withoutEuropeanUnion } from './status.ts'
import { areaOnDay, presentAreaOf } from './succession.ts'
import { TREATIES, type TreatyKey, treatyOf } from './treaty.ts'
import { isConsent, type TreatyAction } from './treaty-action.ts'
import { kindsOfHeader, readDatedCell, readParticipant, readParticipantTable, type TableRow } from './treaty-table.ts'

const folder = new URL('../../sources/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8')
const expected = JSON.parse(read('treaty-status/expected.json'))

/** Rows with their lines; no cell of these files holds a line break. */
const rowsOf = (text: string): TableRow[] =>
  (parse(text, { bom: true, relax_column_count: true }) as string[][]).map((cells, at) => ({ line: at + 1, cells }))
const fileRows = (file: string): TableRow[] => rowsOf(read(`treaty-status/${file}`))

const tables = new Map(
  SHIPPED_TABLES.flatMap(({ file, treaty, extracted_on }) => {
    const reading = treaty && readParticipantTable(fileRows(file), treatyOf(treaty), extracted_on)
    return reading ? [[treaty, { ...reading, file, extracted_on }] as const] : []
  }),
)
const ilo = readRegistrationTable(fileRows('ilo_C029_C105_C182_about_2013.csv'))
const actionsOf = (key: TreatyKey): readonly TreatyAction[] =>
  tables.get(key)?.actions ?? ilo.actions.filter(({ treaty }) => treaty === key)
const onDay = (key: TreatyKey, day: string): [number, number] => {
  const parties = partiesOn(actionsOf(key), day)
  return [parties.length, withoutEuropeanUnion(parties).length]
}

const NUMBERS: Readonly<Record<string, TreatyKey>> = {
  '18-12': 'untoc',
  '18-12-a': 'trafficking-protocol',
  '18-12-b': 'smuggling-protocol',
  '18-12-c': 'firearms-protocol',
  '18-4': 'supplementary-1956',
  '18-1': 'slavery-1953',
  '18-2': 'slavery-1926-amended',
  '18-3': 'slavery-1926',
  '4-8': 'cedaw',
  '4-8-b': 'op-cedaw',
  '4-11': 'crc',
  '4-11-b': 'opac',
  '4-11-c': 'opsc',
}

describe('the shipped tables', () => {
  it.each(Object.entries(NUMBERS))('%s (%s): rows, dates and markers as expected.json has them', (number, key) => {
    const facts = expected[number]
    const table = tables.get(key)
    const last = facts.columns.at(-1) as string
    const inLast = table?.actions.filter(({ column }) => column === last) ?? []
    const markers: Record<string, number> = {}
    for (const { original } of inLast) {
      const marker = /[A-Za-z]+$/.exec(original.replace(/^\d+ \w+ /, ''))?.[0] ?? '(none)'
      markers[marker] = (markers[marker] ?? 0) + 1
    }
    expect(table?.rows).toBe(facts.rows)
    expect(inLast).toHaveLength(facts['participants with a date in the last column'])
    expect(markers).toEqual(facts.markers)
    const first = facts['participants with a date in the Signature column']
    if (first !== null) expect(table?.actions.filter(({ column }) => column === facts.columns[1])).toHaveLength(first)
    expect(table?.problems).toEqual([])
    expect(table?.actions.every(({ area, territory }) => area !== null && territory === null)).toBe(true)
    expect(table?.extracted_on).toBe(facts['scraped (commit that last changed the file)'])
    const latest = (table?.actions ?? [])
      .map(({ on }) => on)
      .sort()
      .at(-1) as string
    expect(latest >= facts['latest date in the table'] && latest <= (table?.extracted_on ?? '')).toBe(true)
  })

  it('ILO: 182 rows, three of them States that stand there twice', () => {
    expect(ilo.rows).toBe(expected['ILO about 2013'].countries)
    expect(ilo.problems.map(({ line, what }) => `${line}: ${what}`)).toEqual([
      "41: Cote d'Ivoire is the State that line 40 calls Cote D'Ivoire; it is counted once",
      '53: Equatorial Quinea is the State that line 52 calls Equatorial Guinea; it is counted once',
      '142: Serbia and Montenegro is the State that line 141 calls Serbia; it is counted once',
    ])
    for (const key of ['c029', 'c105', 'c182'] as const) {
      const registered = actionsOf(key)
      expect(registered).toHaveLength(expected['ILO about 2013'][key.toUpperCase()])
      // A State that stands there twice is one party.
      expect(consents(registered)).toHaveLength(registered.length - ilo.problems.length)
    }
    expect(
      ilo.actions
        .map(({ on }) => on)
        .sort()
        .at(-1),
    ).toBe(SHIPPED_TABLES.find(({ file }) => file.startsWith('ilo'))?.extracted_on)
  })

  it('US Department of Labor: yes, no and the rest, with the codes that are none', () => {
    const dol = readOpinionTable(fileRows('us-dol_ratified_yes_no_2015.csv'))
    const words = { Yes: 'yes', No: 'no', '': 'not_stated', 'N/A': 'not_applicable', Unknown: 'unknown' }
    expect(dol.rows).toBe(expected['US DoL'].rows)
    for (const [column, key] of [
      ['C182', 'c182'],
      ['CRC', 'crc'],
      ['OPSC', 'opsc'],
      ['OPAC', 'opac'],
      ['Palermo', 'trafficking-protocol'],
    ] as const) {
      for (const [word, count] of Object.entries(expected['US DoL'][column] as Record<keyof typeof words, number>)) {
        const answer = words[word as keyof typeof words]
        expect(
          dol.opinions.filter((one) => one.treaty === key && one.answer === answer),
          `${column} ${word}`,
        ).toHaveLength(count)
      }
    }
    expect(dol.opinions.find(({ participant }) => participant === 'Kyrgyz Republic')?.area).toBe('KGZ')
    expect(dol.problems.map(({ field, what }) => `${field}: ${what}`)).toEqual([
      'C138: the column names no treaty that is kept here, so it was not read',
      'iso3: the code BUR is not that of Burma; the name was followed',
      'iso3: the code KSO is not that of Kosovo; the name was followed',
      'iso3: the code KVR is not that of Kyrgyz Republic; the name was followed',
      'iso3: the code WBG is not that of West Bank and the Gaza Strip; the name was followed',
    ])
  })
})

describe('as of a day', () => {
  const cases = Object.entries(
    expected['parties as of'] as Record<string, Record<string, Record<string, number>>>,
  ).flatMap(([name, days]) =>
    Object.entries(days).map(
      ([day, counts]) =>
        [
          name === 'UNTOC' ? 'untoc' : 'trafficking-protocol',
          day,
          counts['with the EU'],
          counts['without the EU'],
        ] as const,
    ),
  )
  it.each(cases)('%s on %s: %d counting the European Union, %d not', (key, day, withEu, without) => {
    expect(onDay(key, day)).toEqual([withEu, without])
  })

  it('a State is party from the very day of its deposit', () => {
    expect(partiesOn(actionsOf('untoc'), '2012-10-25').some(({ area }) => area === 'CIV')).toBe(true)
    expect(partiesOn(actionsOf('untoc'), '2012-10-24').some(({ area }) => area === 'CIV')).toBe(false)
  })

  it('who has only signed is no party', () => {
    const signed = signatoriesOn(actionsOf('untoc'), '2014-01-27').map(({ area }) => area)
    expect(signed).toContain('IRN')
    expect(signed).toHaveLength(6)
  })

  it('what Serbia did, it did under the code of the day', () => {
    const acted = consents(actionsOf('untoc')).find(({ area }) => area === 'SRB')
    expect([acted?.on, acted?.acted_as]).toEqual(['2001-09-06', 'YUCS'])
    expect([presentAreaOf('CSXX'), areaOnDay('SRB', '2005-01-01'), areaOnDay('SRB', '2007-01-01')]).toEqual([
      'SRB',
      'CSXX',
      'SRB',
    ])
    expect([presentAreaOf('ZRCD'), areaOnDay('COD', '1990-01-01'), presentAreaOf('CSHH')]).toEqual([
      'COD',
      'ZRCD',
      'CSHH',
    ])
  })

  it('a State that ceased is no party after its last day', () => {
    const czechoslovakia: TreatyAction = {
      ...(actionsOf('crc')[0] as TreatyAction),
      area: 'CSHH',
      kind: 'ratification',
      on: '1991-01-07',
    }
    expect(partiesOn([czechoslovakia], '1992-12-31')).toHaveLength(1)
    expect(partiesOn([czechoslovakia], '1993-01-01')).toHaveLength(0)
  })

  it('never fewer parties on a later day, and the line over time says the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TREATIES.map(({ key }) => key)),
        fc.integer({ min: 0, max: 24_000 }),
        fc.nat(3000),
        (key, from, more) => {
          const day = addDays('1950-01-01', from)
          const [before, then] = [
            partiesOn(actionsOf(key), day).length,
            partiesOn(actionsOf(key), addDays(day, more)).length,
          ]
          return before <= then && before === (partiesOverTime(actionsOf(key), day).at(-1)?.parties ?? 0)
        },
      ),
    )
  })
})

describe('entry into force', () => {
  it('counts days and months as treaties do', () => {
    expect(after('2003-07-01', { days: 90 })).toBe('2003-09-29')
    expect(addMonths('2001-10-18', 3)).toBe('2002-01-18')
    expect(addMonths('2001-11-30', 3)).toBe('2002-02-28')
    expect(addMonths('2003-11-30', 3)).toBe('2004-02-29')
    expect(['2012-02-29', '2013-02-29', '2012-2-29', '0000-00-00', '2012-13-01', 'x'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ])
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 90_000 }),
        fc.nat(2000),
        (a, b) => addDays(addDays('1900-01-01', a), b) === addDays('1900-01-01', a + b),
      ),
    )
  })

  it.each([
    ['untoc', '2003-09-29', 'ARM'],
    ['trafficking-protocol', '2003-12-25', null],
    ['smuggling-protocol', '2004-01-28', 'AZE'],
    ['firearms-protocol', '2005-07-03', 'POL'],
    ['crc', '1990-09-02', null],
    ['opsc', '2002-01-18', 'ROU'],
    ['opac', '2002-02-12', 'NZL'],
    ['op-cedaw', '2000-12-22', 'ITA'],
    ['slavery-1953', '1953-12-07', null],
    ['supplementary-1956', '1957-04-30', 'GBR'],
    ['c029', '1932-05-01', 'LBR'],
    ['c105', '1959-01-17', 'DNK'],
    ['c182', '2000-11-19', 'MWI'],
  ] as const)('%s in force on %s, computed from the table', (key, day, by) => {
    const computed = generalForce(
      treatyOf(key).rule,
      consents(actionsOf(key)).map(({ area, on, action }) => ({ area, on, kind: action })),
    )
    expect(computed?.in_force_on).toBe(day)
    expect(treatyOf(key).in_force_on).toBe(day)
    if (by) expect(computed?.completed_by).toBe(by)
  })

  it('CEDAW and the amended Slavery Convention come out late: States that no longer exist are missing from the tables', () => {
    const of = (key: TreatyKey, rule = treatyOf(key).rule) =>
      generalForce(
        rule,
        consents(actionsOf(key)).map(({ area, on, action }) => ({ area, on, kind: action })),
      )?.in_force_on
    expect([of('cedaw'), treatyOf('cedaw').in_force_on]).toEqual(['1981-09-04', '1981-09-03'])
    expect([
      of('slavery-1953', treatyOf('slavery-1926-amended').rule),
      treatyOf('slavery-1926-amended').in_force_on,
    ]).toEqual(['1955-08-17', '1955-07-07'])
  })

  it('an organisation’s instrument is not counted towards the forty', () => {
    const rule = {
      deposits: 2,
      wait: { days: 90 },
      each: { days: 30 },
      article: '38',
      organisations_not_counted: true,
    } as const
    const deposits = [
      { area: 'EU', on: '2001-01-01', kind: 'approval' },
      { area: 'ALB', on: '2001-01-02', kind: 'ratification' },
    ]
    expect(generalForce(rule, deposits)).toBeNull()
    expect(
      generalForce(rule, [...deposits, { area: 'FRA', on: '2001-01-03', kind: 'ratification' }])?.completed_on,
    ).toBe('2001-01-03')
  })

  it('is never before the general day, and for a successor the day of the succession', () => {
    const { rule, in_force_on } = treatyOf('untoc')
    expect(partyForce(rule, in_force_on, { area: 'ARM', on: '2003-07-01', kind: 'ratification' })).toEqual({
      in_force_on: '2003-09-29',
      because: 'general',
    })
    expect(partyForce(rule, in_force_on, { area: 'CRI', on: '2003-07-24', kind: 'ratification' })).toEqual({
      in_force_on: '2003-09-29',
      because: 'general',
    })
    expect(partyForce(rule, in_force_on, { area: 'CIV', on: '2012-10-25', kind: 'accession' })).toEqual({
      in_force_on: '2012-11-24',
      because: 'own_deposit',
    })
    expect(partyForce(rule, in_force_on, { area: 'MNE', on: '2006-10-23', kind: 'succession' })).toEqual({
      in_force_on: '2006-06-03',
      because: 'succession',
    })
    expect(partyForce(rule, in_force_on, { area: 'XXX', on: '2006-10-23', kind: 'succession' }).in_force_on).toBeNull()
    for (const treaty of TREATIES)
      for (const party of consents(actionsOf(treaty.key))) {
        const { in_force_on: day } = forceFor(treaty, party)
        expect(day === null || day >= treaty.in_force_on, treaty.key).toBe(true)
      }
  })
})

describe('a table as people copy it', () => {
  const treaty = treatyOf('untoc')
  const reading = (text: string) => readParticipantTable(rowsOf(text), treaty, '2014-01-27')

  it.each([
    ['China 2', 'CHN', 'China', null],
    ['Netherlands (Kingdom of the) 6', 'NLD', 'Netherlands (Kingdom of the)', null],
    ['Serbia [3,4]', 'SRB', 'Serbia', null],
    ['Denmark 1, 2', 'DNK', 'Denmark', null],
    ['Portugal³', 'PRT', 'Portugal', null],
    [
      'United\u00a0Kingdom of Great Britain and Northern Ireland 4 5',
      'GBR',
      'United Kingdom of Great Britain and Northern Ireland',
      null,
    ],
    ['Bolivia (Plurinational State of)', 'BOL', 'Bolivia (Plurinational State of)', null],
    ['Netherlands (for Aruba)', 'NLD', 'Netherlands (for Aruba)', 'Aruba'],
    ['China, in respect of: Hong Kong', 'CHN', 'China, in respect of: Hong Kong', 'Hong Kong'],
    ['Bermuda', 'BMU', 'Bermuda', 'Bermuda'],
    ['Ruritania', null, 'Ruritania', null],
  ])('%s', (cell, area, name, territory) => expect(readParticipant(cell)).toEqual({ area, name, territory }))

  it.each([
    ['12 Dec 2000', { on: '2000-12-12', marker: '' }],
    ['2000-12-12 a', { on: '2000-12-12', marker: 'a' }],
    ['7 September 2001 AA', { on: '2001-09-07', marker: 'AA' }],
    ['23 Oct 2006 d', { on: '2006-10-23', marker: 'd' }],
    ['[8 Oct 2001]', { on: '2001-10-08', marker: '' }],
    ['6 Sep 2001 a 3', { on: '2001-09-06', marker: 'a' }],
    ['31 Feb 2001', null],
    ['12/11/2000', null],
    ['Dec 2000', null],
  ])('%s', (cell, dated) => expect(readDatedCell(cell)).toEqual(dated))

  it('names the markers by the heading, whatever their order', () => {
    expect([
      ...(kindsOfHeader('Approval(AA), Acceptance(A), Accession(a), Succession(d), Ratification') ?? []),
    ]).toEqual([
      ['AA', 'approval'],
      ['A', 'acceptance'],
      ['a', 'accession'],
      ['d', 'succession'],
      ['', 'ratification'],
    ])
    expect([...(kindsOfHeader('Ratification, Accession (a) and Succession (d)') ?? [])].length).toBe(3)
    expect([
      ...(kindsOfHeader('Definitive signature or participation in the Convention and the Protocol, Participation(P)') ??
        []),
    ]).toEqual([
      ['', 'participation'],
      ['P', 'participation'],
    ])
    expect([...(kindsOfHeader('Signature, Succession to signature(d)') ?? [])]).toEqual([
      ['', 'signature'],
      ['d', 'signature'],
    ])
    expect(kindsOfHeader('Remarks')).toBeNull()
  })

  it('finds the header below titles, reads columns in another order and reports line by line', () => {
    const table = reading(
      '\ufeffStatus as at 27-01-2014\n\nParticipant,"Accession(a), Ratification",Remarks,Signature\nChad 3,18 Aug 2009 a,x,\nChina 2,23 Sep 2003,,12 Dec 2000\nChina,24 Sep 2003,,\nBermuda,1 Jan 2005 a,,\nAtlantis,1 Jan 2005,,\nItaly,2 Aug 06,,12 Dec 2000\nFrance,29 Oct 1902,,\nSpain,1 Mar 2030,,\nOman,13 May 2005 z,,\n,1 Jan 2006,,\n',
    )
    expect(table?.rows).toBe(10)
    expect(consents(table?.actions ?? []).map(({ area, on }) => [area, on])).toEqual(
      [
        ['CHN', '2003-09-23'],
        [null, '2005-01-01'],
        ['TCD', '2009-08-18'],
        [null, '2006-01-01'],
      ].sort((a, b) => ((a[1] as string) < (b[1] as string) ? -1 : 1)),
    )
    expect(table?.problems.map(({ line, field }) => [line, field])).toEqual([
      [3, 'Remarks'],
      [6, 'Participant'],
      [7, 'Participant'],
      [8, 'Participant'],
      [9, 'Accession(a), Ratification'],
      [10, 'Accession(a), Ratification'],
      [11, 'Accession(a), Ratification'],
      [12, 'Accession(a), Ratification'],
      [13, 'Participant'],
    ])
    for (const { what, remedy } of table?.problems ?? []) expect(`${what}. ${remedy}`).toMatch(/\S.+\. [A-Z].+\.$/)
  })

  it('refuses what is no such table', () => {
    for (const text of ['', 'a,b\n1,2\n', 'Participant,Remarks\nChad,x\n']) expect(reading(text)).toBeNull()
  })

  it('every consent or signature of a good row comes out, once', () => {
    const cell = fc.record({ day: fc.integer({ min: 0, max: 4000 }), marker: fc.constantFrom('', ' a', ' A', ' d') })
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        const rows = cells.map(({ day, marker }, at) => ({
          line: at + 2,
          cells: ['Chad', addDays('2000-12-01', day) + marker],
        }))
        const table = readParticipantTable(
          [{ line: 1, cells: ['Participant', 'Ratification, Accession(a), Acceptance(A), Succession(d)'] }, ...rows],
          treaty,
          '2014-01-27',
        )
        return table?.actions.length === cells.length && table.actions.every(({ kind }) => isConsent(kind))
      }),
    )
  })
})

describe('what the resolutions say', () => {
  const said = new Map(SHIPPED_TEXTS.map(({ file, document }) => [document, readStatements(read(`texts/${file}`))]))
  const at = (document: string, treaty: TreatyKey) =>
    said.get(document)?.consents.filter((one) => one.treaty === treaty) ?? []

  it('64/178, footnotes 18 and 19: every State is found in the year named; 1 and 6 stand beside', () => {
    for (const [treaty, place, states, beside] of [
      ['untoc', 'footnote 18', 11, ['TCD']],
      ['trafficking-protocol', 'footnote 19', 12, ['HND', 'ISR', 'UZB', 'IRQ', 'SYR', 'TCD']],
    ] as const) {
      const statements = at('A/RES/64/178', treaty)
      expect(statements).toHaveLength(states)
      expect(new Set(statements.map((one) => `${one.place} ${one.as_of}`))).toEqual(new Set([`${place} 2009-09-29`]))
      const comparison = compareConsents(statements, actionsOf(treaty))
      expect(comparison.stated.map(({ verdict }) => verdict)).toEqual(Array(states).fill('agrees'))
      expect(comparison.beside.map(({ area }) => area)).toEqual(beside)
    }
    expect(at('A/RES/64/178', 'untoc').at(-1)).toMatchObject({
      area: 'SYR',
      year: 2009,
      participant: 'Syrian Arab Republic',
    })
  })

  it('Luxembourg and the Protocol: 2008 in the draft, 2009 in the resolution and in the table', () => {
    const luxembourg = (document: string) =>
      compareConsents(at(document, 'trafficking-protocol'), actionsOf('trafficking-protocol')).stated.find(
        ({ area }) => area === 'LUX',
      )
    expect(luxembourg('A/C.3/64/L.draft-trafficking/Rev')).toMatchObject({
      year: 2008,
      table_on: '2009-04-20',
      verdict: 'other_year',
    })
    expect(luxembourg('A/RES/64/178')).toMatchObject({ year: 2009, table_on: '2009-04-20', verdict: 'agrees' })
    expect(at('A/C.3/64/L.draft-trafficking/Rev', 'untoc')).toHaveLength(11)
    expect(at('A/C.3/64/L.draft-trafficking/Rev', 'trafficking-protocol')).toHaveLength(12)
  })

  it('67/190: 172 and 153 parties; the table has them twice over', () => {
    const { adopted_on = null, counts = [] } = said.get('A/RES/67/190') ?? {}
    expect(counts.map(({ treaty, parties }) => [treaty, parties])).toEqual([
      ['untoc', 172],
      ['trafficking-protocol', 153],
    ])
    expect(adopted_on).toBe('2012-12-20')
    for (const { treaty, parties } of counts) {
      const compared = compareCount(parties, adopted_on, actionsOf(treaty), '2014-01-27')
      expect([compared.counting_eu, compared.not_counting_eu]).toEqual([parties + 1, parties])
      const [first, last] = compared.days_counting_eu as [string, string]
      expect(first <= '2012-10-24' && last === '2012-10-24').toBe(true)
      expect((compared.days_not_counting_eu as [string, string])[0]).toBe('2012-10-25')
    }
  })

  it('reads the same from a text with other line ends', () => {
    const text = read('texts/A-RES-64-178.txt')
    expect(readStatements(text.replaceAll('\n', '\r\n'))).toEqual(readStatements(text))
    expect(readStatements('')).toEqual({ adopted_on: null, consents: [], counts: [] })
  })
})

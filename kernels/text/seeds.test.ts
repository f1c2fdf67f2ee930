import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { makeLexicon } from './lexicon.ts'
import { linkParagraphs } from './lineage.ts'
import { mendText } from './mend.ts'
import { type Item, parseResolution, type Resolution } from './resolution.ts'

/** The five documents themselves, and copies of them spoiled as careless tools spoil them. */
const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
const NAMES = {
  draft: 'draft-A-C.3-64-L-trafficking-rev',
  r64178: 'A-RES-64-178',
  r64293: 'A-RES-64-293',
  r67190: 'A-RES-67-190',
  r70179: 'A-RES-70-179',
} as const
type Name = keyof typeof NAMES
const names = Object.keys(NAMES) as Name[]
const texts = Object.fromEntries(names.map((name) => [name, read(`sources/texts/${NAMES[name]}.txt`)])) as Record<
  Name,
  string
>
const english = new Set<string>(JSON.parse(read('node_modules/an-array-of-english-words/index.json')) as string[])
const lexicon = makeLexicon(english, Object.values(texts), mendText)
const parse = (text: string): Resolution => parseResolution(text, lexicon)
const parsed = Object.fromEntries(names.map((name) => [name, parse(texts[name])])) as Record<Name, Resolution>

const provisions = (r: Resolution) => r.annex?.parts.flatMap((part) => part.provisions) ?? []
const upTo = (n: number, from = 1) => Array.from({ length: n - from + 1 }, (_, i) => String(from + i))
const operative = (name: Name, n: string) => parsed[name].operative.find((p) => p.n === n)!

const flat = (r: Resolution): Map<string, string> => {
  const all = new Map<string, string>([['title', r.title]])
  const add = (key: string, item: Item) => {
    all.set(`${key}.${item.n}`, item.text)
    for (const inner of item.items) add(`${key}.${item.n}`, inner)
  }
  for (const p of r.preambular) add('pp', p)
  for (const p of r.operative) add('op', p)
  for (const p of provisions(r)) add('gpa', p)
  for (const part of r.annex?.parts ?? []) all.set(`part ${part.title}`, '')
  for (const note of r.footnotes) all.set(`footnote ${note.n}`, note.text)
  return all
}

describe('the five documents', () => {
  it.each([
    ['r64178', 'A/RES/64/178', 64, '2009-12-18', '65th plenary meeting', 20, 11],
    ['r64293', 'A/RES/64/293', 64, '2010-07-30', '109th plenary meeting', 16, 7],
    ['r67190', 'A/RES/67/190', 67, '2012-12-20', '60th plenary meeting', 25, 15],
    ['r70179', 'A/RES/70/179', 70, '2015-12-17', '80th plenary meeting', 32, 18],
    ['draft', 'A/C.3/64/L.draft-trafficking/Rev', 64, null, null, 20, 11],
  ] as const)('%s: who, when, how many paragraphs', (name, symbol, session, adopted_on, meeting, preambular, count) => {
    const r = parsed[name]
    expect(r).toMatchObject({ symbol, session, adopted_on, meeting })
    expect(r.preambular.map((p) => p.n)).toEqual(upTo(preambular))
    expect(r.operative.map((p) => p.n)).toEqual(upTo(count))
  })

  it('knows title, agenda item, origin and sponsors', () => {
    const title = 'Improving the coordination of efforts against trafficking in persons'
    for (const name of ['draft', 'r64178', 'r67190', 'r70179'] as const) expect(parsed[name].title).toBe(title)
    expect(parsed.r64293.title).toBe('United Nations Global Plan of Action to Combat Trafficking in Persons')
    expect(parsed.r64293.agenda_item).toBe('104')
    expect(parsed.r67190.origin).toBe('on the report of the Third Committee (A/67/458)')
    expect(parsed.draft.sponsors).toHaveLength(13)
    expect(parsed.draft.sponsors.at(-1)).toBe('Zambia')
  })

  it('holds the Plan: 61 provisions in a front part and four numbered ones', () => {
    expect(parsed.r64293.annex?.parts.map((part) => [part.title, part.provisions.map((p) => p.n)])).toEqual([
      [null, upTo(11)],
      ['Prevention of trafficking in persons', upTo(24, 12)],
      ['Protection of and assistance to victims of trafficking in persons', upTo(42, 25)],
      ['Prosecution of crimes of trafficking in persons', upTo(49, 43)],
      ['Strengthening of partnerships against trafficking in persons', upTo(61, 50)],
    ])
    expect(
      provisions(parsed.r64293)
        .find((p) => p.n === '43')
        ?.items.map((i) => i.n),
    ).toEqual(['a', 'b', 'c'])
    expect(provisions(parsed.r64293).at(-1)?.text).toMatch(/private sector for contributions\.$/)
    expect(parsed.r64293.annex?.chapeau).toMatch(/^We, the States Members .* action plan to:$/)
  })

  it('reads sub-paragraphs of a preamble', () => {
    expect(parsed.r70179.preambular[8]?.items.map((item) => item.n)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(parsed.r64293.preambular.at(-1)?.items.map((item) => item.n)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  it.each([
    ['r64178', upTo(20)],
    ['r67190', upTo(19)],
    ['r64293', upTo(18)],
    ['draft', ['*', ...upTo(21)]],
    ['r70179', ['13']],
  ] as const)('%s: footnotes', (name, expected) => {
    expect(parsed[name].footnotes.map((note) => note.n)).toEqual(expected)
    for (const note of parsed[name].footnotes) expect(note.text).toMatch(/[.]$/)
  })

  it('reports the fifteen references of 70/179 whose text is gone, and finds every other document in order', () => {
    expect(parsed.r70179.problems.map((p) => p.kind)).toEqual(Array(15).fill('dangling_footnote'))
    expect(parsed.r64178.problems).toEqual([])
    expect(parsed.r64293.problems).toEqual([])
    expect(parsed.r67190.problems).toEqual([])
    expect(parsed.draft.problems).toEqual([{ line: 5, kind: 'symbol_made_from_text' }])
    for (const name of names) expect(parsed[name].unplaced).toEqual([])
  })

  it('puts references back where they stood', () => {
    const second = operative('r64178', '2')
    expect(second.marks.map(({ n, at }) => [n, second.text.slice(at - 12, at)])).toEqual([
      ['5', 'pornography,'],
      ['20', 'gainst Women'],
      ['6', ' to Slavery,'],
    ])
    expect(operative('r67190', '15').marks).toEqual([{ n: '19', at: operative('r67190', '15').text.length }])
    expect(operative('r70179', '1').footnotes).toEqual(['5', '6'])
  })

  it('leaves the numbers of the text alone', () => {
    const all = names.map((name) => [...flat(parsed[name]).values()].join('\n')).join('\n')
    for (const phrase of [
      'Convention, 1930 (No. 29)',
      'from 13 to 15 May 2013',
      'held on 3 and 4 October 2013',
      'article 32 of the United Nations',
      'Resolutions 55/67, 58/137, 59/166',
      'the number of parties to 172',
      'on 21 and 22 May 2014',
      '2015–2018',
      'Stockholm Programme for 2010-2014',
    ])
      expect(all).toContain(phrase)
    const leftover = /\b\d{1,2}[FH]\b|[⁰¹²³⁴-⁹]|\p{Ll}{3}\d|[_*]{2}|A\/RES\/70\/179|<<|Distr/u
    expect(leftover.exec(all)?.[0]).toBeUndefined()
  })

  it('mends exactly the words that are broken', () => {
    expect(parsed.r70179.mends.map((mend) => `${mend.line} ${mend.from}`)).toEqual([
      '17 ta ke',
      '42 Conven tion',
      '52 perso ns',
      '79 fro m',
      '89 Offi ce',
      '103 perso ns',
      '106 Wo men',
      '132 traffic king',
      '257 d onors',
      '292 fo r',
      '308 seventy -first',
    ])
    for (const name of ['draft', 'r64178', 'r64293', 'r67190'] as const) expect(parsed[name].mends).toEqual([])
  })
})

describe('who shall do what by when', () => {
  it.each([
    ['r64178', '1', ['Urges'], ['member_states']],
    ['r64178', '2', ['Also urges'], ['member_states']],
    ['r64178', '4', ['Calls upon', 'invites'], ['governments', 'member_states']],
    ['r64178', '5', ['Encourages'], ['all_stakeholders', 'private_sector']],
    ['r64178', '6', ['Recognizes', 'welcomes'], []],
    ['r64178', '8', ['Takes note with appreciation', 'stresses'], []],
    ['r64178', '9', ['Reiterates its request', 'invites'], ['secretary_general', 'member_states']],
    ['r64178', '11', ['Also requests'], ['secretary_general']],
    ['r67190', '2', ['Urges', 'also urges'], ['member_states', 'states_parties']],
    ['r67190', '14', ['Requests'], ['president_of_the_general_assembly']],
    ['r64293', '6', ['Decides', 'requests'], ['general_assembly', 'secretary_general']],
    ['r70179', '5', ['Requests'], ['secretary_general', 'president_of_the_general_assembly']],
    ['r70179', '7', ['Expresses', 'reaffirms its request', 'invites'], ['secretary_general', 'member_states']],
    ['r70179', '10', ['Invites', 'invites'], ['unodc', 'united_nations_entities', 'member_states', 'donors']],
    ['draft', '2', ['Also urges'], ['member_states']],
  ] as const)('%s ¶%s', (name, n, verbs, addressees) => {
    expect(operative(name, n)).toMatchObject({ verbs, addressees })
  })

  it('takes the duty word for word', () => {
    expect(operative('r64178', '11').duty).toEqual({
      verb: 'Also requests',
      who: 'the Secretary-General',
      who_codes: ['secretary_general'],
      what: 'to submit to the Conference of the Parties to the United Nations Convention against Transnational Organized Crime and to the General Assembly at its sixty-fifth session a report on the implementation of the present resolution',
      for_whom:
        'the Conference of the Parties to the United Nations Convention against Transnational Organized Crime and to the General Assembly',
      by_when: 'at its sixty-fifth session',
    })
    for (const name of names)
      for (const p of [...parsed[name].operative, ...provisions(parsed[name])])
        for (const { what, for_whom, by_when } of p.duties)
          for (const phrase of [what, for_whom, by_when]) if (phrase) expect(p.text).toContain(phrase)
  })

  it('gives every provision of the Plan a duty', () => {
    for (const p of provisions(parsed.r64293)) expect(p.duty?.who_codes.length, p.n).toBeGreaterThan(0)
  })

  it.each([
    ['r64293', '6', [['in 2013', '2013', null]]],
    ['r67190', '10', [['no later than January 2013', '2013-01', null]]],
    [
      'r67190',
      '12',
      [
        ['in 2013', '2013', null],
        ['at its sixty-seventh session', '2012-09/2013-09', null],
        ['no later than July 2013', '2013-07', null],
      ],
    ],
    [
      'r70179',
      '4',
      [
        ['on a four-year basis starting at its seventy-second session', '2017-09', 'FREQ=YEARLY;INTERVAL=4'],
        ['at its seventy-second session', '2017-09/2018-09', null],
        ['in October 2017', '2017-10', null],
      ],
    ],
    [
      'r70179',
      '6',
      [
        [
          '30 July as the World Day against Trafficking in Persons, to be observed annually',
          'XXXX-07-30',
          'FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=30',
        ],
      ],
    ],
    ['r70179', '17', [['in 2016', '2016', null]]],
    ['r70179', '18', [['at its seventy-first session', '2016-09/2017-09', null]]],
    ['r64178', '11', [['at its sixty-fifth session', '2010-09/2011-09', null]]],
    ['r70179', '3', []],
    ['r70179', '9', []],
    ['r70179', '15', []],
  ] as const)('%s ¶%s: deadlines', (name, n, expected) => {
    expect(operative(name, n).deadlines.map((d) => [d.phrase, d.date, d.rrule])).toEqual(expected)
  })

  it('reads the biennial report of the Plan', () => {
    expect(provisions(parsed.r64293).flatMap((p) => p.deadlines.map((d) => [p.n, d.phrase, d.date, d.rrule]))).toEqual([
      ['60', 'biennially, starting in 2012', '2012', 'FREQ=YEARLY;INTERVAL=2'],
    ])
  })

  it('cites treaties, resolutions and documents by key', () => {
    const keys = (item: Item | undefined) => item?.citations.map((citation) => citation.key)
    expect(keys(operative('r67190', '3'))).toEqual(['opsc', 'cedaw', 'supplementary-1956', 'c029', 'c105', 'c182'])
    expect(keys(operative('r64293', '4'))).toEqual(['gpa38'])
    expect(keys(parsed.r64178.preambular[2])).toEqual(['A/HRC/RES/11/3'])
    expect(keys(parsed.r64178.preambular[0])).toEqual(['A/RES/63/194'])
    expect(keys(parsed.r70179.preambular[9])).toEqual(['A/RES/61/180', 'A/RES/64/178', 'A/RES/67/190', 'A/RES/68/192'])
    expect(keys(parsed.r70179.preambular[6])).toEqual(['p029'])
    expect(keys(parsed.r64293.preambular[5])).toEqual([
      'A/RES/55/25',
      'untoc',
      'trafficking-protocol',
      'c029',
      'c182',
      'supplementary-1956',
      'crc',
      'opsc',
      'opac',
      'cedaw',
    ])
  })
})

describe('lineage', () => {
  const links = (a: Name, b: Name) =>
    linkParagraphs(parsed[a].operative, parsed[b].operative).map((link) => `${link.a}→${link.b}`)

  it('follows each paragraph from the draft to 70/179', () => {
    expect(links('draft', 'r64178')).toEqual(upTo(11).map((n) => `${n}→${n}`))
    expect(links('r64178', 'r67190')).toEqual(['1→2', '2→3', '3→4', '4→5', '5→6', '6→7', '7→8', '9→9'])
    expect(links('r67190', 'r70179')).toEqual(['2→1', '4→13', '5→14', '9→7', '11→16', '12→4', '14→5'])
  })

  it('finds the Plan behind 70/179 ¶11 and ¶12', () => {
    const found = linkParagraphs(provisions(parsed.r64293), parsed.r70179.operative, 0.6)
    expect(found.map((link) => `${link.a}→${link.b}`)).toEqual(['12→11', '21→12'])
  })
})

/** Mulberry32: the same numbers from the same seed. */
const chances = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const breakWords = (text: string, chance: () => number, rate: number, words = /(?<!\p{L})[a-z]{4,}(?!\p{L})/gu) =>
  text.replace(words, (word) => {
    if (chance() >= rate) return word
    const at = 1 + Math.floor(chance() * (word.length - 1))
    return `${word.slice(0, at)} ${word.slice(at)}`
  })

const addHeads = (text: string, chance: () => number, head: readonly string[]) =>
  text
    .split('\n')
    .flatMap((line) => (chance() < 0.08 ? [line, ...head] : [line]))
    .join('\n')

const differing = (name: Name, spoiled: string): string[] => {
  const got = flat(parse(spoiled))
  const want = flat(parsed[name])
  expect([...got.keys()], name).toEqual([...want.keys()])
  return [...want].filter(([key, text]) => got.get(key) !== text).map(([key]) => key)
}

describe.each(names)('spoiled copies of %s', (name) => {
  const seed = names.indexOf(name) + 1
  const text = texts[name]

  it('carriage returns and a byte order mark change nothing', () => {
    expect(parse(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(parsed[name])
  })

  it.each([
    ['symbol and page', ['A/RES/99/999', '3/7']],
    [
      'a page head',
      ['', 'A/RES/99/999', '', 'Improving the coordination of efforts against trafficking in persons', '', '3/7', ''],
    ],
    ['one line', ['A/RES/99/999 Rights of the child 4/12']],
    ['a number alone', ['', '5', '', 'A/RES/99/999  ', '']],
    ['form feed', ['\fA/RES/99/999', 'Page 3']],
  ])('running heads change nothing: %s', (_, head) => {
    expect(differing(name, addHeads(text, chances(seed), head))).toEqual([])
    const meta = ({ symbol, session, adopted_on, meeting, sponsors }: Resolution) => [
      symbol,
      session,
      adopted_on,
      meeting,
      sponsors,
    ]
    expect(meta(parse(addHeads(text, chances(seed), head)))).toEqual(meta(parsed[name]))
  })

  it.each([
    ['one in twenty', 0.05, undefined],
    ['one in five', 0.2, undefined],
    ['short ones too', 0.1, /(?<!\p{L})[a-z]{2,}(?!\p{L})/gu],
    ['behind a capital too', 0.1, /[a-z]{3,}/g],
  ])('broken words are mended in nine texts of ten: %s', (_, rate, words) => {
    const wrong = differing(name, breakWords(text, chances(seed), rate, words))
    expect(wrong.length / flat(parsed[name]).size, wrong.join()).toBeLessThanOrEqual(0.1)
  })

  it('double spacing, no indents, no empty lines', () => {
    expect(differing(name, text.replaceAll(' ', '  ').replaceAll('\n', '\n\n'))).toEqual([])
    expect(
      differing(
        name,
        text
          .split('\n')
          .map((line) => line.trim())
          .join('\n'),
      ),
    ).toEqual([])
    expect(differing(name, text.replace(/\n\s*\n+/g, '\n'))).toEqual([])
  })

  it('all at once', () => {
    const spoiled = addHeads(breakWords(text, chances(seed), 0.1), chances(seed + 9), ['A/RES/99/999', '2/7'])
    const wrong = differing(name, `\uFEFF${spoiled.replaceAll('\n', '\r\n')}`)
    expect(wrong.length / flat(parsed[name]).size).toBeLessThanOrEqual(0.1)
  })
})

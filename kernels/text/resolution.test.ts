import { describe, expect, it } from 'vitest'
import { makeLexicon } from './lexicon.ts'
import { mendText } from './mend.ts'
import { parseResolution, Unreadable } from './resolution.ts'

const lexicon = makeLexicon(
  new Set(['children', 'education', 'safety', 'member']),
  ['children children education'],
  mendText,
)
const parse = (text: string) => parseResolution(text, lexicon)

const DRAFT_STYLE = `
Rights of older persons

The General Assembly,

PP1 Recalling its resolution 65/182 of 21 December 2010,

PP2. Noting with concern the situation of older persons in many countries;

PP2 bis Curiously phrased but numbered,

OP1 Urges Member States to ensure the enjoyment of rights by older persons,
including through:

(a) education;
(b) health care, namely:
(i) medicines;
(ii) nurses;
(c) housing;

OP2. Requests the Secretary-General to report to the Human Rights Council at its seventieth session, and by 31 March 2016 to convene a meeting

OP3 Ponders the matter;

OP4 Decides to remain seized of the matter
`

const NUMBERED_PARTS = `A/RES/48/999
3 March 1994

48/999.  Safety of journalists

     The General Assembly,

     Having considered the report of the Secretary-General,1/

     Deeply concerned about the safety of journalists,

I
Prevention

1. Decides to convene a meeting every two years starting in 1996;

2. Calls upon States:

   (a) to protect journalists;

   (b) to prosecute offenders;

II
Protection

3. Invites the United Nations Children's Fund to cooperate;

III. FOLLOW-UP

4. Also decides to consider the item annually, beginning in 1995.

Strange remark that belongs nowhere

85th plenary meeting
20 December 1993
`

const RESTARTING = `
12/3. Culture of peace

The Human Rights Council,

Guided by the Charter,

A. Education
1. Requests States to teach;
2. Invites UNESCO to help;
B. Media
1. Encourages the media to inform;
2. Decides to remain seized of the matter.
`

describe('other resolutions', () => {
  it('reads paragraphs labelled PP and OP, nested letters, and openings it does not know', () => {
    const r = parse(DRAFT_STYLE)
    expect(r.preambular.map((p) => [p.n, p.verb])).toEqual([
      ['1', 'Recalling'],
      ['2', 'Noting with concern'],
      ['3', null],
    ])
    expect(r.operative.map((p) => [p.n, p.verbs[0] ?? null])).toEqual([
      ['1', 'Urges'],
      ['2', 'Requests'],
      ['3', null],
      ['4', 'Decides'],
    ])
    expect(r.operative[0]!.items.map((i) => [i.n, i.items.map((j) => j.n)])).toEqual([
      ['a', []],
      ['b', ['i', 'ii']],
      ['c', []],
    ])
    expect(r.operative[1]!.deadlines.map((d) => [d.phrase, d.date])).toEqual([
      ['at its seventieth session', '2015-09/2016-09'],
      ['by 31 March 2016', '2016-03-31'],
    ])
    expect(r.problems.filter((p) => p.kind === 'unknown_opening')).toEqual([{ line: 23, kind: 'unknown_opening' }])
    expect(r.title).toBe('Rights of older persons')
    expect(r.problems).toContainEqual({ line: 2, kind: 'no_symbol' })
  })

  it('reads numbered parts, keeps a stray line and says where it stands', () => {
    const r = parse(NUMBERED_PARTS)
    expect(r.symbol).toBe('A/RES/48/999')
    expect(r.operative.map((p) => [p.n, p.part])).toEqual([
      ['1', 'Prevention'],
      ['2', 'Prevention'],
      ['3', 'Protection'],
      ['4', 'FOLLOW-UP'],
    ])
    expect(r.operative[1]!.items.map((i) => i.text)).toEqual(['to protect journalists;', 'to prosecute offenders;'])
    expect(r.operative[0]!.deadlines).toMatchObject([{ date: '1996', rrule: 'FREQ=YEARLY;INTERVAL=2' }])
    expect(r.operative[3]!.deadlines).toMatchObject([{ date: '1995', rrule: 'FREQ=YEARLY' }])
    expect(r.unplaced).toEqual([{ line: 32, text: 'Strange remark that belongs nowhere' }])
    expect(r.problems).toContainEqual({ line: 32, kind: 'unplaced_text' })
    expect(r).toMatchObject({ meeting: '85th plenary meeting', adopted_on: '1993-12-20' })
  })

  it('reads parts whose numbers start again', () => {
    expect(parse(RESTARTING).operative.map((p) => [p.part, p.n])).toEqual([
      ['Education', '1'],
      ['Education', '2'],
      ['Media', '1'],
      ['Media', '2'],
    ])
  })

  it('reports a number that is missing', () => {
    const r = parse(
      '1/2. T\n\nThe General Assembly,\n\nRecalling peace,\n\n1. Urges States to act;\n\n3. Decides to rest.',
    )
    expect(r.operative.map((p) => p.n)).toEqual(['1', '3'])
    expect(r.problems).toEqual([{ line: 9, kind: 'number_out_of_order' }])
  })

  it('numbers the only operative paragraph', () => {
    const r = parse('1/2. T\n\nThe General Assembly,\n\nRecalling peace,\n\nDecides to remain seized of the matter.')
    expect(r.operative).toMatchObject([{ n: '1', verbs: ['Decides'] }])
  })
})

describe('what is no resolution', () => {
  it.each([
    ['empty', ' \n\n \r\n'],
    ['not_text', 'PK\u0003\u0004\u0000\u0000'],
    ['not_a_resolution', 'Dear Sir or Madam,\n\nI write to you.'],
    ['truncated', '1/2. T\n\nThe General Assembly,\n\nRecalling peace,'],
    ['truncated', '1/2. T\n\nThe General Assembly,\n\nRecalling peace,\n\n1. Urges States to act;\n\n2. Decides to re'],
  ])('%s', (reason, text) => {
    const reasonOf = () => {
      try {
        parse(text)
        return 'read'
      } catch (error) {
        return error instanceof Unreadable ? error.reason : error
      }
    }
    expect(reasonOf()).toBe(reason)
  })
})

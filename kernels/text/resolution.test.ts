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

const PDF_LAYOUT = `
United Nations                                                                  A/RES/71/167
General Assembly                                                       Distr.: General
                                                                       2 February 2017

Seventy-first session
Agenda item 27


                  Resolution adopted by the General Assembly on 19 December 2016
                        [on the report of the Third Committee (A/71/477)]

      71/167.     Trafficking in women and girls


            The General Assembly,
            Reiterating its strong condemnation of trafficking in persons, especially women
      and children, which constitutes a serious crime and a grave offence to human
      dignity and physical integrity, human rights and development,
            Recalling all international conventions and protocols that deal specifically with
      the problem of trafficking in persons, including the Convention on the Elimination of
      All Forms of Discrimination against Women 1 and the Optional Protocol thereto, 2 the
      Convention on the Rights of the Child 3 and the United Nations Convention against
      Transnational Organized Crime, 4
            Deeply concerned that 1 in 3 detected victims are children,
            1.    Takes note with appreciation of the report of the Secretary-General;5
            2.    Urges Governments that have not yet done so to consider, as a matter of
      priority, signing and ratifying the Convention,1 within 5 years;
_______________
1
    United Nations, Treaty Series, vol. 1249, No. 20378.
2
    Ibid., vol. 2131, No. 20378.
3
    Ibid., vol. 1577, No. 27531.
16-22402                                                                               1/3

A/RES/71/167                                          Trafficking in women and girls

            3.    Requests the Secretary-General to submit, by the end of 2018, to the General
      Assembly at its seventy-third session, a report that:
            (a)   Analyses trends;
            (b)   Includes recommendations on how to
      strengthen responses.
                                                                  65th plenary meeting
                                                                     19 December 2016
_______________
4
    Ibid., vol. 2225, No. 39574.
5
    A/71/223.
2/3                                                                               16-22402
`

const OLD_STYLE = `
50/9. Refugees

The General Assembly,

Having considered the report of the High Commissioner 1/ and the
report of the Board, 2/

1. Takes note of the report; 1/

2. Decides to remain seized of the matter.

     1/  Official Records, Supplement No. 12 (A/50/12).
     2/  A/50/555.
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

  it('reads the layout of a PDF: masthead in columns, note numbers on lines of their own, heads with the title', () => {
    const r = parse(PDF_LAYOUT)
    expect(r).toMatchObject({
      symbol: 'A/RES/71/167',
      session: 71,
      title: 'Trafficking in women and girls',
      adopted_on: '2016-12-19',
      agenda_item: '27',
      meeting: '65th plenary meeting',
      problems: [],
      unplaced: [],
    })
    expect(r.preambular.map((p) => p.footnotes)).toEqual([[], ['1', '2', '3', '4'], []])
    expect(r.preambular[2]!.text).toBe('Deeply concerned that 1 in 3 detected victims are children,')
    expect(r.operative.map((p) => [p.n, p.verbs, p.footnotes, p.items.length])).toEqual([
      ['1', ['Takes note with appreciation'], ['5'], 0],
      ['2', ['Urges'], ['1'], 0],
      ['3', ['Requests'], [], 2],
    ])
    expect(r.operative[1]!.text).toMatch(/the Convention, within 5 years;$/)
    expect(r.footnotes.map((note) => note.n)).toEqual(['1', '2', '3', '4', '5'])
  })

  it('reads references and notes as older records print them', () => {
    const r = parse(OLD_STYLE)
    expect(r.preambular.map((p) => [p.text, p.footnotes])).toEqual([
      ['Having considered the report of the High Commissioner and the report of the Board,', ['1', '2']],
    ])
    expect(r.operative[0]).toMatchObject({ text: 'Takes note of the report;', footnotes: ['1'] })
    expect(r.footnotes.map((note) => note.text)).toEqual([
      'Official Records, Supplement No. 12 (A/50/12).',
      'A/50/555.',
    ])
    expect(r.problems).toEqual([])
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

import { describe, expect, it } from 'vitest'
import { findAddressees } from './addressees.ts'
import { findCitations } from './citations.ts'
import { readClauses } from './clauses.ts'
import { findDeadlines } from './deadlines.ts'
import { imperativeVerb, operativeVerb, preambularVerb } from './openings.ts'

describe('opening verbs', () => {
  it.each([
    ['Recalling also its resolution', 'Recalling also'],
    ['Deeply concerned that', 'Deeply concerned'],
    ['Taking note with appreciation of the', 'Taking note with appreciation'],
    ['Having considered the report', 'Having considered'],
    ['Trafficking in persons is', null],
    ['recalling', null],
  ])('preamble: %s', (text, verb) => {
    expect(preambularVerb(text)).toBe(verb)
  })

  it.each([
    ['Also urges Member States', 'Also urges'],
    ['Reiterates its request to', 'Reiterates its request'],
    ['Takes note with appreciation of', 'Takes note with appreciation'],
    ['Once again calls upon States', 'Once again calls upon'],
    ['Ponders the matter', null],
  ])('operative: %s', (text, verb) => {
    expect(operativeVerb(text)).toBe(verb)
  })

  it.each([
    ['Strengthen or continue to strengthen the capacity', 'Strengthen or continue to strengthen'],
    ['Consistently and strongly condemn trafficking', 'Consistently and strongly condemn'],
    ['Further encourage agencies', 'Further encourage'],
    ['Prevention of trafficking', null],
  ])('plan: %s', (text, verb) => {
    expect(imperativeVerb(text)).toBe(verb)
  })
})

describe('addressees', () => {
  it.each([
    [
      'the Secretary-General and the President of the General Assembly',
      ['secretary_general', 'president_of_the_general_assembly'],
    ],
    [
      'the Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
      ['conference_of_the_parties'],
    ],
    ['States and all other relevant stakeholders', ['member_states', 'all_stakeholders']],
    ['States parties to those instruments', ['states_parties']],
    ['the Special Rapporteur of the Human Rights Council', ['special_procedures']],
    ['nobody in particular', []],
  ])('%s', (phrase, codes) => {
    expect(findAddressees(phrase)).toEqual(codes)
  })
})

describe('clauses', () => {
  const read = (text: string) => readClauses(text, operativeVerb(text), false)

  it('shares an infinitive between two who are asked', () => {
    const { duties } = read('Urges Member States, and invites civil society, to act;')
    expect(duties.map(({ who, what }) => [who, what])).toEqual([
      ['Member States', 'to act'],
      ['civil society', 'to act'],
    ])
  })

  it('takes no relative clause and no noun for a verb of will', () => {
    expect(read('Welcomes the Plan, which reaffirms the commitment of States to act;').verbs).toEqual(['Welcomes'])
    expect(read('Urges States parties to those instruments to implement them;').duties[0]).toMatchObject({
      who: 'States parties to those instruments',
      what: 'to implement them',
    })
  })

  it('finds those whom a pronoun means', () => {
    const { addressees } = read('Welcomes the work of civil society, and encourages them to continue it;')
    expect(addressees).toEqual(['civil_society'])
  })

  it('lets a plan speak to its adopters unless it asks others', () => {
    const plan = (text: string) => readClauses(text, imperativeVerb(text), true).duties[0]?.who_codes
    expect(plan('Encourage effective cooperation among countries, and share what helps them to act;')).toEqual([
      'member_states',
    ])
    expect(plan('Urge the Secretary-General to expedite the work;')).toEqual(['secretary_general'])
  })
})

describe('deadlines', () => {
  const find = (text: string) =>
    findDeadlines(text, { adopted_on: '2015-12-17', session: 70 }).map(({ date, rrule }) => [date, rrule])

  it.each([
    ['to report every three years, starting in 2018', [['2018', 'FREQ=YEARLY;INTERVAL=3']]],
    ['to report annually, beginning in 2016', [['2016', 'FREQ=YEARLY']]],
    ['not later than 31 March 2016', [['2016-03-31', null]]],
    ['held in Doha from 12 to 19 April 2015', []],
    ['adopted in 2017', []],
    ['during its sixty-seventh session', []],
    ['in 2016 and beyond', []],
    ['the biennium 2018-2019', []],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected)
  })
})

describe('citations', () => {
  it.each([
    ['Economic and Social Council resolution 2008/33', ['E/RES/2008/33']],
    ['Human Rights Council resolutions 8/12, 11/3 and 17/1', ['A/HRC/RES/8/12', 'A/HRC/RES/11/3', 'A/HRC/RES/17/1']],
    ['Resolutions 55/67 and 58/137.', ['A/RES/55/67', 'A/RES/58/137']],
    ['See CTOC/COP/2008/19, chap. I.', ['CTOC/COP/2008/19']],
    ['A/63/90, A/64/130 and A/65/113.', ['A/63/90', 'A/64/130', 'A/65/113']],
    ['Protocol of 2014 to the Forced Labour Convention, 1930 (No. 29)', ['p029']],
    ['vol. 2225, No. 39574', []],
  ])('%s', (text, keys) => {
    expect(findCitations(text).map(({ key }) => key)).toEqual(keys)
  })

  it('says where each stands', () => {
    for (const { text, at } of findCitations('Recalling resolutions 61/180 and 64/178 and A/64/130'))
      expect('Recalling resolutions 61/180 and 64/178 and A/64/130'.slice(at, at + text.length)).toBe(text)
  })
})

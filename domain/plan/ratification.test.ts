import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Consent, partiesByYear, periodsOf, standingsOf } from './ratification.ts'

const consents: Consent[] = [
  { area: 'NLD', consent_on: '2005-07-27', signed_on: '2000-12-12' },
  { area: 'EU', consent_on: '2006-09-06', signed_on: '2000-12-12' },
  { area: 'JPN', consent_on: null, signed_on: '2002-12-09' },
  { area: 'TON', consent_on: null, signed_on: null },
  { area: null, consent_on: '2001-05-21', signed_on: null },
]

describe('standingsOf', () => {
  it('keeps States, not the European Union and not what could not be matched', () => {
    expect(standingsOf(consents).map(({ area }) => area)).toEqual(['NLD', 'JPN', 'TON'])
  })
})

describe('partiesByYear', () => {
  it('counts every party, the European Union too, at the end of each year', () => {
    expect(partiesByYear(consents).map(({ year, parties }) => `${year}:${parties}`)).toEqual([
      '2001:1',
      '2002:1',
      '2003:1',
      '2004:1',
      '2005:2',
      '2006:3',
    ])
    expect(partiesByYear([])).toEqual([])
  })
})

describe('periodsOf', () => {
  it('covers every year of a consent exactly once, whatever the years', () => {
    const year = fc.integer({ min: 1926, max: 2030 })
    fc.assert(
      fc.property(fc.array(year, { minLength: 1 }), (years) => {
        const periods = periodsOf(years.map((one) => ({ area: 'XXX', consent_on: `${one}-01-01`, signed_on: null })))
        return years.every((one) => periods.filter(({ from, to }) => one >= from && one <= to).length === 1)
      }),
    )
  })

  it('paints the earliest deepest', () => {
    expect(periodsOf(consents)).toEqual([
      { from: 2001, to: 2005, fill: 'var(--scale-5)' },
      { from: 2006, to: 2006, fill: 'var(--scale-4)' },
    ])
  })
})

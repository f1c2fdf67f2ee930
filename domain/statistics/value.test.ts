import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowerBound, type Measure, readValue, readYear } from './value.ts'

describe('the value of a published cell', () => {
  it.each([
    ['984', 'counted', 984, null],
    ['1,222', 'counted', 1222, null],
    ['25 844', 'counted', 25_844, null],
    ['303.0', 'counted', 303, null],
    ['1.2E3', 'counted', 1200, null],
    ['0', 'zero', 0, null],
    ['<5', 'suppressed', null, 4],
    [' < 10 ', 'suppressed', null, 9],
    ['fewer than 3', 'suppressed', null, 2],
    ['', 'not_collected', null, null],
    ['NA', 'not_collected', null, null],
    ['N/A', 'not_applicable', null, null],
  ] as const)('%j is %s', (text, status, value, upper) => {
    expect(readValue(text)).toEqual({ status, value, upper, reason: null })
  })

  it.each([
    ['61,000,000', 'too_large'],
    ['1000001', 'too_large'],
    ['-3', 'negative'],
    ['12.5', 'not_whole'],
    ['yes', 'not_a_number'],
    ['1,22', 'not_a_number'],
    ['12,34,567', 'not_a_number'],
    ['<0', 'not_a_number'],
    ['-', 'not_a_number'],
    ['#REF!', 'not_a_number'],
  ] as const)('%j is quarantined: %s', (text, reason) => {
    expect(readValue(text)).toMatchObject({ status: null, reason })
  })

  it('a rate may have decimals, but not pass its base', () => {
    expect(readValue('18.9', 'rate')).toMatchObject({ status: 'counted', value: 18.9 })
    expect(readValue('100,001', 'rate')).toMatchObject({ reason: 'too_large' })
  })

  it('gives a number with or without its commas alike, and never throws', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (n) => {
        expect(readValue(n.toLocaleString('en'))).toEqual(readValue(String(n)))
      }),
    )
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<Measure>('count', 'rate'), (text, measure) => {
        const { status, reason } = readValue(text, measure)
        expect(status === null).toBe(reason !== null)
      }),
    )
  })

  it('the bound below depends on whether the release shows zeros', () => {
    expect([lowerBound(false), lowerBound(true)]).toEqual([0, 1])
  })

  it.each([
    ['2019', 2019, null],
    ['2019.0', 2019, null],
    ['1899', 1899, 'year_out_of_range'],
    ['2027', 2027, 'year_out_of_range'],
    ['', null, 'year_unreadable'],
    ['FY19', null, 'year_unreadable'],
  ] as const)('year %j', (text, year, reason) => {
    expect(readYear(text, 2026)).toEqual({ year, reason })
  })
})

import { describe, expect, it } from 'vitest'
import { findDay, isoDate, numberOf, sessionInterval } from './dates.ts'

describe('numbers in words', () => {
  it.each([
    ['sixty-fifth', 65],
    ['seventy-second', 72],
    ['thirtieth', 30],
    ['twelfth', 12],
    ['first', 1],
    ['four', 4],
    ['eighteenth', 18],
    ['hundredth', 100],
    ['session', null],
    ['', null],
  ])('%s', (words, n) => {
    expect(numberOf(words)).toBe(n)
  })
})

describe('dates', () => {
  it('reads days and months', () => {
    expect(findDay('adopted on 30 July 2010 in New York')).toBe('2010-07-30')
    expect(findDay('in July 2010')).toBeNull()
    expect(isoDate('2013', 'July')).toBe('2013-07')
    expect(isoDate('2013', 'Julio')).toBeNull()
  })

  it('opens session 71 in September 2016', () => {
    expect(sessionInterval(71)).toBe('2016-09/2017-09')
  })
})

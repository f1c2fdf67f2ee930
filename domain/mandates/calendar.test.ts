import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOf, mostExact, occurrencesOf } from './calendar.ts'
import type { Deadline } from './document.ts'

const deadline = (fields: Partial<Deadline>): Deadline => ({
  phrase: '',
  date: null,
  rrule: null,
  session: null,
  kind: 'at',
  ...fields,
})

describe('daysOf', () => {
  it.each([
    ['2013', '2013-01-01', '2013-12-31'],
    ['2012-02', '2012-02-01', '2012-02-29'],
    ['2016-07-30', '2016-07-30', '2016-07-30'],
    ['2010-09/2011-09', '2010-09-01', '2011-09-30'],
  ])('%s', (edtf, from, to) => {
    expect(daysOf(edtf)).toEqual({ from, to })
  })
})

describe('occurrencesOf', () => {
  it('spreads a rule out until a day, and a single date not at all', () => {
    expect(occurrencesOf(deadline({ date: '2013-07' }), null, '2000-01-01')).toEqual(['2013-07'])
    expect(occurrencesOf(deadline({ date: '2012', rrule: 'FREQ=YEARLY;INTERVAL=2' }), null, '2017-01-01')).toEqual([
      '2012',
      '2014',
      '2016',
    ])
    expect(
      occurrencesOf(deadline({ date: '2017-09', session: 72, rrule: 'FREQ=YEARLY;INTERVAL=4' }), null, '2022-01-01'),
    ).toEqual(['2017-09/2018-09', '2021-09/2022-09'])
    expect(occurrencesOf(deadline({}), null, '2030-01-01')).toEqual([])
  })

  it('begins a yearly day after the adoption', () => {
    const day = deadline({ date: 'XXXX-07-30', rrule: 'FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=30' })
    expect(occurrencesOf(day, '2015-12-17', '2017-12-31')).toEqual(['2016-07-30', '2017-07-30'])
    expect(occurrencesOf(day, '2015-03-01', '2016-01-01')).toEqual(['2015-07-30'])
  })
})

describe('mostExact', () => {
  it('drops a session that holds a month, keeps what stands alone', () => {
    const session = { from: '2017-09-01', to: '2018-09-30' }
    const month = { from: '2017-10-01', to: '2017-10-31' }
    const other = { from: '2021-09-01', to: '2022-09-30' }
    expect(mostExact([session, month, other])).toEqual([month, other])
  })

  it('never drops everything', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2017, 0, n)).toISOString().slice(0, 10))
    const times = fc.array(
      fc.tuple(day, day).map(([a, b]) => ({ from: a < b ? a : b, to: a < b ? b : a })),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(fc.property(times, (all) => mostExact(all).length > 0))
  })
})

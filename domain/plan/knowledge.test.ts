import { expect, it } from 'vitest'
import { knownByYear, type PublishedTotal } from './knowledge.ts'

const total = (area: string | null, year: number, status: PublishedTotal['status']): PublishedTotal => ({
  area,
  year,
  status,
})

it('counts each State once a year, a zero as known, what is hidden apart, and regions not at all', () => {
  const totals = [
    total('NLD', 2010, 'counted'),
    total('NLD', 2010, 'suppressed'),
    total('TON', 2010, 'zero'),
    total('MLT', 2010, 'suppressed'),
    total('BEL', 2010, 'not_collected'),
    total('m49:015', 2010, 'counted'),
    total(null, 2010, 'counted'),
    total('NLD', 2012, 'counted'),
  ]
  expect(knownByYear(totals)).toEqual([
    { year: 2010, published: 2, suppressed: 1 },
    { year: 2011, published: 0, suppressed: 0 },
    { year: 2012, published: 1, suppressed: 0 },
  ])
  expect(knownByYear([])).toEqual([])
})

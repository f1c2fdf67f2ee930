import { describe, expect, it } from 'vitest'
import { compare } from './comparison.ts'
import { citizenshipOf } from './flows.ts'
import { DETECTED, REFERRALS, SDG_DETECTED, SDG_RATE } from './labels.ts'
import type { Cell, Series, YearRate } from './state-profile.ts'

const cell = (value: number | null, more: Partial<Cell> = {}): Cell => ({
  id: `1-${value}-1`,
  release_id: 1,
  row_no: 1,
  year: 2017,
  quarter: null,
  status: value === null ? 'suppressed' : value === 0 ? 'zero' : 'counted',
  value,
  lower: value === null ? 0 : null,
  upper: value === null ? 4 : null,
  original: value === null ? '<5' : String(value),
  ...more,
})

const total = (source_id: string, indicator: string, cells: readonly Cell[], more: Partial<Series> = {}): Series => ({
  source_id,
  indicator,
  dimension: 'Total',
  category: 'Total',
  sex: 'Total',
  age: 'Total',
  unit: 'count',
  cells: [...cells],
  ...more,
})

const unodc = (value: number | null) => total('UNODC', DETECTED, [cell(value)])
const unsd = (value: number) => total('UNSD', SDG_DETECTED, [cell(value)])
const office = (value: number) => total('ONS', SDG_DETECTED, [cell(value)])
const rate = (value: number, unit = 'per_100000') => total('DZS_CROATIA', SDG_RATE, [cell(value)], { unit })
const referrals = (quarters: readonly number[]) =>
  total(
    'HOME_OFFICE_NRM',
    REFERRALS,
    quarters.map((value, index) => cell(value, { quarter: index + 1 })),
    { age: '18 years or over' },
  )

const explained = (series: readonly Series[], rates: readonly YearRate[] = []) =>
  compare(series, rates)[0]?.explanations

describe('why figures differ', () => {
  it.each<[string, readonly Series[], readonly string[]]>([
    ['the same everywhere', [unodc(29), unsd(29), office(29)], ['same']],
    ['alone', [unodc(29)], ['one_source']],
    ['two editions', [unodc(5138), unsd(29)], ['revised']],
    ['an office counts otherwise', [unodc(601), unsd(601), office(3016)], ['not_stated']],
    ['an office agrees with the later edition', [unodc(601), unsd(29), office(601)], ['revised']],
    ['referrals', [unodc(10), referrals([1, 2, 3, 5])], ['referred_not_detected']],
    [
      'referrals and an office, no United Nations figure',
      [office(9), referrals([1, 2, 3, 4])],
      ['referred_not_detected'],
    ],
    ['a rate', [unodc(29), rate(0.7)], ['rate_not_count']],
    ['a share that is called a rate', [unodc(29), rate(0.7, '%')], ['unit_contradicts']],
    ['suppressed', [unodc(null), unsd(3)], ['suppressed']],
  ])('%s', (_, series, reasons) => {
    expect(explained(series)).toEqual(reasons)
  })

  it('a year of referrals needs its four quarters', () => {
    expect(compare([referrals([1, 2, 3, 4])], [])[0]?.national[0]).toMatchObject({
      value: 10,
      ids: ['1-1-1', '1-2-1', '1-3-1', '1-4-1'],
    })
    expect(compare([referrals([1, 2, 3])], [])).toEqual([])
  })

  it('rates are computed where an office publishes one, and a wide difference is said', () => {
    const known = { year: 2017, population: { value: 1_000_000 } } as YearRate
    expect(compare([unodc(29), rate(2.9)], [known])[0]).toMatchObject({
      computed_rates: [{ source_id: 'UNODC', value: 2.9 }],
      explanations: ['rate_not_count'],
    })
    expect(explained([unodc(29), rate(9.9)], [known])).toEqual(['rate_not_count', 'not_stated'])
  })
})

describe('labels of citizenship', () => {
  it.each([
    ['Viet Nam', 'VNM'],
    ['Nationals', 'NLD'],
    ['Tanzanian', 'TZA'],
    ['Afghan Pakistani', null],
    ['Sin determinar', null],
    ['', null],
  ])('%s', (label, area) => {
    expect(citizenshipOf(label, 'NLD')).toBe(area)
  })
})

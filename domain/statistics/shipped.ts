import type { Format } from './imported.ts'

/**
 * The published tables that come with the program, and what their files do not say: the day on which a table was
 * found in its office's repository, the quarter that a table is about.
 */
export interface ShippedTable {
  readonly file: string
  readonly format: Format
  readonly released_on?: string
  readonly period?: string
  readonly area?: string
}

const SERIES = ['detv', 'detvfl', 'detvog', 'detvop', 'detvsx']
const QUARTERS = ['2022_q2', '2022_q3', '2022_q4', '2023_q1']

export const SHIPPED: readonly ShippedTable[] = [
  { file: 'unodc-glotip-2023-05-30/data_glotip_2023-05-30.xlsx', format: 'glotip' },
  ...SERIES.map(
    (series): ShippedTable => ({
      file: `sdg-16-2-2/unsd-global-2020/vc_htf_${series}.csv`,
      format: 'sdg',
      released_on: '2020-10',
    }),
  ),
  { file: 'sdg-16-2-2/national/united-kingdom_ONS.csv', format: 'sdg', released_on: '2025-09-24', area: 'GBR' },
  { file: 'sdg-16-2-2/national/moldova.csv', format: 'sdg', released_on: '2023-12-14', area: 'MDA' },
  { file: 'sdg-16-2-2/national/armenia_BOM.csv', format: 'sdg', released_on: '2026-08-07', area: 'ARM' },
  { file: 'sdg-16-2-2/national/croatia_wide.csv', format: 'sdg', released_on: '2026-03-23', area: 'HRV' },
  ...QUARTERS.map(
    (quarter): ShippedTable => ({
      file: `uk-nrm-referrals/leaf_${quarter}.csv`,
      format: 'nrm',
      period: quarter.toUpperCase().replace('_', '-'),
    }),
  ),
  { file: 'uk-nrm-referrals/nrm_referrals_longitudinal.csv', format: 'nrm' },
  { file: 'uk-nrm-referrals/nrm_reasonable_grounds.csv', format: 'nrm' },
  { file: 'uk-nrm-referrals/nrm_conclusive_grounds.csv', format: 'nrm' },
  { file: 'uk-nrm-referrals/nrm_duty_to_notify_longitudinal.csv', format: 'nrm' },
  { file: 'uk-nrm-referrals/nrm_duty_to_notify_2023_q1.csv', format: 'nrm', period: '2023-Q1' },
  { file: 'countries/population.csv', format: 'population' },
  { file: 'us-tip-tiers/tiers_2008-2016.csv', format: 'tiers' },
]

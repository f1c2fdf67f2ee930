import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSources } from '../../load.ts'
import { type House, openHouse } from '../../safeguards/door-testing.ts'
import { HANDLERS } from '../../server.ts'
import { getFigure } from '../statistics/index.ts'
import { DETECTED } from './labels.ts'
import { isTotal } from './series.ts'
import { getStateProfile, listStates } from './state-api.ts'
import type { StateProfile } from './state-profile.ts'

const expected = (folder: string) => JSON.parse(readFileSync(join('sources', folder, 'expected.json'), 'utf8'))
const victims = expected('unodc-glotip-2023-05-30')['detected victims, total, selected']

let house: House
beforeAll(async () => {
  house = await openHouse(HANDLERS, { now: () => new Date('2026-11-22T12:00:00Z') })
  await loadSources(house, () => undefined)
})
afterAll(() => house.close())

const profileOf = (area: string, on?: string): Promise<StateProfile> =>
  house.as('public').ask(getStateProfile, { area, ...(on ? { on } : {}) })

const totalsOf = ({ series }: StateProfile) =>
  series.find((one) => one.source_id === 'UNODC' && one.indicator === DETECTED && isTotal(one))?.cells ?? []

describe('a State profile', () => {
  it.each(['NLD', 'GBR', 'MDA'])('%s: detected victims as the file has them, each leading to its row', async (area) => {
    const cells = totalsOf(await profileOf(area))
    expect(Object.fromEntries(cells.map(({ year, original }) => [String(year), original]))).toEqual(victims[area])
    for (const { id, original, row_no, value } of cells.slice(0, 3)) {
      const { figure, file_name } = await house.as('researcher').ask(getFigure, { id })
      expect(figure).toMatchObject({ area, original, row_no, value })
      expect(file_name).toBe('data_glotip_2023-05-30.xlsx')
    }
  })

  it('says the same to everybody, by code and by name', async () => {
    const { series: _, ...anybody } = await profileOf('NLD')
    for (const who of ['secretariat', 'coordinator', 'statistician', 'researcher', 'operator'] as const) {
      const { series: __, ...same } = await house.as(who).ask(getStateProfile, { area: 'Países Bajos' })
      expect(same).toEqual(anybody)
    }
  })

  it('shows treaties on the day asked for', async () => {
    const statusOn = async (on: string) =>
      (await profileOf('NLD', on)).treaties.find(({ treaty }) => treaty === 'trafficking-protocol')
    // The depositary's table: signed 12 December 2000, accepted 27 July 2005.
    expect(await statusOn('2005-07-26')).toMatchObject({ status: 'signatory', signed_on: '2000-12-12' })
    expect(await statusOn('2005-07-27')).toMatchObject({ status: 'party', original: '27 Jul 2005 A', row: 109 })
    const { treaties, missing } = await profileOf('NLD')
    expect(treaties.find(({ treaty }) => treaty === 'p029')?.status).toBe('no_data')
    expect(missing).toContainEqual({ code: 'treaty', values: { treaty: 'p029' } })
  })

  it('never turns a suppressed cell into a number', async () => {
    const { series, flows, coverage, missing } = await profileOf('NLD')
    const cells = [...series, ...flows.here, ...flows.elsewhere].flatMap((one) => one.cells)
    const suppressed = cells.filter(({ status }) => status === 'suppressed')
    expect(suppressed.length).toBeGreaterThan(100)
    expect(suppressed.filter(({ value }) => value !== null)).toEqual([])
    expect(new Set(suppressed.map(({ original, lower, upper }) => `${original} ${lower} ${upper}`))).toEqual(
      new Set(['<5 0 4']),
    )
    const hidden = coverage
      .filter(({ indicator, source_id }) => indicator === DETECTED && source_id === 'UNODC')
      .reduce((sum, one) => sum + one.suppressed, 0)
    expect(missing).toContainEqual(
      expect.objectContaining({ code: 'suppressed', values: expect.objectContaining({ suppressed: hidden }) }),
    )
  })

  it('lays the referrals of the United Kingdom beside the United Nations figures', async () => {
    const { comparisons } = await profileOf('GBR')
    const in2020 = comparisons.find(({ year }) => year === 2020)
    // Per year, from the sums of the published quarters (sources/README.md).
    const referrals = comparisons.flatMap(({ year, national }) =>
      national.filter(({ source_id }) => source_id === 'HOME_OFFICE_NRM').map(({ value }) => [year, value]),
    )
    expect(Object.fromEntries(referrals)).toMatchObject({ 2020: 10582, 2021: 12700, 2022: 16921, 2023: 17004 })
    expect(in2020?.global.map(({ original }) => original)).toEqual(['10,613'])
    expect(in2020?.national.find(({ source_id }) => source_id === 'ONS')?.value).toBe(9720)
    expect(in2020?.explanations).toEqual(['referred_not_detected', 'not_stated'])
  })

  it('computes 16.2.2 in the open', async () => {
    const { rates } = await profileOf('MDA')
    const in2017 = rates.find(({ year }) => year === 2017)
    const [detected, population] = [in2017?.detected.value ?? 0, in2017?.population?.value ?? 0]
    expect(detected).toBe(249)
    expect(in2017?.value).toBeCloseTo((100_000 * detected) / population, 10)
    expect(in2017?.population?.ids).toHaveLength(1)
  })

  it('knows what other governments say, and what the documents ask', async () => {
    const { assessments, asked } = await profileOf('MDA')
    expect(assessments.map(({ year }) => year)).toEqual([2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016])
    expect(asked.length).toBeGreaterThan(50)
    expect(new Set(asked.map(({ symbol }) => symbol))).toEqual(
      new Set(['A/RES/64/178', 'A/RES/64/293', 'A/RES/67/190', 'A/RES/70/179']),
    )
  })

  it('says so where nobody published anything', async () => {
    const { series, rates, missing, treaties } = await profileOf('ERI')
    expect([series, rates]).toEqual([[], []])
    expect(missing[0]).toEqual({ code: 'figures', values: {} })
    expect(treaties.length).toBeGreaterThan(15)
  })

  it('shows a former State with what it became', async () => {
    const { area } = await profileOf('CSXX')
    expect(area).toMatchObject({ kind: 'former', until: '2006-06-02' })
    expect(area.became).toEqual(expect.arrayContaining(['SRB', 'MNE']))
  })

  it.each(['Atlantis', 'm49:150', 'XXX'])('refuses %s, which has no profile', async (area) => {
    await expect(profileOf(area)).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('refuses a day that is none', async () => {
    await expect(profileOf('NLD', '2012-13-40')).rejects.toMatchObject({ code: 'invalid_input' })
  })
})

describe('the list of States', () => {
  it('holds every Member State, with its consent and its years', async () => {
    const { states, protocol_on, figures_on } = await house.as('public').ask(listStates, {})
    expect(states.filter(({ un }) => un === 'member')).toHaveLength(193)
    expect([protocol_on, figures_on]).toEqual(['2014-01-27', '2023-05-30'])
    const netherlands = states.find(({ area }) => area === 'NLD')
    expect(netherlands).toMatchObject({ protocol_since: '2005-07-27', first_year: 2007, last_year: 2020, years: 14 })
    expect(netherlands?.latest?.original).toBe(victims.NLD['2020'])
    const published = states.filter(({ years }) => years > 0)
    expect(published.length).toBeGreaterThan(130)
  })
})

it('whoever does not hold the permission is refused, and it is recorded', async () => {
  const closed = await openHouse(HANDLERS, { policy: { 'state.read': ['secretariat'] } })
  await expect(closed.as('public').ask(getStateProfile, { area: 'NLD' })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(closed.as('researcher').ask(listStates, {})).rejects.toMatchObject({ kind: 'not_found' })
  await expect(closed.as('secretariat').ask(listStates, {})).resolves.toBeTruthy()
  expect(await closed.audit()).toMatchObject([
    { outcome: 'refused', action: 'reporting.getStateProfile' },
    { outcome: 'refused', action: 'reporting.listStates' },
  ])
  await closed.close()
})

import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openTable } from '../../platform/tables/open-table.ts'
import { action, type FileAnswer, handle } from '../../safeguards/action.ts'
import { type House, openHouse } from '../../safeguards/door-testing.ts'
import { DETECTED } from './figure.ts'
import {
  exportFigures,
  getCoverage,
  getFigure,
  getRates,
  getSeries,
  getWorld,
  listAssessments,
  listFacets,
  listFigures,
} from './figure-api.ts'
import { figureHandlers } from './figure-handlers.ts'
import { type FiguresOfState, figuresOfState } from './in-transaction.ts'
import { importFile } from './release-api.ts'
import { releaseHandlers } from './release-handlers.ts'
import { SHIPPED } from './shipped.ts'

/** A reporting handler, as that module will have: it meets the figures under its own role. */
const profile = action({
  name: 'reporting.profile',
  method: 'GET',
  path: '/api/reporting/profile',
  summary: 'What a report reads',
  permission: 'figure.read',
  purpose: 'public_information',
  audit: 'figure.read',
  input: z.object({ area: z.string() }),
  output: z.any(),
})
const reporting = handle(profile, ({ tx, input }) => figuresOfState(tx, input.area))

let house: House
beforeAll(async () => {
  house = await openHouse([...figureHandlers, ...releaseHandlers, reporting])
  for (const { file, ...input } of SHIPPED) {
    const path = join('sources', file)
    const upload = { name: basename(path), path, bytes: statSync(path).size }
    await house.as('operator').ask(importFile, input, { upload })
  }
})
afterAll(() => house.close())

const everybody = () => house.as('public')
const refused = { code: 'invalid_input' }

describe('published figures', () => {
  it('are filtered, sorted and paged, each with its source', async () => {
    const filter = { indicator: [DETECTED], dimension: ['Total'], sex: ['Total'], age: ['Total'], source: ['UNODC'] }
    const { total, figures, sources } = await everybody().ask(listFigures, {
      ...filter,
      from: 2019,
      to: 2019,
      sort: 'value',
      descending: true,
      limit: 3,
    })
    // Of 2019 one hundred and nineteen countries are published.
    expect(total).toBe(119)
    expect(figures.map((f) => f.value)).toEqual([...figures.map((f) => f.value)].sort((a, b) => b! - a!))
    expect(sources.map(({ source_id }) => source_id)).toEqual(['UNODC'])
    const next = await everybody().ask(listFigures, { ...filter, area: ['NLD'], sort: 'year', offset: 2, limit: 1 })
    expect(next).toMatchObject({ total: 14, figures: [{ year: 2009, original: '909', status: 'counted' }] })
    await expect(everybody().ask(listFigures, { limit: 1_000_000 })).rejects.toMatchObject(refused)
  })

  it('suppressed is never a number, and its bounds are those of its release', async () => {
    const { figures } = await everybody().ask(listFigures, { status: ['suppressed'], source: ['UNODC'], limit: 50 })
    expect(figures.every((f) => f.value === null && f.lower === 0 && f.upper === 4 && f.original === '<5')).toBe(true)
  })

  it('can be chosen by facets that do not narrow themselves', async () => {
    const facets = await everybody().ask(listFacets, { area: ['NLD'], source: ['UNODC'], sex: ['Female'] })
    expect(facets.sex.map(({ value }) => value)).toContain('Male')
    expect(facets.indicator[0]?.value).toBe(DETECTED)
    expect(facets.years.from).toBeGreaterThanOrEqual(2007)
    await expect(everybody().ask(listFacets, { from: 12 })).rejects.toMatchObject(refused)
  })

  it('show where they come from', async () => {
    const [figure] = (await everybody().ask(getSeries, { area: 'NLD', indicator: DETECTED })).figures.slice(-2)
    const shown = await everybody().ask(getFigure, { id: figure!.id })
    expect(shown).toMatchObject({
      figure: { year: 2019, original: '1,334', value: 1334, row_no: 26_762, column_no: 12 },
      source: { source_id: 'UNODC' },
      file_name: 'data_glotip_2023-05-30.xlsx',
      zeros_appear: false,
      editions: [{ stands: true }],
    })
    await expect(everybody().ask(getFigure, { id: '1-1-1' })).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('a series names its area by code or by name in any language', async () => {
    const series = await everybody().ask(getSeries, { area: 'Pays-Bas', indicator: DETECTED })
    expect(series.area).toBe('NLD')
    await expect(everybody().ask(getSeries, { area: 'Atlantis', indicator: DETECTED })).rejects.toMatchObject({
      code: 'statistics_unknown_area',
    })
  })
})

describe('figures as files', () => {
  const filter = { indicator: [DETECTED], area: ['NLD'], from: 2019, to: 2019 }
  const bytes = async ({ body }: FileAnswer): Promise<Buffer> => {
    const parts: Buffer[] = []
    for await (const part of body as AsyncIterable<string | Uint8Array>) parts.push(Buffer.from(part as string))
    return Buffer.concat(parts)
  }
  const rowsOf = async (content: Buffer, sheet = 0) => {
    const path = join(mkdtempSync(join(tmpdir(), 'export-')), 'file')
    writeFileSync(path, content)
    const rows: (readonly string[])[] = []
    for await (const batch of (await openTable(path)).tables[sheet]!.batches())
      rows.push(...batch.map((row) => row.cells))
    return rows
  }

  it('CSV, XLSX and JSON hold the same figures with the same sources', async () => {
    const [csv, xlsx, json] = [
      await bytes(await everybody().ask(exportFigures, { ...filter, format: 'csv' })),
      await bytes(await everybody().ask(exportFigures, { ...filter, format: 'xlsx' })),
      await bytes(await everybody().ask(exportFigures, { ...filter, format: 'json' })),
    ]
    const { figures, sources, statuses } = JSON.parse(csv.length > 0 ? json.toString() : '{}')
    const rows = await rowsOf(csv)
    expect(rows).toHaveLength(figures.length + 1)
    expect((await rowsOf(xlsx)).map((row) => row.join())).toEqual(rows.map((row) => row.join()))
    expect((await rowsOf(xlsx, 1)).flat().join(' ')).toContain('It is not zero.')
    expect(Object.keys(statuses)).toContain('suppressed')
    expect(sources[0].licence).toBeTruthy()
    const total = rows.find((row) => row.includes('1,334'))
    expect(total).toEqual(expect.arrayContaining(['NLD', 'UNODC', '2023-05-30', '26762']))
    await expect(everybody().ask(exportFigures, { format: 'pdf' as 'csv' })).rejects.toMatchObject(refused)
  })

  it('one file holds only so much', async () => {
    const all = await everybody().ask(listFigures, { limit: 1 })
    expect(all.total).toBeLessThan(250_000)
    const file = await everybody().ask(exportFigures, { format: 'json' })
    expect(JSON.parse((await bytes(file)).toString()).figures).toHaveLength(all.total)
  })
})

describe('what is computed from figures', () => {
  it('16.2.2 is detected victims per 100,000 population, with both figures', async () => {
    const rates = await everybody().ask(getRates, { area: 'NLD' })
    const rate = rates.find(({ year }) => year === 2015)
    expect(rate).toMatchObject({ detected: { value: 1150 }, population: { value: 16_939_923 } })
    expect(rate?.value).toBeCloseTo((100_000 * 1150) / 16_939_923, 12)
    const hidden = (await everybody().ask(getRates, { area: 'AFG' })).find(({ status }) => status === 'suppressed')
    if (hidden) expect(hidden.value).toBeNull()
    await expect(everybody().ask(getRates, { area: 'x'.repeat(30) })).rejects.toMatchObject(refused)
  })

  it('coverage counts cells by status, indicator and year', async () => {
    const coverage = await everybody().ask(getCoverage, { area: 'NLD' })
    const cell = coverage.find((c) => c.indicator === DETECTED && c.source_id === 'UNODC' && c.year === 2019)
    const { figures } = await everybody().ask(listFigures, {
      area: ['NLD'],
      indicator: [DETECTED],
      source: ['UNODC'],
      from: 2019,
      to: 2019,
      limit: 1000,
    })
    expect(cell!.counted + cell!.suppressed + cell!.zero + cell!.nothing).toBe(figures.length)
    expect(cell!.suppressed).toBe(figures.filter((f) => f.status === 'suppressed').length)
    await expect(everybody().ask(getCoverage, { area: 'x'.repeat(30) })).rejects.toMatchObject(refused)
  })

  it('the world has one cell an area and year', async () => {
    const world = await everybody().ask(getWorld, {})
    expect(new Set(world.map((cell) => `${cell.area ?? cell.area_text} ${cell.year}`)).size).toBe(world.length)
    const sum2019 = world.filter((c) => c.year === 2019).reduce((all, c) => all + (c.value ?? 0), 0)
    expect(sum2019).toBe(53_229)
    await expect(everybody().ask(getWorld, { indicator: 'x'.repeat(400) })).rejects.toMatchObject(refused)
  })

  it('another government’s assessment stands apart', async () => {
    const tiers = await everybody().ask(listAssessments, { area: 'NLD' })
    expect(tiers).toHaveLength(9)
    expect(tiers[0]).toMatchObject({ year: 2008, source_id: 'US_STATE', tier: '1', label: '1' })
    await expect(everybody().ask(listAssessments, { area: 'x'.repeat(30) })).rejects.toMatchObject(refused)
  })

  it('a report reads all of a State under its own role', async () => {
    const state: FiguresOfState = await everybody().ask(profile, { area: 'GBR' })
    expect(new Set(state.figures.map((f) => f.source_id))).toEqual(new Set(['UNODC', 'UNSD', 'ONS', 'HOME_OFFICE_NRM']))
    expect(state.figures.every((f) => f.file_name && f.sha256.length === 64)).toBe(true)
    expect(state.rates.find(({ year }) => year === 2019)?.detected.original).toBe('10,627')
    expect(state.assessments).toHaveLength(9)
    expect(state.coverage.length).toBeGreaterThan(50)
    expect(state.sources.map(({ source_id }) => source_id)).toContain('US_STATE')
  })
})

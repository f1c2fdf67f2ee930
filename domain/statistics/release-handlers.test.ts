import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../../platform/database/sql.ts'
import type { Upload } from '../../safeguards/action.ts'
import { type House, openHouse } from '../../safeguards/door-testing.ts'
import { getFigure, getSeries, listFigures } from './figure-api.ts'
import { figureHandlers } from './figure-handlers.ts'
import {
  auditRelease,
  decideQuarantined,
  getImportReport,
  importFile,
  listQuarantined,
  listReleases,
  listRevisions,
} from './release-api.ts'
import { releaseHandlers } from './release-handlers.ts'

const folder = mkdtempSync(join(tmpdir(), 'releases-'))
const upload = (path: string): Upload => ({ name: basename(path), path, bytes: statSync(path).size })
const table = (name: string, content: string | Uint8Array): Upload => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return upload(path)
}
const HEADER = 'Iso3_code,Country,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,txtVALUE'
const row = (year: number, value: string, sex = 'Total') =>
  `NLD,Netherlands,Persons tried,Total,Total,${sex},Total,${year},Counts,"${value}"`
const release = (day: string, ...rows: string[]) => `UNODC\n${day}\n${HEADER}\n${rows.join('\n')}\n`
const read = async (file: { body: string | Uint8Array | AsyncIterable<Uint8Array | string> }): Promise<string> => {
  let text = ''
  for await (const part of file.body as AsyncIterable<string>) text += part
  return text
}

let house: House
beforeAll(async () => {
  house = await openHouse([...releaseHandlers, ...figureHandlers], { now: () => new Date('2026-11-22T04:00:00Z') })
})
afterAll(() => house.close())

const countRows = async () =>
  (await house.database.read<{ n: number }>(sql`select count(*) as n from statistics.observation`))[0]?.n

describe('importing a release', () => {
  const workbook = upload('sources/unodc-glotip-2023-05-30/data_glotip_2023-05-30.xlsx')

  it('counts every row, and the same file a second time changes nothing', async () => {
    const first = await house.as('statistician').ask(importFile, { format: 'glotip' }, { upload: workbook })
    expect(first).toMatchObject({
      already_imported: false,
      rows: 46_556,
      imported: 46_556,
      quarantined: 0,
      repeated_keys: 524,
      by_status: { counted: 23_480, zero: 0, suppressed: 23_076, not_collected: 0, not_applicable: 0 },
    })
    const rows = await countRows()
    const second = await house.as('operator').ask(importFile, { format: 'glotip' }, { upload: workbook })
    expect(second).toEqual({ ...first, already_imported: true })
    expect(await countRows()).toBe(rows)
    expect((await house.audit()).at(-2)).toMatchObject({ word: 'release.imported', outcome: 'done' })
  })

  it('is not for everybody, and those it is not for see nothing', async () => {
    await expect(
      house.as('researcher').ask(importFile, { format: 'glotip' }, { upload: workbook }),
    ).rejects.toMatchObject({ kind: 'not_found' })
    await expect(house.as('public').ask(importFile, { format: 'glotip' }, { upload: workbook })).rejects.toThrow()
  })

  it.each([
    ['nothing.csv', '', 'table_empty'],
    ['torn.csv.gz', gzipSync('x'.repeat(90_000)).subarray(0, 60), 'table_gzip'],
    ['other.csv', 'a,b\n1,2\n', 'statistics_unknown_table'],
  ] as const)('%s is refused in a sentence and leaves nothing behind', async (name, content, code) => {
    const before = await countRows()
    await expect(
      house.as('statistician').ask(importFile, { format: 'glotip' }, { upload: table(name, content) }),
    ).rejects.toMatchObject({ code })
    expect(await countRows()).toBe(before)
  })

  it('fails as a whole where a late row is torn, and leaves nothing behind', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => row(1900 + (i % 100), String(i), `s${i}`))
    const torn = table('torn.csv', `${release('01/01/2020', ...rows)}"never closed${'x'.repeat(5_000_000)}`)
    const before = [await countRows(), (await house.as('public').ask(listReleases, {})).releases.length]
    await expect(
      house.as('statistician').ask(importFile, { format: 'glotip' }, { upload: torn }),
    ).rejects.toMatchObject({ code: 'table_record' })
    expect([await countRows(), (await house.as('public').ask(listReleases, {})).releases.length]).toEqual(before)
  })

  it('tells how far it is, and stops where it is cancelled, leaving nothing behind', async () => {
    const rows = Array.from({ length: 120_000 }, (_, i) => row(1900 + (i % 100), '5', `s${i}`))
    const long = table('long.csv', release('01/01/2020', ...rows))
    const before = await countRows()
    const cancel = new AbortController()
    const seen: number[] = []
    const handler = releaseHandlers[0]!
    const asked = house.door.pass({
      handler,
      actor: { kind: 'operator', person_id: null, organisation_id: null, roles: ['operator'] },
      language: 'en',
      input: { format: 'glotip' },
      idempotency_key: crypto.randomUUID(),
      upload: long,
      signal: cancel.signal,
      onProgress: (_step, done, total) => {
        seen.push(done / (total ?? 1))
        if (seen.length === 3) cancel.abort()
      },
    })
    await expect(asked).rejects.toMatchObject({ code: 'statistics_import_cancelled' })
    expect(seen).toHaveLength(3)
    expect(seen[2]).toBeGreaterThan(seen[0] as number)
    expect(await countRows()).toBe(before)
  })
})

describe('a new release of the same source', () => {
  it('supersedes cell by cell without overwriting, in the order of the days, not of the imports', async () => {
    const ask = house.as('statistician').ask
    const import_ = (name: string, content: string) =>
      ask(importFile, { format: 'glotip' }, { upload: table(name, content) })
    const middle = await import_('b.csv', release('01/02/2024', row(2019, '10'), row(2020, '<5'), row(2021, '7')))
    const newest = await import_('c.csv', release('01/02/2025', row(2019, '11'), row(2020, '<5'), row(2022, '3')))
    await import_('a.csv', release('01/02/2019', row(2019, '9'), row(2018, '8')))
    const { figures } = await ask(getSeries, { area: 'Netherlands', indicator: 'Persons tried' })
    expect(figures.map((f) => [f.year, f.original, f.released_on])).toEqual([
      [2018, '8', '2019-02-01'],
      [2019, '11', '2025-02-01'],
      [2020, '<5', '2025-02-01'],
      [2021, '7', '2024-02-01'],
      [2022, '3', '2025-02-01'],
    ])
    const revisions = await house.as('public').ask(listRevisions, { release_id: newest.release_id })
    expect(revisions).toMatchObject({
      before: middle.release_id,
      changed: 1,
      unchanged: 1,
      added: 1,
      no_longer_published: 1,
    })
    expect(revisions.revisions).toMatchObject([{ year: 2019, original: '11', original_before: '10' }])
    const { editions } = await house.as('public').ask(getFigure, { id: figures[1]!.id })
    expect(editions.map((edition) => [edition.original, edition.stands])).toEqual([
      ['11', true],
      ['10', false],
      ['9', false],
    ])
  })

  it('a release that nobody has is not found', async () => {
    await expect(house.as('public').ask(listRevisions, { release_id: 99_999 })).rejects.toMatchObject({
      kind: 'not_found',
    })
    await expect(house.as('public').ask(listReleases, { x: 1 } as never)).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })
})

describe('the report and the audit of a release', () => {
  const releaseOf = async (name: string) =>
    (await house.as('public').ask(listReleases, {})).releases.find(({ file_name }) => file_name === name)!.release_id

  it('the report names each line', async () => {
    const release_id = await releaseOf('data_glotip_2023-05-30.xlsx')
    const csv = await read(await house.as('public').ask(getImportReport, { release_id }))
    expect(csv.split('\r\n')).toHaveLength(1 + 524 + 8 + 1)
    expect(csv).toContain('2672,area,“Aruba/Curacao” is no area with a code')
    await expect(house.as('public').ask(getImportReport, { release_id: 99_999 })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  it('the audit counts as it does from the file', async () => {
    const release_id = await releaseOf('data_glotip_2023-05-30.xlsx')
    const indicator = 'Detected trafficking victims'
    expect(await house.as('public').ask(auditRelease, { release_id, indicator })).toEqual({
      suppressed: 4474,
      recovered_by_subtraction: 2003,
      fixed_by_propagation: 2500,
      equations: { hold: 2588, fail: 355 },
    })
    await expect(house.as('public').ask(auditRelease, { release_id: 99_999, indicator })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })
})

describe('the quarantine', () => {
  it('holds what cannot be believed until a person decides, with a reason', async () => {
    const ask = house.as('secretariat').ask
    const content = release(
      '05/05/2025',
      row(2001, '61,000,000'),
      row(2002, '2,000,001'),
      row(2003, 'many'),
      row(2004, '4'),
    )
    await ask(importFile, { format: 'glotip' }, { upload: table('odd.csv', content) })
    const { total, figures } = await ask(listQuarantined, {})
    expect([total, figures.map((f) => f.reason)]).toEqual([3, ['too_large', 'too_large', 'not_a_number']])
    const inSeries = async () =>
      (await ask(listFigures, { indicator: ['Persons tried'], from: 2001, to: 2004 })).figures.map((f) => f.value)
    expect(await inSeries()).toEqual([4])

    const [first, second, third] = figures.map(({ id }) => id) as [string, string, string]
    await ask(decideQuarantined, { id: first, decision: 'set_aside', because: 'A number of the questionnaire.' })
    await ask(decideQuarantined, { id: second, decision: 'accepted', because: 'Confirmed by the source.' })
    expect(await inSeries()).toEqual([2_000_001, 4])
    await expect(
      ask(decideQuarantined, { id: third, decision: 'accepted', because: 'No number here.' }),
    ).rejects.toMatchObject({
      code: 'statistics_nothing_to_accept',
    })
    await expect(
      ask(decideQuarantined, { id: first, decision: 'accepted', because: 'Once more.' }),
    ).rejects.toMatchObject({
      code: 'statistics_already_decided',
    })
    expect(await ask(listQuarantined, { undecided: false })).toMatchObject({ total: 3 })
    expect(await ask(listQuarantined, {})).toMatchObject({ total: 1 })
  })

  it('is read and decided by those who answer for releases alone', async () => {
    await expect(house.as('researcher').ask(listQuarantined, {})).rejects.toMatchObject({ kind: 'not_found' })
    await expect(
      house.as('public').ask(decideQuarantined, { id: '1-1-1', decision: 'accepted', because: 'x because' }),
    ).rejects.toMatchObject({ kind: 'not_found' })
  })
})

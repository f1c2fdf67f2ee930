import { describe, expect, it } from 'vitest'
import { openTable } from '../../platform/tables/open-table.ts'
import { auditCells, auditRun, type PublishedCell } from './audit.ts'
import { ImportRun } from './import-run.ts'

const RELEASE = 'sources/unodc-glotip-2023-05-30/data_glotip_2023-05-30'
const audit = async (file: string, indicator: string) =>
  auditRun(await ImportRun.open(await openTable(file), 'glotip', { file_name: file, this_year: 2026 }), indicator)

const cell = (sex: string, age: string, text: number | '<5'): PublishedCell => ({
  area_key: 'XXX',
  year: 2019,
  sex,
  age,
  value: text === '<5' ? null : text,
  upper: text === '<5' ? 4 : null,
})

describe('the audit of a release', () => {
  it.each([`${RELEASE}.xlsx`, `${RELEASE}.csv.gz`])('brings back 2,003 of 4,474 cells of %s', async (file) => {
    const counts = await audit(file, 'Detected trafficking victims')
    expect(counts).toMatchObject({
      suppressed: 4474,
      recovered_by_subtraction: 2003,
      equations: { hold: 2588, fail: 355 },
    })
    expect(counts.fixed_by_propagation).toBeGreaterThanOrEqual(counts.recovered_by_subtraction)
  })

  it('takes any indicator of the file and names those it has when it has not that one', async () => {
    expect((await audit(`${RELEASE}.csv.gz`, 'Persons convicted')).suppressed).toBeGreaterThan(0)
    await expect(audit(`${RELEASE}.csv.gz`, 'Victims')).rejects.toThrow(/Persons convicted/)
  })

  it('uses an equation only where the total and two parts stand', () => {
    expect(auditCells([cell('Total', 'Total', 9), cell('Female', 'Total', '<5')], false).recovered_by_subtraction).toBe(
      0,
    )
    const two = [cell('Total', 'Total', 9), cell('Female', 'Total', '<5'), cell('Male', 'Total', 7)]
    expect(auditCells(two, false).recovered_by_subtraction).toBe(1)
  })

  it('the cell of unknown sex and age is a part of both totals', () => {
    const cells = [cell('Total', 'Total', 9), cell('Unknown', 'Unknown', '<5'), cell('Total', '18 years or over', 7)]
    expect(auditCells(cells, false)).toMatchObject({ suppressed: 1, recovered_by_subtraction: 1 })
  })

  it('where zeros are shown, a suppressed cell is none', () => {
    const cells = [cell('Total', 'Total', 7), cell('Female', 'Total', '<5'), cell('Male', 'Total', 7)]
    expect(auditCells(cells, false).recovered_by_subtraction).toBe(1)
    expect(auditCells(cells, true).recovered_by_subtraction).toBe(0)
  })

  it('the first of repeated cells counts', () => {
    const cells = [
      cell('Total', 'Total', 9),
      cell('Total', 'Total', 8),
      cell('Female', 'Total', 2),
      cell('Male', 'Total', 7),
    ]
    expect(auditCells(cells, false).equations).toEqual({ hold: 1, fail: 0 })
  })
})

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTable } from '../../platform/tables/open-table.ts'
import { writeXlsx } from '../../platform/tables/xlsx-writer.ts'
import { type FigureFormat, type ImportedFigure, ImportRun } from './import-run.ts'
import type { Told } from './imported.ts'

const folder = mkdtempSync(join(tmpdir(), 'statistics-'))
const read = async (format: FigureFormat, content: string | Uint8Array, told: Partial<Told> = {}) => {
  const path = join(folder, 'table')
  writeFileSync(path, content)
  const run = await ImportRun.open(await openTable(path), format, { file_name: 'table', this_year: 2026, ...told })
  const figures: ImportedFigure[] = []
  for await (const batch of run.batches()) figures.push(...batch)
  return { run, report: run.report, figures }
}
const HEADER =
  'Iso3_code,Country,Region,Subregion,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,txtVALUE,Source'
const row = (value: string, { iso = 'NLD', year = '2019', sex = 'Total' } = {}) =>
  `${iso},Netherlands,,,Detected trafficking victims,Total,Total,${sex},Total,${year},Counts,"${value}",GLOTIP`

describe('any release of UNODC’s table', () => {
  it.each([
    ['30/05/2023', '2023-05-30'],
    ['Updated on 6 July 2024', '2024-07-06'],
    ['2022-11-02', '2022-11-02'],
    ['45076', '2023-05-30'],
  ])('title %s tells the day %s', async (title, day) => {
    const { run, figures } = await read('glotip', `UNODC\n${title}\n\n${HEADER}\n${row('1,334')}\n`)
    expect(run.mapping.released_on).toBe(day)
    expect(figures[0]).toMatchObject({ line: 5, column: 12, area: 'NLD', text: '1,334', reading: { value: 1334 } })
  })

  it('finds columns by name in any order, and reports one it does not know', async () => {
    const { figures, report } = await read(
      'glotip',
      'VALUE;Year;Note;Age;Sex;Category;Dimension;Indicator;Country;Iso3_code\n12;2019;x;Total;Female;Total;Total;Persons convicted;France;FRA\n',
    )
    expect(figures[0]).toMatchObject({ area: 'FRA', sex: 'Female', year: 2019, reading: { value: 12 } })
    expect(report.problems.find(({ field }) => field === 'Note')).toMatchObject({ line: 1 })
  })

  it('finds the sheet that holds the table', async () => {
    const parts: Uint8Array[] = []
    const sheets = [
      { name: 'Read me', header: ['About'], rows: [['text']] },
      { name: 'data', header: HEADER.split(','), rows: [row('<5').replaceAll('"', '').split(',')] },
    ]
    for await (const part of writeXlsx(sheets)) parts.push(part)
    const { figures } = await read('glotip', Buffer.concat(parts))
    expect(figures[0]?.reading).toMatchObject({ status: 'suppressed', upper: 4 })
  })

  it('names what is missing from the header', async () => {
    await expect(read('glotip', 'Indicator,Year,Country\nx,2019,y\n')).rejects.toThrow(/iso3_code, dimension, category/)
    await expect(read('glotip', 'a,b\n1,2\n')).rejects.toThrow(/No table of the format glotip/)
  })

  it('quarantines what cannot be believed, each with its line and a remedy', async () => {
    const { report, figures } = await read(
      'glotip',
      [
        HEADER,
        row('61,000,000'),
        row('many', { sex: 'Male' }),
        row('-4', { sex: 'Female' }),
        row('12', { year: '2091' }),
        row('12', { year: '' }),
        row('7').replace('NLD,Netherlands', ','),
        row('7').replace('Detected trafficking victims', ''),
        row('8'),
      ].join('\n'),
    )
    expect(report).toMatchObject({ rows: 8, imported: 1, quarantined: 7, repeated_keys: 1 })
    expect(figures.map((f) => f.reading.reason)).toEqual([
      'too_large',
      'not_a_number',
      'negative',
      'year_out_of_range',
      'year_unreadable',
      'area_missing',
      'indicator_missing',
      null,
    ])
    const quarantined = report.problems.filter(({ field }) => field !== 'release date' && field !== 'key')
    expect(quarantined.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8])
    expect(report.problems.every(({ what, remedy }) => what.length > 10 && remedy.length > 10)).toBe(true)
  })

  it('the first of a repeated key stands, later ones point to it', async () => {
    const { figures, report } = await read(
      'glotip',
      [HEADER, row('5'), row('6'), row('6', { sex: 'Male' }), row('5')].join('\n'),
    )
    expect(figures.map((f) => f.repeat_of)).toEqual([null, 2, null, 2])
    expect(report).toMatchObject({ repeated_keys: 2, imported: 4 })
  })

  it('an area without a code keeps its text, said once with how often', async () => {
    const { report, figures } = await read(
      'glotip',
      [HEADER, row('5', { iso: 'ZZY' }), row('6', { iso: 'ZZY', sex: 'Male' })].join('\n'),
    )
    expect(figures[0]).toMatchObject({ area: null, area_key: 'ZZY', area_text: 'Netherlands' })
    expect(report.problems.filter(({ field }) => field === 'area')).toMatchObject([{ line: 2 }])
  })
})

describe('tables that do not say everything', () => {
  const PEOPLE =
    'First responder type,First responder,Exploitation type,Age at exploitation,Gender,Nationality,People\nPolice,Kent,Labour,Child (17 or under),Male,UK,3\n'

  it('ask for their period, or take it from the name with a warning', async () => {
    await expect(read('nrm', PEOPLE)).rejects.toThrow(/which quarter/)
    const named = await read('nrm', PEOPLE, { file_name: 'leaf_2022_q3.csv' })
    expect(named.figures[0]).toMatchObject({ year: 2022, quarter: 3, age: '0 to 17 years' })
    expect(named.report.problems).toHaveLength(1)
    const said = await read('nrm', PEOPLE, { period: '2021' })
    expect(said.figures[0]).toMatchObject({ year: 2021, quarter: null })
    expect(said.report.problems).toEqual([])
  })

  it('take their country from the person', async () => {
    const table = 'Year,Units,Sex,Category,Age,Value\n2023,%,,,,0.84\n'
    expect((await read('sdg', table, { area: 'Georgia' })).figures[0]).toMatchObject({ area: 'GEO' })
    await expect(read('sdg', table, { area: 'Atlantis' })).rejects.toThrow(/No area is called Atlantis/)
  })
})

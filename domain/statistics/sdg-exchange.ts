import { Problem } from '../../platform/problem.ts'
import type { Row } from '../../platform/tables/table.ts'
import { areaName, findArea } from '../../vocabulary/areas.ts'
import { firstReason } from './glotip-exchange.ts'
import { columnsOf, memo } from './header.ts'
import { CROSS, type Mapping, measureOf, type ReadFigure, TOTAL, type Told, UNITS } from './imported.ts'
import type { ImportProblem } from './release.ts'
import { readValue, readYear } from './value.ts'

/**
 * SDG indicator 16.2.2 in the shapes in which it is found: the five series of UNSD's global database, and the tables
 * of national offices, each with its own columns. National tables do not name their country: the person does, or,
 * with a warning, the columns, which are that office's own.
 */
const RATE = 'Victims of human trafficking per 100,000 population'

/** Labels of the global data structure definition IAEG-SDGs:SDG(1.4). */
export const SERIES: Readonly<Record<string, string>> = {
  vc_htf_detv: 'Detected victims of human trafficking',
  vc_htf_detvfl: 'Detected victims of human trafficking for forced labour, servitude and slavery',
  vc_htf_detvog: 'Detected victims of human trafficking for removal of organ',
  vc_htf_detvop: 'Detected victims of human trafficking for other purposes',
  vc_htf_detvsx: 'Detected victims of human trafficking for sexual exploitation',
}

const SEXES: Readonly<Record<string, string>> = {
  '': TOTAL,
  bothsex: TOTAL,
  female: 'Female',
  women: 'Female',
  žene: 'Female',
  male: 'Male',
  men: 'Male',
  muškarci: 'Male',
}

const AGES: Readonly<Record<string, string>> = {
  '': TOTAL,
  allage: TOTAL,
  '18': '18 years or over',
  lt18y: '0 to 17 years',
  'aged 0-17 years': '0 to 17 years',
  'age not known': 'Unknown',
  children: '0 to 17 years',
  adults: '18 years or over',
}

type Columns = ReadonlyMap<string, number>
type What = Partial<Pick<ReadFigure, 'indicator' | 'dimension' | 'category' | 'sex' | 'age' | 'unit'>>

interface Given {
  readonly header: Row
  readonly columns: Columns
  readonly told: Told
  readonly problems: ImportProblem[]
}

export const mapSdg = (head: readonly Row[], told: Told): Mapping | null => {
  const header = head[0]
  if (!header) return null
  const columns = columnsOf(header.cells)
  const problems: ImportProblem[] = []
  const given = { header, columns, told, problems }
  const released_on = told.released_on ?? null
  if (has(columns, 'geo_area', 'sex', 'age', 'year'))
    return { source: 'UNSD', header_line: header.line, released_on, problems, figures: globalSeries(given) }
  const office = OFFICES.find(({ recognises }) => has(columns, ...recognises))
  if (!office) return null
  const area = countryOf(office, given)
  const figures = office.figures(given, {
    area,
    area_key: area,
    area_text: areaName(area, 'en'),
    quarter: null,
    unit: UNITS.rate,
    indicator: RATE,
  })
  return {
    source: area === office.area ? office.source : `NATIONAL_${area}`,
    header_line: header.line,
    released_on,
    problems,
    figures,
  }
}

const has = (columns: Columns, ...names: readonly string[]): boolean => names.every((name) => columns.has(name))
const word = (words: Readonly<Record<string, string>>, text: string): string =>
  words[text.trim().toLowerCase()] ?? text.trim()

const globalSeries = ({ header, columns, told }: Given): Mapping['figures'] => {
  const known = new Set(['geo_area', 'sex', 'age', 'year', 'nature', 'units'])
  const [series, value] = [...columns].find(([name]) => !known.has(name)) ?? []
  if (series === undefined || value === undefined) throw noValue(header.line)
  const indicator = SERIES[series] ?? header.cells[value]?.trim() ?? series
  const area = memo(findArea)
  const read = memo((text) => readValue(text))
  return (line, cells) => {
    const cell = (name: string): string => cells[columns.get(name) ?? -1] ?? ''
    const number = cell('geo_area').trim()
    const code = number === '' ? null : area(`m49:${number.padStart(3, '0')}`)
    const { year, reason } = readYear(cell('year'), told.this_year)
    return [
      {
        line,
        column: value + 1,
        area: code,
        area_key: number,
        area_text: number,
        indicator,
        dimension: TOTAL,
        category: TOTAL,
        sex: word(SEXES, cell('sex')),
        age: word(AGES, cell('age')),
        year,
        quarter: null,
        unit: UNITS.count,
        text: cells[value] ?? '',
        reading: firstReason(read(cells[value] ?? ''), reason, number === '' ? 'area_missing' : null),
        repeat_of: null,
      },
    ]
  }
}

const noValue = (line: number): Problem =>
  new Problem(
    'invalid',
    'statistics_missing_columns',
    `The header on line ${line} has no column with the values. Add it, or correct its name, and send the file again.`,
    { line, columns: 'value' },
  )

type Fixed = Pick<ReadFigure, 'area' | 'area_key' | 'area_text' | 'quarter' | 'unit' | 'indicator'>

interface Office {
  readonly source: string
  readonly area: string
  /** Columns that only this office's table has. */
  readonly recognises: readonly string[]
  figures(given: Given, fixed: Fixed): Mapping['figures']
}

/** One row, one value in column `value`; what it is about is said by the other columns. */
const oneValue = (
  { columns, header, told }: Given,
  fixed: Fixed,
  about: (cell: (name: string) => string) => What,
): Mapping['figures'] => {
  const value = columns.get('value')
  if (value === undefined) throw noValue(header.line)
  return (line, cells) => {
    const cell = (name: string): string => (cells[columns.get(name) ?? -1] ?? '').trim()
    const what = { ...fixed, ...about(cell) }
    return [valued(line, value, cells, what, cell('year'), told)]
  }
}

const valued = (
  line: number,
  index: number,
  cells: readonly string[],
  what: Fixed & What,
  yearText: string,
  told: Told,
): ReadFigure => {
  const { year, reason } = readYear(yearText, told.this_year)
  const text = cells[index] ?? ''
  return {
    line,
    column: index + 1,
    dimension: TOTAL,
    category: TOTAL,
    sex: TOTAL,
    age: TOTAL,
    ...what,
    year,
    text,
    reading: firstReason(readValue(text, measureOf(what.unit)), reason),
    repeat_of: null,
  }
}

/** The dimensions of a row that are filled, each a title and a value. */
const crossed = (parts: readonly (readonly [title: string, value: string])[]): What => {
  const kept = parts.filter(([, value]) => value !== '')
  if (kept.length === 0) return {}
  return { dimension: kept.map(([title]) => title).join(CROSS), category: kept.map(([, value]) => value).join(CROSS) }
}

const OFFICES: readonly Office[] = [
  {
    source: 'ONS',
    area: 'GBR',
    recognises: ['year', 'series', 'unit multiplier', 'observation status', 'value'],
    figures: (given, fixed) =>
      oneValue(given, fixed, (cell) => ({
        indicator: cell('series').replace(/ \(number\)$/i, ''),
        sex: word(SEXES, cell('sex')),
        age: word(AGES, cell('age')),
        unit: /^number$/i.test(cell('units')) ? UNITS.count : cell('units'),
      })),
  },
  {
    source: 'NBS_MOLDOVA',
    area: 'MDA',
    recognises: ['year', 'groups of persons', 'countries of destination', 'forms of exploitation', 'value'],
    figures: (given, fixed) =>
      oneValue(given, fixed, (cell) => ({
        sex: word(SEXES, cell('sex')),
        age: word(AGES, cell('groups of persons')),
        ...crossed([
          ['Country of destination', cell('countries of destination')],
          ['Form of exploitation', cell('forms of exploitation')],
        ]),
      })),
  },
  {
    source: 'ARMSTAT',
    area: 'ARM',
    recognises: ['year', 'units', 'sex', 'category', 'age', 'value'],
    figures: (given, fixed) =>
      oneValue(given, fixed, (cell) => ({
        sex: word(SEXES, cell('sex')),
        age: word(AGES, cell('age')),
        unit: cell('units') || UNITS.rate,
        ...crossed([['Form of exploitation', cell('category')]]),
      })),
  },
  {
    source: 'DZS_CROATIA',
    area: 'HRV',
    recognises: ['godina', 'žrtve thb-a na 100 000 osoba'],
    figures: (given, fixed) => croatia(given, fixed),
  },
]

/** The Croatian table is wide, one row a year; each column is a breakdown by itself. */
const croatia = ({ header, columns, told, problems }: Given, fixed: Fixed): Mapping['figures'] => {
  const wanted = [...columns].flatMap(([name, index]) => {
    if (name === 'godina') return []
    const what = CROATIAN[name]
    if (!what)
      problems.push({
        line: header.line,
        field: header.cells[index] ?? name,
        what: 'This column is not known and was not imported.',
        remedy: 'If it holds figures, ask for it to be added to the importer.',
      })
    return what ? [{ index, what }] : []
  })
  const year = columns.get('godina')!
  return (line, cells) =>
    wanted.map(({ index, what }) => {
      const read = valued(line, index, cells, { ...fixed, ...what }, cells[year] ?? '', told)
      // The Croatian Bureau of Statistics writes “-” for “no occurrence”, “NA” for no data.
      const nil = read.text.trim() === '-'
      return nil ? { ...read, reading: { status: 'zero', value: 0, upper: null, reason: null } as const } : read
    })
}

const form = (category: string): What => ({ dimension: 'Form of exploitation', category })
const CROATIAN: Readonly<Record<string, What>> = {
  'žrtve thb-a na 100 000 osoba': {},
  muškarci: { sex: 'Male' },
  žene: { sex: 'Female' },
  '0-18 godina': { age: '0 to 18 years' },
  '19-30 godina': { age: '19 to 30 years' },
  '31-40 godina': { age: '31 to 40 years' },
  '41-50 godina': { age: '41 to 50 years' },
  'stariji od 50 godina': { age: 'over 50 years' },
  'protupravne radnje': form('Unlawful acts'),
  'spolna eksploatacija': form('Sexual exploitation'),
  'radna eksploatacija': form('Labour exploitation'),
  ostalo: form('Other'),
}

const countryOf = (office: Office, { told, header, problems }: Given): string => {
  if (told.area) {
    const area = findArea(told.area)
    if (area) return area
    throw new Problem(
      'invalid',
      'statistics_unknown_area',
      `No area is called ${told.area}. Give its ISO code of three letters, for example MDA.`,
      { area: told.area },
    )
  }
  problems.push({
    line: header.line,
    field: 'area',
    what: `The table does not name its country; its columns are those of ${areaName(office.area, 'en')}.`,
    remedy: 'If that is wrong, import again and give the area, for example MDA.',
  })
  return office.area
}

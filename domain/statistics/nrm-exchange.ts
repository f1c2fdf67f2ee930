import { Problem } from '../../platform/problem.ts'
import type { Row } from '../../platform/tables/table.ts'
import { firstReason } from './glotip-exchange.ts'
import { columnsOf, memo } from './header.ts'
import { CROSS, type Mapping, type ReadFigure, TOTAL, type Told } from './imported.ts'
import type { ImportProblem } from './release.ts'
import { type Reading, readValue, readYear } from './value.ts'

/**
 * The United Kingdom's National Referral Mechanism, in the shapes the Home Office's tables are tidied into. Total rows
 * stand among the detail rows of these files: a part that says “Total” or “Police total” leaves the dimension, so that a total and its
 * parts never stand in one dimension and adding a dimension up never counts a person twice.
 */
const REFERRALS = 'NRM referrals'
const PARTS = ['first responder type', 'first responder', 'exploitation type', 'nationality'] as const
const AGES: Readonly<Record<string, string>> = {
  'adult (18 or over)': '18 years or over',
  'child (17 or under)': '0 to 17 years',
  'age not specified or unknown': 'Unknown',
  'not specified or unknown': 'Unknown',
  total: TOTAL,
}
const SEXES: Readonly<Record<string, string>> = { 'not recorded': 'Unknown', total: TOTAL }

type Columns = ReadonlyMap<string, number>

export const mapNrm = (head: readonly Row[], told: Told): Mapping | null => {
  const header = head[0]
  if (!header) return null
  const columns = columnsOf(header.cells)
  const shape = SHAPES.find(({ recognises }) => recognises(columns, header))
  if (!shape) return null
  const problems: ImportProblem[] = []
  const figures = shape.figures({ header, columns, told, problems })
  return {
    source: 'HOME_OFFICE_NRM',
    header_line: header.line,
    released_on: told.released_on ?? null,
    problems,
    figures,
  }
}

interface Given {
  readonly header: Row
  readonly columns: Columns
  readonly told: Told
  readonly problems: ImportProblem[]
}

interface Shape {
  recognises(columns: Columns, header: Row): boolean
  figures(given: Given): Mapping['figures']
}

const has = (columns: Columns, ...names: string[]): boolean => names.every((name) => columns.has(name))

const SHAPES: readonly Shape[] = [
  {
    recognises: (columns) => has(columns, ...PARTS, 'age at exploitation', 'gender', 'people'),
    figures: (given) => {
      const { columns, header } = given
      const period = periodOf(given)
      const parts = PARTS.map((name) => ({ at: columns.get(name)!, title: titleOf(header, columns, name) }))
      const [age, sex, people] = ['age at exploitation', 'gender', 'people'].map((name) => columns.get(name)!)
      return oneFigure(people!, given, (cells) => ({
        ...period,
        indicator: REFERRALS,
        ...crossed(parts.map(({ at, title }) => [title, cells[at] ?? ''])),
        sex: known(SEXES, cells[sex!] ?? ''),
        age: known(AGES, cells[age!] ?? ''),
      }))
    },
  },
  {
    recognises: (columns) =>
      has(columns, 'year', 'quarter', 'age at exploitation', 'location of exploitation', 'nrm referrals'),
    figures: (given) => {
      const [age, location, value] = ['age at exploitation', 'location of exploitation', 'nrm referrals'].map(
        (name) => given.columns.get(name)!,
      )
      return oneFigure(value!, given, (cells) => ({
        ...quarterOf(cells, given),
        indicator: REFERRALS,
        ...crossed([[titleOf(given.header, given.columns, 'location of exploitation'), cells[location!] ?? '']]),
        sex: TOTAL,
        age: known(AGES, cells[age!] ?? ''),
      }))
    },
  },
  {
    recognises: (columns, header) =>
      has(columns, 'year', 'quarter') && header.cells.some((cell) => DECISION.test(cell)),
    figures: (given) => {
      const wanted = given.header.cells.flatMap((cell, index) => decisionOf(cell, index, given.header))
      return (line, cells) =>
        wanted.map(({ index, ...what }) =>
          figure(line, index, cells, { ...quarterOf(cells, given), ...what, sex: TOTAL }),
        )
    },
  },
  {
    recognises: (columns) => columns.size === 3 && has(columns, 'year', 'quarter', 'total'),
    figures: (given) =>
      oneFigure(given.columns.get('total')!, given, (cells) => ({
        ...quarterOf(cells, given),
        indicator: 'NRM duty to notify referrals',
        dimension: TOTAL,
        category: TOTAL,
        sex: TOTAL,
        age: TOTAL,
      })),
  },
  {
    recognises: (columns) => columns.size === 2 && has(columns, 'nationality', 'total'),
    figures: (given) => {
      const period = periodOf(given)
      const nationality = given.columns.get('nationality')!
      return oneFigure(given.columns.get('total')!, given, (cells) => ({
        ...period,
        indicator: 'NRM duty to notify referrals',
        ...crossed([[titleOf(given.header, given.columns, 'nationality'), cells[nationality] ?? '']]),
        sex: TOTAL,
        age: TOTAL,
      }))
    },
  },
]

const titleOf = (header: Row, columns: Columns, name: string): string =>
  header.cells[columns.get(name)!]?.trim() ?? name

const known = (words: Readonly<Record<string, string>>, text: string): string =>
  words[text.trim().toLowerCase()] ?? text.trim()

/** The parts that are no totals: their titles make the dimension, their values the category. */
const crossed = (
  parts: readonly (readonly [title: string, value: string])[],
): { dimension: string; category: string } => {
  const kept = parts.filter(([, value]) => !/^(?:.* )?total$/i.test(value.trim()))
  if (kept.length === 0) return { dimension: TOTAL, category: TOTAL }
  return {
    dimension: kept.map(([title]) => title).join(CROSS),
    category: kept.map(([, value]) => value.trim()).join(CROSS),
  }
}

const DECISION = /^(.+) - ((?:positive|negative) (reasonable|conclusive) grounds)$/i

/** `Adult (18 or over) - Positive conclusive grounds`, its `… - Total`, and the last column `Total`. */
const decisionOf = (cell: string, index: number, header: Row) => {
  const kind = header.cells.map((name) => DECISION.exec(name)?.[3]?.toLowerCase()).find((name) => name !== undefined)
  const indicator = `NRM ${kind} grounds decisions`
  const decision = DECISION.exec(cell.trim())
  if (decision) {
    const words = decision[2] as string
    return [
      {
        index,
        indicator,
        dimension: 'Decision',
        category: words.charAt(0).toUpperCase() + words.slice(1),
        age: known(AGES, decision[1] as string),
      },
    ]
  }
  const total = /^(?:(.+) - )?total$/i.exec(cell.trim())
  if (!total) return []
  return [{ index, indicator, dimension: TOTAL, category: TOTAL, age: total[1] ? known(AGES, total[1]) : TOTAL }]
}

interface When {
  readonly year: number | null
  readonly quarter: number | null
  readonly reason: Reading['reason']
}
type What = When & Pick<ReadFigure, 'indicator' | 'dimension' | 'category' | 'sex' | 'age'>

const value = memo((text) => readValue(text))

const figure = (line: number, index: number, cells: readonly string[], { reason, ...what }: What): ReadFigure => ({
  line,
  column: index + 1,
  area: 'GBR',
  area_key: 'GBR',
  area_text: 'United Kingdom',
  unit: 'count',
  ...what,
  text: cells[index] ?? '',
  reading: firstReason(value(cells[index] ?? ''), reason),
  repeat_of: null,
})

const oneFigure =
  (index: number, _given: Given, what: (cells: readonly string[]) => What): Mapping['figures'] =>
  (line, cells) => [figure(line, index, cells, what(cells))]

/** `Q3` is a quarter, `Total` the whole year. */
const quarterOf = (cells: readonly string[], { columns, told }: Given): When => {
  const { year, reason } = readYear(cells[columns.get('year')!] ?? '', told.this_year)
  const quarter = /^Q([1-4])$/i.exec(cells[columns.get('quarter')!]?.trim() ?? '')?.[1]
  return { year, quarter: quarter ? Number(quarter) : null, reason }
}

/** Tables of one quarter do not name it: the person does, or, with a warning, the file's name. */
const periodOf = ({ told, problems, header }: Given): When => {
  const words = told.period ?? /\d{4}[-_ ]?q[1-4]/i.exec(told.file_name)?.[0]
  const period = /^(\d{4})(?:[-_ ]?q([1-4]))?$/i.exec(words ?? '')
  if (!period)
    throw new Problem(
      'invalid',
      'statistics_no_period',
      'This table does not say which quarter it is about. Give the period when importing, for example 2022-Q2.',
    )
  if (!told.period)
    problems.push({
      line: header.line,
      field: 'period',
      what: `The table does not name its period; ${words} was taken from the name of the file.`,
      remedy: 'If that is wrong, import again and give the period, for example 2022-Q2.',
    })
  const { year, reason } = readYear(period[1] as string, told.this_year)
  return { year, quarter: period[2] ? Number(period[2]) : null, reason }
}

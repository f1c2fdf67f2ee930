import type { Row } from '../../platform/tables/table.ts'
import { findArea } from '../../vocabulary/areas.ts'
import { columnsOf, dayIn, memo, missingColumns } from './header.ts'
import type { Mapping, ReadFigure, Told } from './imported.ts'
import type { ImportProblem } from './release.ts'
import { type Reading, readValue, readYear } from './value.ts'

/**
 * UNODC's workbook of detected victims and criminal justice, any release: title lines, then a header whose columns
 * are found by name. The first figure of a key stands; the key is Iso3_code (else Country), Indicator, Dimension,
 * Category, Sex, Age, Year.
 */
const COLUMNS = {
  iso3: ['iso3_code', 'iso3', 'iso_code'],
  country: ['country'],
  indicator: ['indicator'],
  dimension: ['dimension'],
  category: ['category'],
  sex: ['sex'],
  age: ['age'],
  year: ['year'],
  unit: ['unit of measurement', 'unit'],
  value: ['txtvalue', 'value'],
  source: ['source'],
  region: ['region'],
  subregion: ['subregion'],
} as const

const NEEDED = ['iso3', 'country', 'indicator', 'dimension', 'category', 'sex', 'age', 'year', 'value'] as const

export const mapGlotip = (head: readonly Row[], told: Told): Mapping | null => {
  const at = head.findIndex((row) => ['indicator', 'year'].every((name) => columnsOf(row.cells).has(name)))
  const header = head[at]
  if (!header) return null
  const { found, unknown } = locate(header)
  missingColumns(
    header.line,
    NEEDED.filter((name) => found[name] === undefined).map((name) => COLUMNS[name][0]),
  )
  const released = told.released_on ?? dayIn(head.slice(0, at))
  return {
    source: 'UNODC',
    header_line: header.line,
    released_on: released ?? null,
    problems: [...unknown, ...(released ? [] : [undated(header.line)])],
    figures: figuresOf(found as Found, told.this_year),
  }
}

type Found = { readonly [name in keyof typeof COLUMNS]: number }

const locate = (header: Row): { found: Partial<Found>; unknown: ImportProblem[] } => {
  const names = columnsOf(header.cells)
  const found: Partial<Record<keyof Found, number>> = {}
  for (const [name, spellings] of Object.entries(COLUMNS) as [keyof Found, readonly string[]][]) {
    const spelling = spellings.find((candidate) => names.has(candidate))
    if (spelling !== undefined) found[name] = names.get(spelling)!
  }
  const known = new Set(Object.values(COLUMNS).flat() as string[])
  const unknown = [...names.keys()]
    .filter((name) => !known.has(name))
    .map((name) => ({
      line: header.line,
      field: header.cells[names.get(name)!] ?? name,
      what: 'This column is not known and was not imported.',
      remedy: 'If it holds figures, ask for it to be added to the importer.',
    }))
  return { found, unknown }
}

const undated = (line: number): ImportProblem => ({
  line,
  field: 'release date',
  what: 'The file does not say when it was released.',
  remedy: 'Give the day of the release when importing (released on), so that revisions are put in order.',
})

/** The columns of a row to its figure; names are looked up once each, for they repeat by the thousand. */
const figuresOf = (found: Found, thisYear: number): Mapping['figures'] => {
  const area = memo(findArea)
  const value = memo((text) => readValue(text))
  const year = memo((text) => readYear(text, thisYear))
  const unit = memo((text) => (/^counts?$/i.test(text.trim()) ? 'count' : text.trim()))
  return (line, cells) => {
    const cell = (index: number | undefined): string => (index === undefined ? '' : (cells[index] ?? ''))
    const code = cell(found.iso3).trim()
    const country = cell(found.country).trim()
    const when = year(cell(found.year))
    const read = value(cell(found.value))
    return [
      {
        line,
        column: found.value + 1,
        area: area(code || country),
        area_key: code || country,
        area_text: country || code,
        indicator: cell(found.indicator),
        dimension: cell(found.dimension),
        category: cell(found.category),
        sex: cell(found.sex),
        age: cell(found.age),
        year: when.year,
        quarter: null,
        unit: unit(cell(found.unit)),
        text: cell(found.value),
        reading: firstReason(
          read,
          when.reason,
          code || country ? null : 'area_missing',
          cell(found.indicator) ? null : 'indicator_missing',
        ),
        repeat_of: null,
      } satisfies ReadFigure,
    ]
  }
}

/** A row whose place or time cannot be believed is quarantined even where its value can. */
export const firstReason = (read: Reading, ...reasons: readonly Reading['reason'][]): Reading => {
  const reason = reasons.find((candidate) => candidate !== null)
  return reason && read.reason === null ? { status: null, value: read.value, upper: null, reason } : read
}

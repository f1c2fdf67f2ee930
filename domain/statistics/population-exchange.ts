import type { Row } from '../../platform/tables/table.ts'
import { findArea } from '../../vocabulary/areas.ts'
import { POPULATION } from './figure.ts'
import { firstReason } from './glotip-exchange.ts'
import { columnsOf, memo } from './header.ts'
import { type Mapping, TOTAL, type Told, UNITS } from './imported.ts'
import { readValue, readYear } from './value.ts'

/** The World Bank's population by country or region and year, as tidied by the Frictionless data project. */
export const mapPopulation = (head: readonly Row[], told: Told): Mapping | null => {
  const header = head[0]
  if (!header) return null
  const columns = columnsOf(header.cells)
  const [name, code, year, value] = ['country name', 'country code', 'year', 'value'].map((title) => columns.get(title))
  if (name === undefined || code === undefined || year === undefined || value === undefined) return null
  const area = memo(findArea)
  return {
    source: 'WORLD_BANK',
    header_line: header.line,
    released_on: told.released_on ?? null,
    problems: [],
    figures: (line, cells) => {
      const key = cells[code]?.trim() ?? ''
      const when = readYear(cells[year] ?? '', told.this_year)
      const text = cells[value] ?? ''
      return [
        {
          line,
          column: value + 1,
          area: area(key),
          area_key: key,
          area_text: cells[name]?.trim() || key,
          indicator: POPULATION,
          dimension: TOTAL,
          category: TOTAL,
          sex: TOTAL,
          age: TOTAL,
          year: when.year,
          quarter: null,
          unit: UNITS.persons,
          text,
          reading: firstReason(readValue(text, 'persons'), when.reason, key === '' ? 'area_missing' : null),
          repeat_of: null,
        },
      ]
    },
  }
}

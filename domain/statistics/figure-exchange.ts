import { type Cell, writeCsv } from '../../platform/tables/csv-writer.ts'
import { writeXlsx } from '../../platform/tables/xlsx-writer.ts'
import type { FileAnswer } from '../../safeguards/action.ts'
import { areaName } from '../../vocabulary/areas.ts'
import type { Figure } from './figure.ts'
import type { FigureFilter } from './figure-api.ts'
import type { Source } from './source.ts'
import type { Status } from './value.ts'

/**
 * Figures as files. Every row carries its source, release and place in the published file; the legend of marks and
 * the licences come with it: in CSV as columns, in XLSX as a second sheet, in JSON beside the figures.
 */
export interface Exported {
  readonly figures: readonly Figure[]
  readonly sources: readonly Source[]
  readonly filter: FigureFilter
  readonly made_at: Date
}

const HEADER = [
  'id',
  'area',
  'area_name',
  'area_as_published',
  'indicator',
  'dimension',
  'category',
  'sex',
  'age',
  'year',
  'quarter',
  'unit',
  'status',
  'value',
  'lowest_possible',
  'highest_possible',
  'as_published',
  'source',
  'release',
  'row',
  'column',
  'licence',
] as const

const WIDTHS = [16, 8, 24, 24, 30, 24, 28, 10, 18, 8, 8, 12, 14, 12, 10, 10, 14, 14, 12, 8, 8, 40]

export const LEGEND: Readonly<Record<Status, string>> = {
  counted: 'A number was published.',
  zero: 'Zero was published: it was looked for, and there was none.',
  suppressed:
    'A small number was hidden by the publisher; it lies between lowest_possible and highest_possible. It is not zero.',
  not_collected: 'No number was published.',
  not_applicable: 'The publisher says that the cell has no meaning.',
}

const rows = function* ({ figures, sources }: Exported): Generator<readonly Cell[]> {
  const licences = new Map(sources.map(({ source_id, licence }) => [source_id, licence]))
  for (const f of figures)
    yield [
      f.id,
      f.area,
      f.area ? areaName(f.area, 'en') : null,
      f.area_text,
      f.indicator,
      f.dimension,
      f.category,
      f.sex,
      f.age,
      f.year,
      f.quarter,
      f.unit,
      f.status,
      f.value,
      f.lower,
      f.upper,
      f.original,
      f.source_id,
      f.released_on,
      f.row_no,
      f.column_no,
      licences.get(f.source_id) ?? null,
    ]
}

const about = function* ({ sources, filter, made_at, figures }: Exported): Generator<readonly Cell[]> {
  yield ['made at', made_at.toISOString()]
  yield ['figures', figures.length]
  for (const [name, chosen] of Object.entries(filter))
    yield [`filter: ${name}`, Array.isArray(chosen) ? chosen.join('; ') : String(chosen)]
  for (const [status, says] of Object.entries(LEGEND)) yield [`status: ${status}`, says]
  for (const source of sources)
    yield [`source: ${source.source_id}`, `${source.name}. ${source.about}. Licence: ${source.licence}.`]
}

export const exportedFile = (exported: Exported, format: 'csv' | 'xlsx' | 'json'): FileAnswer => {
  const name = `concerted-figures-${exported.made_at.toISOString().slice(0, 10)}.${format}`
  if (format === 'csv')
    return { type: 'text/csv; charset=utf-8', name, disposition: 'attachment', body: writeCsv(HEADER, rows(exported)) }
  if (format === 'json')
    return { type: 'application/json; charset=utf-8', name, disposition: 'attachment', body: json(exported) }
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name,
    disposition: 'attachment',
    body: writeXlsx([
      { name: 'Figures', header: HEADER, rows: rows(exported), widths: WIDTHS },
      { name: 'About', header: ['key', 'value'], rows: about(exported), widths: [28, 120] },
    ]),
  }
}

async function* json({ figures, sources, filter, made_at }: Exported): AsyncGenerator<string> {
  const head = JSON.stringify({ made_at: made_at.toISOString(), filter, statuses: LEGEND, sources })
  yield `${head.slice(0, -1)},"figures":[`
  for (let at = 0; at < figures.length; at += 500) {
    const text = figures
      .slice(at, at + 500)
      .map((figure) => JSON.stringify(figure))
      .join(',\n')
    yield at === 0 ? text : `,\n${text}`
  }
  yield ']}\n'
}

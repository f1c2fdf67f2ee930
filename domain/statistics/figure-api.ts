import { z } from 'zod'
import { action } from '../../safeguards/action.ts'
import { Assessment } from './assessment.ts'
import { FIGURE_ID, Figure } from './figure.ts'
import { Rate } from './rate.ts'
import { Source } from './source.ts'
import { status } from './value.ts'

/** What narrows the published figures; every list means “one of these”, absent means all. */
export const FigureFilter = z.object({
  source: z.array(z.string().max(60)).max(50).optional(),
  indicator: z.array(z.string().max(300)).max(50).optional(),
  dimension: z.array(z.string().max(300)).max(50).optional(),
  category: z.array(z.string().max(500)).max(200).optional(),
  sex: z.array(z.string().max(60)).max(20).optional(),
  age: z.array(z.string().max(60)).max(40).optional(),
  area: z.array(z.string().max(20)).max(300).optional(),
  status: z.array(status).optional(),
  from: z.number().int().min(1900).max(2200).optional(),
  to: z.number().int().min(1900).max(2200).optional(),
})
export type FigureFilter = z.output<typeof FigureFilter>

export const SORTS = ['area', 'year', 'value', 'indicator', 'category'] as const

export const listFigures = action({
  name: 'statistics.listFigures',
  method: 'GET',
  path: '/api/statistics/figures',
  summary: 'Published figures that stand, filtered, sorted and in pages',
  permission: 'figure.read',
  purpose: 'public_information',
  audit: 'figure.read',
  input: FigureFilter.extend({
    sort: z.enum(SORTS).default('area'),
    descending: z.boolean().default(false),
    limit: z.number().int().min(1).max(5000).default(100),
    offset: z.number().int().min(0).default(0),
  }),
  output: z
    .object({ total: z.number(), figures: z.array(Figure), sources: z.array(Source) })
    .meta({ sensitivity: 'open' }),
})

export const EXPORT_FORMATS = ['csv', 'xlsx', 'json'] as const

export const exportFigures = action({
  name: 'statistics.exportFigures',
  method: 'GET',
  path: '/api/statistics/figures/export/:format',
  summary: 'The same figures as a CSV, XLSX or JSON file, with source, release, licence and what the marks mean',
  permission: 'figure.read',
  purpose: 'public_information',
  audit: 'figure.exported',
  input: FigureFilter.extend({ format: z.enum(EXPORT_FORMATS) }),
  output: {
    file: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/json'],
  },
})

const Facet = z.object({ value: z.string(), figures: z.number() }).meta({ sensitivity: 'open' })

export const listFacets = action({
  name: 'statistics.listFacets',
  method: 'GET',
  path: '/api/statistics/facets',
  summary:
    'What can be chosen: sources, indicators, dimensions, categories, sexes, ages, areas, years and statuses, with how many figures each has',
  permission: 'figure.read',
  purpose: 'public_information',
  audit: 'figure.read',
  input: FigureFilter,
  output: z
    .object({
      source: z.array(Facet),
      indicator: z.array(Facet),
      dimension: z.array(Facet),
      category: z.array(Facet),
      sex: z.array(Facet),
      age: z.array(Facet),
      area: z.array(Facet),
      status: z.array(Facet),
      years: z.object({ from: z.number().nullable(), to: z.number().nullable() }),
    })
    .meta({ sensitivity: 'open' }),
})

/** One row that once said something about the same cell. */
const Edition = z
  .object({
    id: z.string(),
    release_id: z.number(),
    released_on: z.string().nullable(),
    file_name: z.string(),
    row_no: z.number(),
    status: status.nullable(),
    value: z.number().nullable(),
    original: z.string(),
    stands: z.boolean(),
    repeat_of: z.number().nullable(),
  })
  .meta({ sensitivity: 'open' })

export const getFigure = action({
  name: 'statistics.getFigure',
  method: 'GET',
  path: '/api/statistics/figures/:id',
  summary:
    'One figure with where it comes from: source, file, release, row, text, and every other edition of the same cell',
  permission: 'figure.read',
  purpose: 'public_information',
  audit: 'figure.read',
  input: z.object({ id: z.string().regex(FIGURE_ID) }),
  output: z
    .object({
      figure: Figure,
      source: Source,
      file_name: z.string(),
      sha256: z.string(),
      imported_at: z.iso.datetime(),
      zeros_appear: z.boolean(),
      editions: z.array(Edition),
    })
    .meta({ sensitivity: 'open' }),
})

export const getSeries = action({
  name: 'statistics.getSeries',
  method: 'GET',
  path: '/api/statistics/series',
  summary: 'One indicator of one area, year by year',
  permission: 'figure.read',
  purpose: 'public_information',
  audit: 'figure.read',
  input: z.object({
    area: z.string().max(80),
    indicator: z.string().max(300),
    dimension: z.string().max(300).default('Total'),
    category: z.string().max(500).optional(),
    sex: z.string().max(60).default('Total'),
    age: z.string().max(60).default('Total'),
  }),
  output: z
    .object({ area: z.string(), indicator: z.string(), figures: z.array(Figure), sources: z.array(Source) })
    .meta({ sensitivity: 'open' }),
})

export const getRates = action({
  name: 'statistics.getRates',
  method: 'GET',
  path: '/api/statistics/rates/:area',
  summary: 'SDG indicator 16.2.2: detected victims per 100,000 population, computed, with both figures behind it',
  permission: 'figure.read',
  purpose: 'public_information',
  audit: 'figure.read',
  input: z.object({ area: z.string().max(20) }),
  output: z.array(Rate),
})

export const Coverage = z
  .object({
    indicator: z.string(),
    source_id: z.string(),
    year: z.number(),
    counted: z.number(),
    zero: z.number(),
    suppressed: z.number(),
    nothing: z.number(),
  })
  .meta({ sensitivity: 'open' })
export type Coverage = z.output<typeof Coverage>

export const getCoverage = action({
  name: 'statistics.getCoverage',
  method: 'GET',
  path: '/api/statistics/coverage/:area',
  summary: 'How much is known of an area: cells counted, zero, suppressed and without figure, by indicator and year',
  permission: 'figure.read',
  purpose: 'public_information',
  audit: 'figure.read',
  input: z.object({ area: z.string().max(20) }),
  output: z.array(Coverage),
})

export const getWorld = action({
  name: 'statistics.getWorld',
  method: 'GET',
  path: '/api/statistics/world',
  summary:
    'The total of one indicator for every area and year: what a map or a coverage table of the world is drawn from',
  permission: 'figure.read',
  purpose: 'public_information',
  audit: 'figure.read',
  input: z.object({
    indicator: z.string().max(300).default('Detected trafficking victims'),
    source: z.string().max(60).default('UNODC'),
  }),
  output: z.array(
    z
      .object({
        id: z.string(),
        area: z.string().nullable(),
        area_text: z.string(),
        year: z.number(),
        status,
        value: z.number().nullable(),
        original: z.string(),
      })
      .meta({ sensitivity: 'open' }),
  ),
})

export const listAssessments = action({
  name: 'statistics.listAssessments',
  method: 'GET',
  path: '/api/statistics/assessments/:area',
  summary: 'What another government says of a State: tier placements, as its own assessment',
  permission: 'figure.read',
  purpose: 'public_information',
  audit: 'figure.read',
  input: z.object({ area: z.string().max(20) }),
  output: z.array(Assessment),
})

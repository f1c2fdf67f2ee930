import { notFound, Problem } from '../../platform/problem.ts'
import { handle } from '../../safeguards/action.ts'
import { findArea } from '../../vocabulary/areas.ts'
import { placeOf } from './figure.ts'
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
import { exportedFile } from './figure-exchange.ts'
import {
  countFigures,
  findAssessments,
  findCoverage,
  findEditions,
  findFacet,
  findFigures,
  findProvenance,
  findRateFigures,
  findSeries,
  findSources,
  findWorld,
  findYears,
} from './figure-store.ts'
import { ratesOf } from './rate.ts'

/** What one file can hold without filling the server's memory; more is asked for in parts. */
const MOST_EXPORTED = 250_000

const idsOf = (figures: readonly { readonly source_id: string }[]): string[] => [
  ...new Set(figures.map(({ source_id }) => source_id)),
]

export const figureHandlers = [
  handle(listFigures, async ({ tx, input: { sort, descending, limit, offset, ...filter } }) => {
    const figures = await findFigures(tx, filter, { sort, descending, limit, offset })
    return { total: await countFigures(tx, filter), figures, sources: await findSources(tx, idsOf(figures)) }
  }),

  handle(exportFigures, async ({ tx, input: { format, ...filter }, now }) => {
    const total = await countFigures(tx, filter)
    if (total > MOST_EXPORTED)
      throw new Problem(
        'too_large',
        'statistics_export_too_large',
        `These are ${total} figures; one file holds at most ${MOST_EXPORTED}. Narrow the years or the areas.`,
        { total, limit: MOST_EXPORTED },
      )
    const figures = await findFigures(tx, filter, { sort: 'area', descending: false, limit: MOST_EXPORTED, offset: 0 })
    return exportedFile({ figures, sources: await findSources(tx, idsOf(figures)), filter, made_at: now }, format)
  }),

  handle(listFacets, async ({ tx, input }) => ({
    source: await findFacet(tx, input, 'source'),
    indicator: await findFacet(tx, input, 'indicator'),
    dimension: await findFacet(tx, input, 'dimension'),
    category: await findFacet(tx, input, 'category'),
    sex: await findFacet(tx, input, 'sex'),
    age: await findFacet(tx, input, 'age'),
    area: await findFacet(tx, input, 'area'),
    status: await findFacet(tx, input, 'status'),
    years: await findYears(tx, input),
  })),

  handle(getFigure, async ({ tx, input: { id } }) => {
    const place = placeOf(id)
    const found = place && (await findProvenance(tx, place))
    if (!place || !found) throw notFound()
    const { file_name, sha256, imported_at, zeros_appear, ...figure } = found
    const [source] = await findSources(tx, [figure.source_id])
    if (!source) throw notFound()
    const editions = await findEditions(tx, place, figure.area)
    return { figure, source, file_name, sha256, imported_at: imported_at.toISOString(), zeros_appear, editions }
  }),

  handle(getSeries, async ({ tx, input }) => {
    const area = findArea(input.area)
    if (!area)
      throw new Problem(
        'invalid',
        'statistics_unknown_area',
        `No area is called ${input.area}. Give its ISO code of three letters, for example MDA.`,
        { area: input.area },
      )
    const figures = await findSeries(tx, { ...input, area })
    return { area, indicator: input.indicator, figures, sources: await findSources(tx, idsOf(figures)) }
  }),

  handle(getRates, async ({ tx, input: { area } }) => {
    const { detected, populations } = await findRateFigures(tx, area)
    return ratesOf(detected, populations)
  }),

  handle(getCoverage, ({ tx, input }) => findCoverage(tx, input.area)),
  handle(getWorld, ({ tx, input }) => findWorld(tx, input.indicator, input.source)),
  handle(listAssessments, ({ tx, input }) => findAssessments(tx, input.area)),
]

export { Assessment } from './assessment.ts'
export { DETECTED, Figure, figureId, POPULATION } from './figure.ts'
export {
  Coverage,
  exportFigures,
  FigureFilter,
  getCoverage,
  getFigure,
  getRates,
  getSeries,
  getWorld,
  listAssessments,
  listFacets,
  listFigures,
} from './figure-api.ts'
export { PER, Rate, ratePer100000 } from './rate.ts'
export { Release } from './release.ts'
export { auditRelease, importFile, listReleases, listRevisions } from './release-api.ts'
export { Source } from './source.ts'
export { STATUSES, type Status, status } from './value.ts'

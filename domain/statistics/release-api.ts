import { z } from 'zod'
import { action } from '../../safeguards/action.ts'
import { FIGURE_ID } from './figure.ts'
import { FORMATS } from './imported.ts'
import { Decision, ImportAnswer, Quarantined, Release } from './release.ts'
import { Source } from './source.ts'
import { status } from './value.ts'

const EDTF = /^\d{4}(-\d{2}(-\d{2})?)?$/

export const importFile = action({
  name: 'statistics.importFile',
  method: 'POST',
  path: '/api/statistics/releases',
  summary:
    'Imports a published table (XLSX or CSV, also gzipped) as one release; the same file a second time changes nothing',
  permission: 'release.import',
  purpose: 'record_keeping',
  audit: 'release.imported',
  upload: true,
  input: z.object({
    format: z.enum(FORMATS),
    released_on: z.string().regex(EDTF).optional(),
    period: z
      .string()
      .regex(/^\d{4}(-Q[1-4])?$/)
      .optional(),
    area: z.string().max(80).optional(),
  }),
  output: ImportAnswer,
})

export const listReleases = action({
  name: 'statistics.listReleases',
  method: 'GET',
  path: '/api/statistics/releases',
  summary: 'Every imported file with its source and what its import counted',
  permission: 'release.read',
  purpose: 'public_information',
  audit: 'release.read',
  input: z.object({}),
  output: z.object({ releases: z.array(Release), sources: z.array(Source) }).meta({ sensitivity: 'open' }),
})

export const getImportReport = action({
  name: 'statistics.getImportReport',
  method: 'GET',
  path: '/api/statistics/releases/:release_id/report',
  summary: 'The line-exact problems of one import as a CSV file',
  permission: 'release.read',
  purpose: 'public_information',
  audit: 'release.read',
  input: z.object({ release_id: z.number().int() }),
  output: { file: ['text/csv'] },
})

export const listRevisions = action({
  name: 'statistics.listRevisions',
  method: 'GET',
  path: '/api/statistics/releases/:release_id/revisions',
  summary: 'The cells that a release says differently from the release of the same source before it',
  permission: 'release.read',
  purpose: 'public_information',
  audit: 'release.read',
  input: z.object({
    release_id: z.number().int(),
    limit: z.number().int().min(1).max(1000).default(100),
    offset: z.number().int().min(0).default(0),
  }),
  output: z
    .object({
      before: z.number().nullable(),
      changed: z.number(),
      unchanged: z.number(),
      added: z.number(),
      no_longer_published: z.number(),
      revisions: z.array(
        z.object({
          id: z.string(),
          before_id: z.string(),
          area: z.string().nullable(),
          area_text: z.string(),
          indicator: z.string(),
          dimension: z.string(),
          category: z.string(),
          sex: z.string(),
          age: z.string(),
          year: z.number().nullable(),
          status: status.nullable(),
          original: z.string(),
          status_before: status.nullable(),
          original_before: z.string(),
        }),
      ),
    })
    .meta({ sensitivity: 'open' }),
})

export const auditRelease = action({
  name: 'statistics.auditRelease',
  method: 'GET',
  path: '/api/statistics/releases/:release_id/audit',
  summary: 'How many suppressed cells of a release arithmetic brings back, as counts, never the values',
  permission: 'release.read',
  purpose: 'public_information',
  audit: 'release.audited',
  input: z.object({ release_id: z.number().int(), indicator: z.string().max(300) }),
  output: z
    .object({
      suppressed: z.number(),
      recovered_by_subtraction: z.number(),
      fixed_by_propagation: z.number(),
      equations: z.object({ hold: z.number(), fail: z.number() }),
    })
    .meta({ sensitivity: 'open' }),
})

export const listQuarantined = action({
  name: 'statistics.listQuarantined',
  method: 'GET',
  path: '/api/statistics/quarantine',
  summary: 'Figures that cannot be believed as they stand, decided or not',
  permission: 'quarantine.read',
  purpose: 'record_keeping',
  audit: 'quarantine.read',
  input: z.object({ undecided: z.boolean().default(true), limit: z.number().int().min(1).max(1000).default(200) }),
  output: z.object({ total: z.number(), figures: z.array(Quarantined) }).meta({ sensitivity: 'open' }),
})

export const decideQuarantined = action({
  name: 'statistics.decideQuarantined',
  method: 'POST',
  path: '/api/statistics/quarantine/:id/decision',
  summary: 'Accepts a quarantined figure or sets it aside, with the reason',
  permission: 'quarantine.decide',
  purpose: 'record_keeping',
  audit: 'quarantine.decided',
  input: z.object({ id: z.string().regex(FIGURE_ID), decision: Decision, because: z.string().trim().min(3).max(2000) }),
  output: z.object({ id: z.string(), decision: Decision }).meta({ sensitivity: 'open' }),
})

import { z } from 'zod'
import { FORMATS } from './imported.ts'
import { quarantineReason, STATUSES, type Status } from './value.ts'

export const ImportProblem = z
  .object({ line: z.number(), field: z.string(), what: z.string(), remedy: z.string() })
  .meta({ sensitivity: 'open' })
export type ImportProblem = z.output<typeof ImportProblem>

const counts = Object.fromEntries(STATUSES.map((status) => [status, z.number()])) as Record<Status, z.ZodNumber>

export const ByStatus = z.object(counts).meta({ sensitivity: 'open' })

/** One imported file and what its import counted. */
export const Release = z
  .object({
    release_id: z.number(),
    source_id: z.string(),
    format: z.enum(FORMATS),
    released_on: z.string().nullable(),
    file_name: z.string(),
    bytes: z.number(),
    sha256: z.string(),
    imported_at: z.iso.datetime(),
    imported_by_kind: z.enum(['person', 'operator']),
    rows: z.number(),
    imported: z.number(),
    quarantined: z.number(),
    repeated_keys: z.number(),
    by_status: ByStatus,
    zeros_appear: z.boolean(),
    more_problems: z.number(),
  })
  .meta({ sensitivity: 'open' })
export type Release = z.output<typeof Release>

/** What an import answers, also the second time, when nothing changes. */
export const ImportAnswer = z
  .object({
    release_id: z.number(),
    already_imported: z.boolean(),
    rows: z.number(),
    imported: z.number(),
    quarantined: z.number(),
    repeated_keys: z.number(),
    by_status: ByStatus,
    problems: z.array(ImportProblem),
    more_problems: z.number(),
  })
  .meta({ sensitivity: 'open' })
export type ImportAnswer = z.output<typeof ImportAnswer>

export const Decision = z.enum(['accepted', 'set_aside'])
export type Decision = z.output<typeof Decision>

/** A figure that cannot be believed as it stands, and what was decided about it. */
export const Quarantined = z
  .object({
    id: z.string(),
    release_id: z.number(),
    row_no: z.number(),
    source_id: z.string(),
    file_name: z.string(),
    area: z.string().nullable(),
    area_text: z.string(),
    indicator: z.string(),
    dimension: z.string(),
    category: z.string(),
    sex: z.string(),
    age: z.string(),
    year: z.number().nullable(),
    original: z.string(),
    value: z.number().nullable(),
    reason: quarantineReason,
    decision: Decision.nullable(),
    because: z.string().nullable(),
    decided_at: z.iso.datetime().nullable(),
  })
  .meta({ sensitivity: 'open' })
export type Quarantined = z.output<typeof Quarantined>

/** Why a decision cannot be taken; empty where it can. A figure without a number cannot be accepted as one. */
export const reasonsAgainst = (
  figure: Pick<Quarantined, 'decision' | 'value' | 'year' | 'area_text'>,
  decision: Decision,
): string[] => [
  ...(figure.decision === null ? [] : ['already_decided']),
  ...(decision === 'accepted' &&
  (figure.value === null || figure.value < 0 || figure.year === null || figure.area_text === '')
    ? ['nothing_to_accept']
    : []),
]

import { z } from 'zod'
import { treatyKey } from './treaty.ts'

/**
 * What a State did about a treaty, as one cell of a source says it. Everything needed to walk back to the cell is kept:
 * the words for the State, the cell's text, its row and column.
 */
export const ACTION_KINDS = [
  'signature',
  'definitive_signature',
  'participation',
  'ratification',
  'acceptance',
  'approval',
  'formal_confirmation',
  'accession',
  'succession',
] as const

export const actionKind = z.enum(ACTION_KINDS)
export type ActionKind = z.infer<typeof actionKind>

/** Every kind but the simple signature expresses consent to be bound. */
export const isConsent = (kind: ActionKind): boolean => kind !== 'signature'

export const treatyAction = z
  .object({
    treaty: treatyKey,
    /** Null where the words for the State matched nothing. */
    area: z.string().nullable(),
    participant: z.string(),
    /** A territory for which the State acted; such an act makes no further party. */
    territory: z.string().nullable(),
    kind: actionKind,
    on: z.string(),
    /** The cell as it stands in the source. */
    original: z.string(),
    column: z.string(),
    /** Line of a text file, row of a workbook. */
    row: z.number().int(),
  })
  .meta({ sensitivity: 'open' })

export type TreatyAction = z.infer<typeof treatyAction>

/** What a reader of tables could not take as it stands, said so that a person can mend it. */
export const rowProblem = z
  .object({ line: z.number().int(), field: z.string(), what: z.string(), remedy: z.string() })
  .meta({ sensitivity: 'open' })

export type RowProblem = z.infer<typeof rowProblem>

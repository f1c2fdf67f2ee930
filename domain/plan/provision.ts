import { z } from 'zod'
import provisions from './provisions.json' with { type: 'json' }

/** The Plan's parts (A/RES/64/293, annex): paragraphs 1–11 stand before the four. */
export const PILLARS = ['general', 'prevention', 'protection', 'prosecution', 'partnerships'] as const
export const Pillar = z.enum(PILLARS)
export type Pillar = z.infer<typeof Pillar>

/**
 * One of the 61 paragraphs of the Global Plan of Action, and what of this system answers it: a feature that is there, one
 * that is planned, or the reason why software does not. `what` names the message `plan.answer.<what>`.
 */
export const Provision = z
  .object({
    n: z.string(),
    pillar: Pillar,
    answered_by: z.array(z.object({ kind: z.enum(['feature', 'planned', 'not_software']), what: z.string() })).min(1),
  })
  .meta({ sensitivity: 'open' })
export type Provision = z.infer<typeof Provision>

export const PROVISIONS: readonly Provision[] = z.array(Provision).parse(provisions)

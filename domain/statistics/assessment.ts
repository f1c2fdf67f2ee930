import { z } from 'zod'

/**
 * What one government says about another State: the tier placements of the United States' Trafficking in Persons
 * reports. Shown as a foreign government's assessment, beside the figures and never among them.
 */
export const Assessment = z
  .object({
    release_id: z.number(),
    row_no: z.number(),
    source_id: z.string(),
    area: z.string().nullable(),
    area_text: z.string(),
    year: z.number(),
    /** As found: `2W`, `2 WL`, `Special Case`, or empty. */
    label: z.string(),
    /** 1, 2, 2W (watch list) or 3; null where the label is no tier. */
    tier: z.enum(['1', '2', '2W', '3']).nullable(),
  })
  .meta({ sensitivity: 'open' })
export type Assessment = z.output<typeof Assessment>

const TIERS: Readonly<Record<string, Assessment['tier']>> = {
  '1': '1',
  '2': '2',
  '2W': '2W',
  '2 WL': '2W',
  '2WL': '2W',
  '3': '3',
}

export const tierOf = (label: string): Assessment['tier'] => TIERS[label.trim().toUpperCase()] ?? null

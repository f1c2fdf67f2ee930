import { z } from 'zod'
import { status } from './value.ts'

/** A published figure that stands: what it is about, what it says, and where it was read. */
export const Figure = z
  .object({
    /** `<release>-<row>-<column>` */
    id: z.string(),
    source_id: z.string(),
    release_id: z.number(),
    /** A day, month or year (EDTF); null where nobody said. */
    released_on: z.string().nullable(),
    row_no: z.number(),
    column_no: z.number(),
    area: z.string().nullable(),
    area_text: z.string(),
    indicator: z.string(),
    dimension: z.string(),
    category: z.string(),
    sex: z.string(),
    age: z.string(),
    year: z.number().nullable(),
    quarter: z.number().nullable(),
    unit: z.string(),
    status,
    /** Null unless counted or zero. */
    value: z.number().nullable(),
    /** What a suppressed cell can stand for, from `lower` to `upper`. */
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    /** The text of the cell, exactly as published. */
    original: z.string(),
  })
  .meta({ sensitivity: 'open' })
export type Figure = z.output<typeof Figure>

export interface FigurePlace {
  readonly release_id: number
  readonly row_no: number
  readonly column_no: number
}

export const figureId = ({ release_id, row_no, column_no }: FigurePlace): string =>
  `${release_id}-${row_no}-${column_no}`

export const FIGURE_ID = /^(\d{1,9})-(\d{1,9})-(\d{1,5})$/

export const placeOf = (id: string): FigurePlace | null => {
  const parts = FIGURE_ID.exec(id)
  if (!parts) return null
  const [release_id, row_no, column_no] = parts.slice(1).map(Number) as [number, number, number]
  return { release_id, row_no, column_no }
}

/** The figure that SDG indicator 16.2.2 starts from, in UNODC's words. */
export const DETECTED = 'Detected trafficking victims'
export const POPULATION = 'Population'

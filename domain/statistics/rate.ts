import { z } from 'zod'
import { Figure } from './figure.ts'
import { status } from './value.ts'

/** SDG indicator 16.2.2: detected victims per 100,000 population, with both figures it was computed from. */
export const Rate = z
  .object({
    area: z.string(),
    year: z.number(),
    status,
    /** 100,000 × detected ÷ population; null where either is not a number. A suppressed count gives no rate. */
    value: z.number().nullable(),
    detected: Figure,
    population: Figure.nullable(),
  })
  .meta({ sensitivity: 'open' })
export type Rate = z.output<typeof Rate>

export const PER = 100_000

export const ratePer100000 = (detected: number | null, population: number | null): number | null =>
  detected === null || population === null || population <= 0 ? null : (PER * detected) / population

/** One rate for every year in which victims were counted, suppressed or reported as none. */
export const ratesOf = (detected: readonly Figure[], populations: readonly Figure[]): Rate[] => {
  const byYear = new Map(populations.map((figure) => [figure.year, figure]))
  return detected.flatMap((figure) => {
    if (figure.year === null || figure.area === null) return []
    const population = byYear.get(figure.year) ?? null
    const value = ratePer100000(figure.value, population?.value ?? null)
    const known = value !== null || figure.status === 'suppressed'
    return [
      {
        area: figure.area,
        year: figure.year,
        status: known ? figure.status : ('not_collected' as const),
        value,
        detected: figure,
        population,
      },
    ]
  })
}

import { z } from 'zod'

/** A person one may sign in as in a demonstration. All are synthetic. */
export const Persona = z
  .object({ persona: z.string(), name: z.string(), organisation: z.string(), roles: z.array(z.string()) })
  .meta({ sensitivity: 'open' })
export type Persona = z.infer<typeof Persona>

/** Who the browser is signed in as, and what that person may do. */
export const Session = z
  .object({
    signed_in: Persona.nullable(),
    permissions: z.array(z.string()),
    /** The people one may sign in as: in a demonstration only. */
    personas: z.array(Persona),
    kind: z.enum(['demo', 'production']),
  })
  .meta({ sensitivity: 'open' })
export type Session = z.infer<typeof Session>

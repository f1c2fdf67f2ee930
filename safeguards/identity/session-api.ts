import { z } from 'zod'
import { action } from '../action.ts'
import { Session } from './session.ts'

export const whoAmI = action({
  name: 'safeguards.whoAmI',
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, and what they may do',
  permission: 'session.read',
  purpose: 'session',
  audit: 'session.read',
  input: z.object({}),
  output: Session,
})

export const signIn = action({
  name: 'safeguards.signIn',
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in as one of the synthetic people of a demonstration',
  permission: 'session.start',
  purpose: 'session',
  audit: 'session.started',
  input: z.object({ persona: z.string().max(60) }),
  output: z.object({ token: z.string() }).meta({ sensitivity: 'special' }),
})

export const signOut = action({
  name: 'safeguards.signOut',
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out; the session ends on every device that holds it',
  permission: 'session.end',
  purpose: 'session',
  audit: 'session.ended',
  input: z.object({}),
  output: z.object({}).meta({ sensitivity: 'open' }),
})

export const findProgress = action({
  name: 'safeguards.findProgress',
  method: 'GET',
  path: '/api/progress/:key',
  summary: 'How far a long request has come, by its idempotency key',
  permission: 'session.read',
  purpose: 'session',
  audit: 'progress.read',
  input: z.object({ key: z.uuid() }),
  output: z
    .object({ step: z.string(), done: z.number(), total: z.number().nullable() })
    .nullable()
    .meta({ sensitivity: 'open' }),
})

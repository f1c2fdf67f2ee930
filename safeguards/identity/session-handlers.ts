import { notFound } from '../../platform/problem.ts'
import { findProgress as progressOf } from '../../platform/progress.ts'
import { type Handler, handle } from '../action.ts'
import type { Policy } from '../door.ts'
import { findProgress, signIn, signOut, whoAmI } from './session-api.ts'
import { endSessions, installationKind, listPersonas, startSession } from './session-store.ts'

/** The policy is an argument because safeguards may not know the domain. */
export const sessionHandlers = (policy: Policy): Handler[] => [
  handle(whoAmI, async ({ tx, actor }) => {
    const kind = await installationKind(tx)
    const personas = await listPersonas(tx)
    const permissions = Object.keys(policy).filter((name) => policy[name]?.some((role) => actor.roles.includes(role)))
    const signed_in = personas.find(({ person_id }) => person_id === actor.person_id) ?? null
    return { signed_in, permissions, personas: kind === 'demo' ? personas : [], kind }
  }),

  handle(signIn, async ({ tx, input }) => {
    if ((await installationKind(tx)) !== 'demo') throw notFound()
    const person = (await listPersonas(tx)).find(({ persona }) => persona === input.persona)
    if (!person) throw notFound()
    return { token: await startSession(tx, person.person_id) }
  }),

  handle(signOut, async ({ tx, actor }) => {
    if (actor.person_id) await endSessions(tx, actor.person_id)
    return {}
  }),

  handle(findProgress, async ({ input }) => progressOf(input.key)),
]

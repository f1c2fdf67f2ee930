import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '../../platform/database/database.ts'
import { sql, type Tx } from '../../platform/database/sql.ts'
import { type Actor, PUBLIC } from '../actor.ts'
import type { Persona } from './session.ts'

const HOURS = 12

const sha256 = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Whose session a token is; anybody's whose token is unknown or over. Runs as the store's owner, before there is an actor. */
export const identify = async (database: Database, token: string | undefined): Promise<Actor> => {
  if (!token) return PUBLIC
  const [person] = await database.read<{ person_id: string; organisation_id: string; roles: string[] }>(sql`
    select person.person_id, person.organisation_id, person.roles
    from safeguards.session join safeguards.person using (person_id)
    where session.token_sha256 = ${sha256(token)} and session.expires_at > now()`)
  return person ? { kind: 'person', ...person, roles: [...person.roles, 'public'] } : PUBLIC
}

interface PersonaRow extends Persona {
  readonly person_id: string
}

export const listPersonas = (tx: Tx): Promise<PersonaRow[]> =>
  tx.all(sql`
    select person_id, persona, person.name, organisation.name as organisation, roles
    from safeguards.person join safeguards.organisation using (organisation_id) order by persona`)

export const startSession = async (tx: Tx, person_id: string): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  await tx.run(sql`insert into safeguards.session (token_sha256, person_id, expires_at)
    values (${sha256(token)}, ${person_id}, now() + make_interval(hours => ${HOURS}))`)
  return token
}

export const endSessions = (tx: Tx, person_id: string): Promise<number> =>
  tx.run(sql`delete from safeguards.session where person_id = ${person_id}`)

export const installationKind = async (tx: Tx): Promise<'demo' | 'production'> =>
  (await tx.get<{ kind: 'demo' | 'production' }>(sql`select kind from platform.installation`)).kind

import { sql, type Tx } from '../../platform/database/sql.ts'
import type { Action } from '../action.ts'
import type { Actor } from '../actor.ts'

export interface AuditFacts {
  readonly action: Action
  readonly actor: Actor
  readonly outcome: 'done' | 'refused'
  /** What it was about, by key; never a person. */
  readonly about: string | null
  /** Code of the problem that refused it. */
  readonly reason: string | null
}

export const appendAudit = (tx: Tx, { action, actor, outcome, about, reason }: AuditFacts): Promise<number> =>
  tx.run(sql`select safeguards.append_audit(${outcome}, ${action.audit}, ${action.name}, ${action.purpose},
    ${actor.kind}, ${actor.person_id}, ${actor.organisation_id}, ${about}, ${reason})`)

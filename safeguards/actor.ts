/** Who asks: a signed-in person of an organisation, the operator at the command line, or a reader of public pages. */
export interface Actor {
  readonly kind: 'person' | 'operator' | 'public'
  /** Opaque id of the person's account; null for the public. */
  readonly person_id: string | null
  readonly organisation_id: string | null
  readonly roles: readonly string[]
}

export const PUBLIC: Actor = { kind: 'public', person_id: null, organisation_id: null, roles: ['public'] }
export const OPERATOR: Actor = {
  kind: 'operator',
  person_id: null,
  organisation_id: null,
  roles: ['operator', 'public'],
}

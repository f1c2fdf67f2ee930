/**
 * What went wrong, in words the person can act on. Rules and stores throw problems; only the door knows which HTTP
 * status a kind becomes (RFC 9457). The `code` is stable and names a message `problem.<code>`; `details` fill its
 * placeholders and must never hold personal data, because problems are answered and counted.
 */
export type ProblemKind = 'invalid' | 'not_found' | 'conflict' | 'refused' | 'too_large' | 'unavailable'

export class Problem extends Error {
  readonly kind: ProblemKind
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(kind: ProblemKind, code: string, message: string, details: Record<string, unknown> = {}) {
    super(message)
    this.name = 'Problem'
    this.kind = kind
    this.code = code
    this.details = details
  }
}

/** Absent, hidden and forbidden answer alike: one problem for the three. */
export const notFound = (): Problem => new Problem('not_found', 'not_found', 'There is nothing here, or not for you.')

/**
 * Who may do what: each permission and the roles that hold it. The one policy table; the door refuses what is not
 * here, the permission matrix is written from it, buttons are hidden by it. Everyone also holds `public`.
 */
export const ROLES = ['public', 'operator', 'secretariat', 'coordinator', 'statistician', 'researcher'] as const
export type Role = (typeof ROLES)[number]

const everyone: readonly Role[] = ['public']

export const POLICY = {
  'session.read': everyone,
  'session.start': everyone,
  'session.end': everyone,

  'provision.read': everyone,

  'document.read': everyone,
  'document.import': ['operator', 'secretariat'],
  'paragraph.correct': ['operator', 'secretariat'],

  'treaty.read': everyone,
  'treaty_table.import': ['operator', 'secretariat'],

  'figure.read': everyone,
  'release.read': everyone,
  'release.import': ['operator', 'secretariat', 'statistician'],
  'quarantine.read': ['operator', 'secretariat', 'statistician'],
  'quarantine.decide': ['operator', 'secretariat', 'statistician'],

  'state.read': everyone,
  'report.read': everyone,
} as const satisfies Record<string, readonly Role[]>

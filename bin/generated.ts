import { POLICY, ROLES } from '../domain/roles.ts'
import { openApi } from '../safeguards/open-api.ts'
import { HANDLERS } from '../server.ts'

/** What is written from the code and committed, so that a change of policy or API shows in the diff. */
export const generated = (): Readonly<Record<string, string>> => ({
  'docs/generated/openapi.json': `${JSON.stringify(openApi(HANDLERS.map(({ action }) => action)), null, 2)}\n`,
  'docs/generated/permission-matrix.md': permissionMatrix(),
})

const permissionMatrix = (): string => {
  const roles = ROLES.filter((role) => role !== 'public')
  const policy: Readonly<Record<string, readonly string[]>> = POLICY
  const mark = (permission: string, role: string) => (policy[permission]?.includes(role) ? '✓' : '')
  const everyone = (permission: string) => (policy[permission]?.includes('public') ? '✓' : '')
  const rows = HANDLERS.map(({ action }) => action)
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ name, permission, purpose, audit }) =>
      line([
        `\`${name}\``,
        permission,
        purpose,
        audit,
        everyone(permission),
        ...roles.map((role) => mark(permission, role)),
      ]),
    )
  const head = ['action', 'permission', 'purpose', 'audited as', 'everyone', ...roles]
  return [
    '# Who may do what',
    '',
    'Written by `bin/generate` from the actions and `domain/roles.ts`. Who holds a permission as *everyone* needs no sign-in.',
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows,
    '',
  ].join('\n')
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../platform/database/sql.ts'
import { openContext } from '../safeguards/access/context.ts'
import type { Actor } from '../safeguards/actor.ts'
import { type House, openHouse } from '../safeguards/door-testing.ts'

/** What the store itself refuses, read from its catalogue. */
describe('the store as the second wall', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse([])
  })
  afterAll(() => house.close())

  it('tables about people or organisations have row policies wherever a module may reach them', async () => {
    const open = await house.database.read(sql`
      select distinct table_schema || '.' || table_name as table
      from information_schema.role_table_grants granted
      join pg_class on pg_class.oid = (quote_ident(table_schema) || '.' || quote_ident(table_name))::regclass
      where grantee like '%\_%' and grantee <> current_user and grantee not like 'pg\_%' and relkind = 'r'
        and exists (select from information_schema.columns c where c.table_schema = granted.table_schema
          and c.table_name = granted.table_name
            and (c.column_name in ('person_id', 'organisation_id', 'org_id') or c.udt_name = 'uuid' and c.column_name like '%\\_by'))
        and not (relrowsecurity and exists (select from pg_policy where polrelid = pg_class.oid))
        -- Who is an organisation is open; what it did is not.
        and table_name <> 'organisation'`)
    expect(open).toEqual([])
  })

  it('a module’s role reaches its own schema, and of others only views made for it', async () => {
    const foreign = await house.database.read(sql`
      select grantee, table_schema, table_name from information_schema.role_table_grants
      where grantee like 'template\_concerted\_%'
        and table_schema <> replace(grantee, 'template_concerted_', '')
        and table_name <> 'for_' || replace(grantee, 'template_concerted_', '')
        and (table_schema, table_name, privilege_type) <> ('platform', 'installation', 'SELECT')`)
    expect(foreign).toEqual([])
  })

  it('no module may change or remove what the audit log holds', async () => {
    const writers = await house.database.read(sql`
      select grantee, privilege_type from information_schema.role_table_grants
      where table_schema = 'safeguards' and table_name = 'audit_entry' and privilege_type <> 'SELECT' and grantee <> current_user`)
    expect(writers).toEqual([])
  })

  it('nobody corrects a text in another’s name, whatever the handler says', async () => {
    const [own, other] = ['0192f000-0000-7000-8000-000000000011', '0192f000-0000-7000-8000-000000000012']
    const context = await openContext(house.database)
    const actor: Actor = { kind: 'person', person_id: own, organisation_id: null, roles: ['secretariat'] }
    const opening = `${context.statement(actor, 'record_keeping')}; ${context.role('mandates')}`
    const correctAs = (person: string) =>
      house.database.transaction(opening, (tx) =>
        tx.run(sql`insert into mandates.correction (symbol, key, text, reason, corrected_by, corrected_as, corrected_at)
          values ('A/RES/0/0', 'op1', 'text', 'reason', ${person}, 'secretariat', now())`),
      )
    await expect(correctAs(other)).rejects.toThrow(/row-level security/)
    // In one's own name it gets as far as the paragraph that does not exist.
    await expect(correctAs(own)).rejects.toThrow(/foreign key/)
  })

  it('no policy hides a query that a distributed store would refuse', async () => {
    const policies = await house.database.read<{ policy: string; said: string }>(sql`
      select polname as policy, coalesce(pg_get_expr(polqual, polrelid), '') as said from pg_policy`)
    expect(policies.length).toBeGreaterThan(0)
    expect(policies.filter(({ said }) => /\bselect\b/i.test(said))).toEqual([])
  })
})

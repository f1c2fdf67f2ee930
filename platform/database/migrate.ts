import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { Problem } from '../problem.ts'

/**
 * Applies `database/migrations/NNNN-module-what.sql` in order, each once, forward only. Inside a file `:"module"`
 * stands for that module's database role in this installation; roles belong to the whole server, so their names carry
 * the installation's prefix, which the first run writes down together with whether this store is a demo.
 */
export const migrate = async (url: string, folder: string, kind: 'demo' | 'production'): Promise<void> => {
  const client = new pg.Client({ connectionString: url, application_name: 'concerted migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7264002)')
    await client.query(HOUSE)
    const { prefix } = await installation(client, kind)
    const applied = await appliedMigrations(client)
    const files = readMigrations(folder)
    refuseNewer(applied, files)
    for (const file of files) {
      if (!applied.has(file.name)) await apply(client, file, prefix)
      else if (applied.get(file.name) !== file.sha256) throw changed(file.name)
    }
  } finally {
    await client.end()
  }
}

const HOUSE = `
  create schema if not exists platform;
  create table if not exists platform.migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now());
  create table if not exists platform.installation (
    singleton boolean primary key default true check (singleton),
    kind text not null check (kind in ('demo', 'production')),
    role_prefix text not null,
    created_at timestamptz not null default now());
`

interface Migration {
  readonly name: string
  readonly text: string
  readonly sha256: string
}

const readMigrations = (folder: string): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    })

const installation = async (client: pg.Client, kind: string): Promise<{ prefix: string }> => {
  await client.query(
    'insert into platform.installation (kind, role_prefix) values ($1, current_database()) on conflict do nothing',
    [kind],
  )
  const { rows } = await client.query<{ role_prefix: string }>('select role_prefix from platform.installation')
  return { prefix: rows[0]?.role_prefix ?? '' }
}

const appliedMigrations = async (client: pg.Client): Promise<Map<string, string>> => {
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from platform.migration')
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

const refuseNewer = (applied: Map<string, string>, files: readonly Migration[]): void => {
  const known = new Set(files.map(({ name }) => name))
  const unknown = [...applied.keys()].filter((name) => !known.has(name))
  if (unknown.length === 0) return
  throw new Problem(
    'unavailable',
    'newer_store',
    `The store was made by a newer version of this program (it has ${unknown.join(', ')}): use that version, or another store.`,
  )
}

const changed = (name: string): Problem =>
  new Problem(
    'unavailable',
    'changed_migration',
    `Migration ${name} was changed after it had been applied to this store: restore the file, or start with an empty store.`,
  )

const apply = async (client: pg.Client, { name, text, sha256 }: Migration, prefix: string): Promise<void> => {
  await client.query('begin')
  try {
    for (const module of new Set([...text.matchAll(ROLE)].map((match) => match[1] as string))) {
      await createRole(client, `${prefix}_${module}`)
    }
    await client.query(text.replace(ROLE, (_, module: string) => `"${prefix}_${module}"`))
    await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name}: ${(error as Error).message}`, { cause: error })
  }
}

const ROLE = /:"([a-z]+)"/g

const createRole = async (client: pg.Client, role: string): Promise<void> => {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (rowCount) return
  await client.query(`create role "${role}" nologin`)
  await client.query(`grant "${role}" to current_user`)
}

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { migrate } from './migrate.ts'

const FIRST = `create schema fruit; grant usage on schema fruit to :"fruit"; create table fruit.apple (n int);
  grant select on fruit.apple to :"fruit";`

describe('migrations', () => {
  let folder: string
  let url: string
  let client: pg.Client
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'concerted-migrations-'))
    writeFileSync(join(folder, '0001-fruit-first.sql'), FIRST)
    const name = `migrate_${randomUUID().replaceAll('-', '')}`
    const server = new pg.Client({ connectionString: inject('postgres') })
    await server.connect()
    await server.query(`create database ${name}`)
    await server.end()
    url = inject('postgres').replace(/[^/]+$/, name)
    client = new pg.Client({ connectionString: url })
    await client.connect()
  })
  afterEach(async () => {
    await client.end()
    rmSync(folder, { recursive: true })
  })

  it('are applied once each, under roles of this installation', async () => {
    await migrate(url, folder, 'demo')
    await migrate(url, folder, 'demo')
    const { rows } = await client.query(
      `select grantee from information_schema.role_table_grants where table_name = 'apple' and grantee like '%\\_fruit'`,
    )
    expect(rows).toEqual([{ grantee: `${new URL(url).pathname.slice(1)}_fruit` }])
  })

  it('write down once whether the store is a demonstration', async () => {
    await migrate(url, folder, 'production')
    await migrate(url, folder, 'demo')
    expect((await client.query('select kind from platform.installation')).rows).toEqual([{ kind: 'production' }])
  })

  it('leave nothing of a migration that fails', async () => {
    writeFileSync(join(folder, '0002-fruit-second.sql'), 'create table fruit.pear (n int); select broken;')
    await expect(migrate(url, folder, 'demo')).rejects.toThrow(/0002-fruit-second.sql/)
    expect(
      (await client.query(`select to_regclass('fruit.pear') as pear, to_regclass('fruit.apple')::text as apple`)).rows,
    ).toEqual([{ pear: null, apple: 'fruit.apple' }])
  })

  it('refuse a store of a newer version, in one sentence', async () => {
    await migrate(url, folder, 'demo')
    await client.query(`insert into platform.migration (name, sha256) values ('9999-future.sql', 'x')`)
    await expect(migrate(url, folder, 'demo')).rejects.toThrow(/newer version of this program .*9999-future/)
  })

  it('refuse to go on where an applied file was changed', async () => {
    await migrate(url, folder, 'demo')
    writeFileSync(join(folder, '0001-fruit-first.sql'), `${FIRST} -- changed`)
    await expect(migrate(url, folder, 'demo')).rejects.toThrow(/was changed after it had been applied/)
  })
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCluster } from './embedded.ts'

const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const postmaster = (folder: string): number =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('the embedded PostgreSQL', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'concerted-cluster-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is durable: fsync on, checksums on', async () => {
    const cluster = await openCluster(folder)
    const client = await connected(cluster.url)
    const { rows } = await client.query(
      `select current_setting('fsync') as fsync, current_setting('data_checksums') as sums`,
    )
    expect(rows).toEqual([{ fsync: 'on', sums: 'on' }])
    await client.end()
    await cluster.release()
  })

  it('is shared, and stopped by whoever leaves last', async () => {
    const [first, second] = await Promise.all([openCluster(folder), openCluster(folder)])
    expect(second.url).toBe(first.url)
    const pid = postmaster(folder)
    await first.release()
    expect(isAlive(pid)).toBe(true)
    await second.release()
    expect(isAlive(pid)).toBe(false)
  })

  it('loses nothing acknowledged when everything is killed', async () => {
    const cluster = await openCluster(folder)
    const client = await connected(cluster.url)
    await client.query('create table kept (n int)')
    let acknowledged = 0
    const writing = (async () => {
      for (;;) {
        await client.query('insert into kept values ($1)', [acknowledged])
        acknowledged++
      }
    })().catch(() => undefined)
    await new Promise((done) => setTimeout(done, 300))
    process.kill(postmaster(folder), 'SIGKILL')
    await writing
    const again = await openCluster(folder)
    const reader = await connected(again.url)
    const { rows } = await reader.query<{ n: string }>('select count(*) as n from kept')
    expect(acknowledged).toBeGreaterThan(0)
    expect(Number(rows[0]?.n)).toBeGreaterThanOrEqual(acknowledged)
    await reader.end()
    await again.release()
  })

  it('starts again where the first start was cut off before there was a database', async () => {
    const cluster = await openCluster(folder)
    const client = await connected(cluster.url.replace(/[^/]+$/, 'postgres'))
    await cluster.release()
    await client.end().catch(() => undefined)
    const again = await openCluster(folder)
    await (await connected(again.url)).end()
    await again.release()
  })

  it('says in one sentence that the folder cannot be written', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    await expect(openCluster(join(file, 'data'))).rejects.toThrow(/cannot be written .* CONCERTED_DATA/)
  })

  it('waits for a start under way, and takes over from one that died', async () => {
    writeFileSync(join(folder, 'starting.lock'), '999999999')
    const cluster = await openCluster(folder)
    await cluster.release()
  })
})

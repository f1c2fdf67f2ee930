import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openCluster } from './embedded.ts'
import { migrate } from './migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that holds the migrated template; each test file makes its own database from it. */
    postgres: string
  }
}

/** One real PostgreSQL for the whole run, with the migrations applied once to a template that every test file copies. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = join(tmpdir(), `concerted-test-${process.pid}`)
  const cluster = await openCluster(folder, { durable: false })
  const close = async () => {
    await cluster.release()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await makeTemplate(cluster.url)
  } catch (error) {
    await close()
    throw error
  }
  project.provide('postgres', cluster.url)
  return close
}

const makeTemplate = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create database template_concerted')
  await client.end()
  await migrate(url.replace(/[^/]+$/, 'template_concerted'), 'database/migrations', 'demo')
}

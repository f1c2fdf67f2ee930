import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Problem } from '../problem.ts'
import type { Sql, Tx } from './sql.ts'

/** The store as the house sees it: transactions, and one short read for the door's cache. */
export interface Database {
  /** Runs `work` in a transaction that `opening` begins; commits if it settles, rolls back if it throws. */
  transaction<T>(opening: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** One statement outside any transaction. */
  read<Row>(query: Sql): Promise<Row[]>
  close(): Promise<void>
}

/** Days stay ISO text, bigint and numeric become numbers: all of ours are counts far below 2^53. */
const TYPES = {
  getTypeParser: (oid: number, format?: string) => {
    if (oid === 1082) return (text: string) => text
    if (oid === 20 || oid === 1700) return Number
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

export const openDatabase = async (url: string, connections = 10): Promise<Database> => {
  const pool = new pg.Pool({ connectionString: url, max: connections, types: TYPES, application_name: 'concerted' })
  pool.on('error', () => undefined)
  await requireVersion(pool)
  return {
    transaction: (opening, work) => inTransaction(pool, opening, work),
    read: async <Row>({ text, values }: Sql) => (await pool.query({ text, values: [...values] })).rows as Row[],
    close: () => pool.end(),
  }
}

const requireVersion = async (pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num').catch((error: Error) => {
    throw new Problem(
      'unavailable',
      'no_database',
      `The database does not answer: ${error.message}. Check DATABASE_URL.`,
    )
  })
  const version = Number(rows[0]?.server_version_num)
  if (version < 150_000) {
    throw new Problem(
      'unavailable',
      'old_database',
      `The database is PostgreSQL ${Math.floor(version / 10_000)}; version 15 or newer is needed.`,
    )
  }
}

const inTransaction = async <T>(pool: pg.Pool, opening: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(`begin; ${opening}`)
    const result = await work(txOf(client))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

const txOf = (client: pg.PoolClient): Tx => {
  const rows = async <Row>({ text, values }: Sql): Promise<Row[]> =>
    (await client.query({ text, values: [...values] })).rows as Row[]
  return {
    all: rows,
    get: async <Row>(query: Sql) => {
      const [row, another] = await rows<Row>(query)
      if (row === undefined || another !== undefined) throw new Error(`expected one row: ${query.text}`)
      return row
    },
    find: async <Row>(query: Sql) => (await rows<Row>(query))[0],
    run: async ({ text, values }) => (await client.query({ text, values: [...values] })).rowCount ?? 0,
    copyIn: (table, columns, source) => copyIn(client, table, columns, source),
  }
}

const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.')

/** About what a socket takes at once; smaller chunks cost more than they move. */
const CHUNK = 64 * 1024

const copyIn: (client: pg.PoolClient, ...rest: Parameters<Tx['copyIn']>) => Promise<number> = async (
  client,
  table,
  columns,
  rows,
) => {
  const target = client.query(copyFrom(`copy ${quoted(table)} (${columns.map(quoted).join(', ')}) from stdin`))
  await pipeline(Readable.from(copyText(rows), { objectMode: false, highWaterMark: CHUNK }), target)
  return target.rowCount ?? 0
}

async function* copyText(rows: Parameters<Tx['copyIn']>[2]): AsyncGenerator<Buffer> {
  let text = ''
  for await (const row of rows) {
    text += copyLine(row)
    if (text.length > CHUNK) {
      yield Buffer.from(text)
      text = ''
    }
  }
  if (text) yield Buffer.from(text)
}

const UNSAFE = /[\\\n\r\t]/
const SPECIAL = /[\\\n\r\t]/g
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const copyField = (value: unknown): string => {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'number') return String(value)
  const text =
    typeof value === 'object' ? (value instanceof Date ? value.toISOString() : JSON.stringify(value)) : String(value)
  // Nearly every field needs no escape, and looking costs a third of replacing.
  return UNSAFE.test(text) ? text.replace(SPECIAL, (character) => ESCAPED[character] as string) : text
}

const copyLine = (row: readonly unknown[]): string => {
  let line = copyField(row[0])
  for (let index = 1; index < row.length; index++) line += '\t' + copyField(row[index])
  return line + '\n'
}

/**
 * Import of the UNODC workbook (46,556 rows) through the door, against merely reading it with the same reader, and
 * against COPY of the same rows into a bare table of text columns without an index. Rounds take turns, so that a busy
 * machine is busy for all three; medians and their ratios are printed.
 *
 *     node bench/import.ts [rounds]          targets: import ÷ reading ≤ 3, import ÷ COPY ≤ 5
 *     node bench/import.ts rows 1000000      a generated table of that many rows, with the memory it took
 */
import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { importFile } from '../domain/statistics/release-api.ts'
import { readConfig } from '../platform/config.ts'
import { sql } from '../platform/database/sql.ts'
import { openTable } from '../platform/tables/open-table.ts'
import type { Row } from '../platform/tables/table.ts'
import { OPERATOR } from '../safeguards/actor.ts'
import { type House, openHouse } from '../server.ts'

const WORKBOOK = 'sources/unodc-glotip-2023-05-30/data_glotip_2023-05-30.xlsx'
const HEADER = ['Iso3_code', 'Country', 'Indicator', 'Dimension', 'Category', 'Sex', 'Age', 'Year', 'Unit', 'txtVALUE']

const readRows = async (path: string): Promise<Row[]> => {
  const rows: Row[] = []
  for await (const batch of (await openTable(path)).tables[0]?.batches() ?? []) rows.push(...batch)
  return rows
}

const importOf = (house: House, path: string) =>
  house.door.ask(
    importFile,
    { format: 'glotip' },
    {
      actor: OPERATOR,
      language: 'en',
      idempotency_key: randomUUID(),
      upload: { name: basename(path), path, bytes: statSync(path).size },
    },
  )

const empty = (house: House) =>
  house.database.read(sql`truncate statistics.release, statistics.observation, statistics.quarantine_decision cascade`)

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0

const compare = async (house: House, rounds: number): Promise<void> => {
  const width = HEADER.length + 3
  const columns = Array.from({ length: width }, (_, index) => `c${index}`)
  await house.database.read({
    text: `create table bench_rows (${columns.map((name) => `${name} text`).join(', ')})`,
    values: [],
  })
  const rows = (await readRows(WORKBOOK)).slice(3).map(({ cells }) => [...cells].slice(0, width))
  const copy = () => house.database.transaction('', (tx) => tx.copyIn('bench_rows', columns, rows))
  const [reading, copying, importing]: [number[], number[], number[]] = [[], [], []]
  for (let round = -1; round < rounds; round++) {
    await empty(house)
    await house.database.read(sql`truncate bench_rows`)
    const times = [
      await timed(() => readRows(WORKBOOK)),
      await timed(copy),
      await timed(() => importOf(house, WORKBOOK)),
    ] as const
    // The first round warms up.
    if (round < 0) continue
    reading.push(times[0])
    copying.push(times[1])
    importing.push(times[2])
  }
  const [read, copied, imported] = [median(reading), median(copying), median(importing)]
  console.log(`reading ${read.toFixed(0)} ms, COPY ${copied.toFixed(0)} ms, import ${imported.toFixed(0)} ms`)
  console.log(`import ÷ reading ${(imported / read).toFixed(2)} (at most 3)`)
  console.log(`import ÷ COPY ${(imported / copied).toFixed(2)} (at most 5)`)
  if (imported > 3 * read || imported > 5 * copied) process.exitCode = 1
}

const generate = function* (rows: number): Generator<string> {
  yield `${HEADER.join(',')}\n`
  for (let i = 0; i < rows; i++) {
    const value = i % 3 === 0 ? '<5' : `"${(i % 9000).toLocaleString('en')}"`
    yield `NLD,Netherlands,Indicator ${i % 50},by citizenship,Category ${i % 20_011},Total,Total,${1960 + (i % 60)},Counts,${value}\n`
  }
}

const takeMany = async (house: House, folder: string, rows: number): Promise<void> => {
  const path = join(folder, 'many.csv')
  await pipeline(Readable.from(generate(rows)), createWriteStream(path))
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  const time = await timed(() => importOf(house, path))
  clearInterval(watch)
  const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`
  console.log(
    `${rows} rows (${megabytes(statSync(path).size)}) in ${(time / 1000).toFixed(1)} s, memory ${megabytes(before)} → ${megabytes(most)}`,
  )
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const house = await openHouse({ ...readConfig(), database_url: null, data: join(folder, 'store') })
try {
  const [first, second] = process.argv.slice(2)
  if (first === 'rows') await takeMany(house, folder, Number(second))
  else await compare(house, Number(first ?? 7))
} finally {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
}

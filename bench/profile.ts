/**
 * State profile requests against `/health/ready`, the same server's bare `select 1` route. Fifty readers ask at once, as
 * browsers do: one kept connection each, compressed answers. Both routes take turns, so that a busy machine is busy for
 * both; the readers have a thread of their own, so that their work is not counted as the server's. What a State costs
 * when nobody has asked for it before is printed beside.
 *
 *     node bench/profile.ts [URL]          target: p95 of the profile ÷ p95 of `select 1` ≤ 3
 *
 * Without an address, a house of its own is opened in a temporary folder and loaded from `sources/`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

const READERS = 50
const ROUNDS = 6
const REQUESTS = 1000
const STATES = ['NLD', 'GBR', 'MDA', 'HRV', 'ARM', 'DEU', 'USA', 'THA', 'NGA', 'BRA', 'KEN', 'UKR']
const AT_MOST = 3

interface Measured {
  readonly first: readonly number[]
  readonly profile: readonly number[]
  readonly bare: readonly number[]
}

const profileOf = (index: number): string => `/api/reporting/states/${STATES[index % STATES.length]}`
const bareRoute = (): string => '/health/ready'

const agent = new Agent({ keepAlive: true, maxSockets: READERS })

/** Milliseconds until the last byte has come. */
const timeOf = (url: string): Promise<number> =>
  new Promise((done, fail) => {
    const from = performance.now()
    get(url, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
      if (answer.statusCode !== 200) fail(new Error(`${url} answered ${answer.statusCode}`))
      answer.resume().on('end', () => done(performance.now() - from))
    }).on('error', fail)
  })

/** Every reader takes the next request as soon as its last one is answered. */
const readAll = async (base: string, route: (index: number) => string, requests: number): Promise<number[]> => {
  const times: number[] = []
  let next = 0
  const reader = async () => {
    while (next < requests) times.push(await timeOf(base + route(next++)))
  }
  await Promise.all(Array.from({ length: READERS }, reader))
  return times
}

const measure = async (base: string): Promise<Measured> => {
  const first: number[] = []
  for (const [index] of STATES.entries()) first.push(await timeOf(base + profileOf(index)))
  const [profile, bare]: [number[], number[]] = [[], []]
  for (let round = -1; round < ROUNDS; round++) {
    const bareTimes = await readAll(base, bareRoute, REQUESTS)
    const profileTimes = await readAll(base, profileOf, REQUESTS)
    // The first round warms up.
    if (round < 0) continue
    bare.push(...bareTimes)
    profile.push(...profileTimes)
  }
  agent.destroy()
  return { first, profile, bare }
}

/** The smallest time that a share of all times does not pass. */
const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.ceil(share * times.length) - 1] ?? Number.NaN

const print = ({ first, profile, bare }: Measured): void => {
  const line = (name: string, times: readonly number[]) =>
    console.log(
      `${name}: median ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms (${times.length} requests)`,
    )
  line('select 1', bare)
  line('State profile', profile)
  line('State profile, first request, one reader', first)
  const ratio = percentile(profile, 0.95) / percentile(bare, 0.95)
  console.log(`p95 of the profile ÷ p95 of select 1, ${READERS} readers: ${ratio.toFixed(2)} (at most ${AT_MOST})`)
  if (ratio > AT_MOST) process.exitCode = 1
}

const readFromThread = (base: string): Promise<Measured> =>
  new Promise((done, fail) => {
    const readers = new Worker(import.meta.filename, { workerData: base })
    readers.once('message', done).once('error', fail)
  })

const withOwnHouse = async (work: (base: string) => Promise<void>): Promise<void> => {
  const [{ readConfig }, { loadSources }, { openHouse }, { openWeb }] = await Promise.all([
    import('../platform/config.ts'),
    import('../load.ts'),
    import('../server.ts'),
    import('../bin/web.ts'),
  ])
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const house = await openHouse({ ...readConfig(), database_url: null, data: join(folder, 'store') })
    try {
      await loadSources(house, (text) => console.error(text))
      const web = await openWeb(house, { host: '127.0.0.1', port: 0 })
      await work(`http://127.0.0.1:${web.port}`)
      await web.close()
    } finally {
      await house.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (!isMainThread) parentPort?.postMessage(await measure(workerData as string))
else {
  const [address] = process.argv.slice(2)
  const work = async (base: string) => print(await readFromThread(base))
  await (address ? work(address.replace(/\/$/, '')) : withOwnHouse(work))
}

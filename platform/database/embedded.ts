import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { Problem } from '../problem.ts'
import { type Binaries, findBinaries } from './binaries.ts'

/**
 * A real PostgreSQL that this program looks after: made on first use, found again afterwards, shared by the server and
 * the command line, and stopped by whoever leaves last. It listens on loopback only, behind a password of its own.
 *
 * Everyone who uses it holds one shared advisory lock for as long as they live; who can take that lock exclusively is
 * alone and turns off the light. A killed process loses its lock with its connection, so nothing is left counting.
 */
export interface Cluster {
  readonly url: string
  release(): Promise<void>
}

export interface ClusterOptions {
  /** Tests give up durability for speed; nothing else may. */
  readonly durable?: boolean
  /** The major version a new store is made with; by default that of the npm package. */
  readonly major?: number
}

const DATABASE = 'concerted'
const USERS_LOCK = 7_264_001
/** PostgreSQL's word for *not yet*, and for *no longer*. */
const STARTING_UP = '57P03'

interface Access {
  readonly port: number
  readonly password: string
}

export const openCluster = async (folder: string, options: ClusterOptions = {}): Promise<Cluster> => {
  const files = layout(folder)
  makeFolder(folder)
  return withStartLock(files.lock, async () => {
    const access = (await attach(files)) ?? (await start(files, options))
    await createDatabase(access)
    const presence = await connect(urlOf(access))
    await presence.query('select pg_advisory_lock_shared($1)', [USERS_LOCK])
    return { url: urlOf(access), release: () => leave(presence, files, access) }
  })
}

const layout = (folder: string) => ({
  root: folder,
  data: join(folder, 'postgres'),
  pid: join(folder, 'postgres', 'postmaster.pid'),
  access: join(folder, 'postgres-access.json'),
  log: join(folder, 'postgres.log'),
  lock: join(folder, 'starting.lock'),
})
type Layout = ReturnType<typeof layout>

const urlOf = ({ port, password }: Access, database = DATABASE): string =>
  `postgres://concerted:${password}@127.0.0.1:${port}/${database}`

const makeFolder = (folder: string): void => {
  try {
    makeFolders(folder)
    const probe = join(folder, '.writable')
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw folderProblem(folder, error)
  }
}

/** One by one: Node's own recursive form never returns where a parent cannot hold folders (seen under /proc). */
const makeFolders = (folder: string): void => {
  if (existsSync(folder)) return
  makeFolders(dirname(folder))
  mkdirSync(folder)
}

const folderProblem = (folder: string, error: unknown): Problem => {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOSPC'
    ? new Problem(
        'unavailable',
        'disk_full',
        `The disk that holds ${folder} is full: free some space, or set CONCERTED_DATA to a folder on another disk.`,
      )
    : new Problem(
        'unavailable',
        'folder_not_writable',
        `The data folder ${folder} cannot be written (${code ?? 'unknown reason'}): give this user the right to write it, or set CONCERTED_DATA to another folder.`,
      )
}

/** Two first starts at once must not both make the store: one works, the other waits. */
const withStartLock = async <T>(lock: string, work: () => Promise<T>): Promise<T> => {
  const patience = Date.now() + 60_000
  for (;;) {
    try {
      const handle = openSync(lock, 'wx')
      writeFileSync(handle, String(process.pid))
      closeSync(handle)
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw folderProblem(lock, error)
      const holder = Number(readFileSync(lock, { encoding: 'utf8', flag: 'a+' }))
      if (holder && !isAlive(holder)) rmSync(lock, { force: true })
      if (Date.now() > patience) {
        throw new Problem(
          'unavailable',
          'store_starting',
          `Another start has been under way for a minute (process ${holder}). If it is gone, delete ${lock}.`,
        )
      }
      await pause(50)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

const readAccess = (files: Layout): Access | null =>
  existsSync(files.access) ? (JSON.parse(readFileSync(files.access, 'utf8')) as Access) : null

const runningPid = (files: Layout): number | null => {
  if (!existsSync(files.pid)) return null
  const pid = Number(readFileSync(files.pid, 'utf8').split('\n')[0])
  return pid && isAlive(pid) ? pid : null
}

const attach = async (files: Layout): Promise<Access | null> => {
  const access = readAccess(files)
  if (!access || !runningPid(files)) return null
  // After a power cut the number may belong to another program: then PostgreSQL itself decides at the start.
  return (await answers(access, () => runningPid(files) !== null, 5_000)) ? access : null
}

const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, application_name: 'concerted presence' })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Waits until the store answers, as long as it lives. */
const answers = async (access: Access, lives: () => boolean, wait = 60_000): Promise<boolean> => {
  const patience = Date.now() + wait
  while (lives() && Date.now() < patience) {
    try {
      const client = await connect(urlOf(access, 'postgres'))
      await client.end()
      return true
    } catch (error) {
      const { code } = error as { code?: string }
      if (code !== 'ECONNREFUSED' && code !== STARTING_UP && code !== 'ECONNRESET') throw error
      await pause(25)
    }
  }
  return false
}

const start = async (files: Layout, options: ClusterOptions): Promise<Access> => {
  const versionFile = join(files.data, 'PG_VERSION')
  const made = existsSync(versionFile)
  const binaries = findBinaries(made ? Number(readFileSync(versionFile, 'utf8')) : (options.major ?? null))
  const runAs = unprivileged(files.root)
  const password = (made ? readAccess(files)?.password : undefined) ?? randomBytes(24).toString('hex')
  if (!made) initialise(binaries, runAs, files, password)
  const access = { port: await freePort(), password }
  writeFileSync(files.access, JSON.stringify(access), { mode: 0o600 })
  const child = launch(binaries, runAs, files, access, options)
  if (!(await answers(access, () => child.exitCode === null))) throw startProblem(files)
  child.unref()
  return access
}

const startProblem = (files: Layout): Problem => {
  const log = existsSync(files.log) ? readFileSync(files.log, 'utf8').trim().split('\n').slice(-3).join(' ') : ''
  return /No space left/.test(log)
    ? folderProblem(files.root, { code: 'ENOSPC' })
    : new Problem(
        'unavailable',
        'store_not_started',
        `The embedded PostgreSQL did not start; its last words: ${log || 'none'} (all of them: ${files.log})`,
      )
}

const initialise = (binaries: Binaries, runAs: RunAs, files: Layout, password: string): void => {
  rmSync(files.data, { recursive: true, force: true })
  mkdirSync(files.data, { mode: 0o700 })
  const passwordFile = join(files.root, 'initial-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  runAs.owns(files.data)
  runAs.owns(passwordFile)
  const [command, ...prefix] = [...runAs.prefix, join(binaries.folder, 'initdb')]
  const made = spawnSync(
    command as string,
    [
      ...prefix,
      '-D',
      files.data,
      '-U',
      'concerted',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--no-locale',
      '--data-checksums',
    ],
    { encoding: 'utf8', ...runAs.identity },
  )
  rmSync(passwordFile)
  if (made.status !== 0) {
    rmSync(files.data, { recursive: true, force: true })
    if (/No space left/.test(made.stderr)) throw folderProblem(files.root, { code: 'ENOSPC' })
    throw new Problem(
      'unavailable',
      'store_not_made',
      `PostgreSQL's initdb refused: ${made.stderr?.trim().split('\n').at(-1) ?? made.error?.message}`,
    )
  }
}

const launch = (
  binaries: Binaries,
  runAs: RunAs,
  files: Layout,
  access: Access,
  options: ClusterOptions,
): ChildProcess => {
  const log = openSync(files.log, 'a')
  if (runAs.identity.uid !== undefined)
    chownSync(files.log, runAs.identity.uid, runAs.identity.gid ?? runAs.identity.uid)
  const settings = {
    port: access.port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '128MB',
    max_wal_size: '2GB',
    ...(options.durable === false && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command, ...prefix] = [...runAs.prefix, join(binaries.folder, 'postgres')]
  // Its own session: Ctrl-C in the terminal must reach us alone, so that we can stop it in order.
  const child = spawn(command as string, [...prefix, '-D', files.data, ...flags], {
    detached: true,
    stdio: ['ignore', log, log],
    ...runAs.identity,
  })
  closeSync(log)
  return child
}

/** Asked at every opening: a first start may have been killed before it came this far. */
const createDatabase = async (access: Access): Promise<void> => {
  const client = await connect(urlOf(access, 'postgres'))
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
  if (!rowCount) await client.query(`create database ${DATABASE}`)
  await client.end()
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

interface RunAs {
  readonly prefix: readonly string[]
  readonly identity: { uid?: number; gid?: number }
  /** Gives a path to the user that PostgreSQL runs as. */
  owns(path: string): void
}

/**
 * PostgreSQL refuses to run as root. From root we step down: inside a user namespace, where the files stay ours
 * (works even in folders that others may not enter), or else as the machine's `postgres` or `nobody`.
 */
const unprivileged = (root: string): RunAs => {
  const asIs: RunAs = { prefix: [], identity: {}, owns: () => undefined }
  if (process.platform === 'win32' || process.getuid?.() !== 0) return asIs
  const user = lowlyUser()
  const namespace = ['unshare', '--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`]
  if (spawnSync(namespace[0] as string, [...namespace.slice(1), 'true']).status === 0)
    return { ...asIs, prefix: namespace }
  chownSync(root, user.uid, user.gid)
  return { prefix: [], identity: user, owns: (path) => chownSync(path, user.uid, user.gid) }
}

const lowlyUser = (): { uid: number; gid: number } => {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  return { uid: Number(found?.[2] ?? 65_534), gid: Number(found?.[3] ?? 65_534) }
}

/** Leaves the store; stops it when nobody else is using it. */
const leave = async (presence: pg.Client, files: Layout, access: Access): Promise<void> => {
  await withStartLock(files.lock, async () => {
    await presence.end().catch(() => undefined)
    const pid = runningPid(files)
    if (!pid) return
    const last = await connect(urlOf(access)).catch(() => null)
    if (!last) return
    const alone = await last.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [USERS_LOCK])
    await last.end()
    if (!alone.rows[0]?.alone) return
    process.kill(pid, 'SIGINT')
    const patience = Date.now() + 20_000
    while (isAlive(pid) && Date.now() < patience) await pause(20)
  })
}

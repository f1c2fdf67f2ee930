import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../platform/problem.ts'

const ROOT = join(import.meta.dirname, '..')
const BUILT_FROM = join(ROOT, 'dist', 'built-from')
const SOURCES = [
  'web/**/*',
  'domain/**/*.{ts,tsx,css,json}',
  'kernels/**/*.ts',
  'safeguards/**/*.ts',
  'platform/**/*.ts',
  'vocabulary/**/*',
  'vite.config.ts',
  'package-lock.json',
]

/** Builds the pages where their sources have changed since the last build. */
export const buildPages = async (): Promise<void> => {
  const sources = fingerprint()
  if (existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, 'utf8') === sources) return
  console.error('Building the pages …')
  await vite(['build', '--logLevel', 'error'])
  mkdirSync(join(ROOT, 'dist'), { recursive: true })
  writeFileSync(BUILT_FROM, sources)
}

const fingerprint = (): string => {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).sort()) {
    const { mtimeMs, size } = statSync(join(ROOT, path))
    hash.update(`${path} ${size} ${Math.round(mtimeMs)}\n`)
  }
  return hash.digest('hex')
}

const vite = (words: string[]): Promise<void> =>
  new Promise((done, failed) => {
    const program = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
    const child = spawn(process.execPath, [program, ...words], { cwd: ROOT, stdio: ['ignore', 2, 2] })
    child.once('exit', (code) =>
      code === 0
        ? done()
        : failed(new Problem('unavailable', 'build', 'The pages could not be built; the reason stands above.')),
    )
  })

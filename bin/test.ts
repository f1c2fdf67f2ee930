import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Everything that must hold: types (three programs), lint and format, tests on a real PostgreSQL, journeys in a real
 * browser. Runs all of it even where something fails, and ends with one plain line.
 */
interface Counts {
  passed: number
  failed: number
  skipped: number
}

const ROOT = join(import.meta.dirname, '..')

const run = (title: string, words: readonly string[], environment: Record<string, string> = {}): boolean => {
  console.log(`\n— ${title}`)
  const child = spawnSync(process.execPath, [...words], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  return child.status === 0
}

const asCounts = (good: boolean): Counts => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 })

const types = (): Counts[] =>
  ['tsconfig.json', 'tsconfig.web.json', 'tsconfig.pure.json'].map((program) =>
    asCounts(run(`types: ${program}`, ['node_modules/ts7/bin/tsc', '-p', program])),
  )

const lint = (): Counts => asCounts(run('lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']))

/** Runs a runner that leaves its counts as JSON; where it leaves none, it broke, and that is one failure. */
const counted = (title: string, words: string[], environment: Record<string, string>, file: string): Counts => {
  const good = run(title, words, environment)
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const said = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>
  const failed = said['numFailedTests'] ?? 0
  return {
    passed: said['numPassedTests'] ?? 0,
    failed: good ? failed : Math.max(failed, 1),
    skipped: said['numPendingTests'] ?? 0,
  }
}

const folder = mkdtempSync(join(tmpdir(), 'concerted-results-'))
const unit = join(folder, 'unit.json')
const journeys = join(folder, 'journeys.json')
const results = [
  ...types(),
  lint(),
  counted(
    'tests',
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
    {},
    unit,
  ),
  counted('journeys', ['checks/journeys/run.ts'], { JOURNEY_RESULTS: journeys }, journeys),
]
rmSync(folder, { recursive: true })

const sum = (key: keyof Counts): number => results.reduce((total, counts) => total + counts[key], 0)
const skipped = sum('skipped') ? `, ${sum('skipped')} skipped` : ''
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
process.exit(sum('failed') ? 1 : 0)

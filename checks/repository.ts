import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** The repository as the checks read it: its files as git sees them, and what each imports. */
export const ROOT = join(import.meta.dirname, '..')

export const files = (pattern: RegExp): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
    .split('\n')
    .filter((path) => path && pattern.test(path) && existsSync(join(ROOT, path)))

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

export interface Import {
  readonly from: string
  /** A path of this repository, or a package's name. */
  readonly to: string
  readonly typeOnly: boolean
}

const IMPORT = /^(import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const LAZY = /import\(\s*['"]([^'"]+)['"]\s*\)/g

export const importsOf = (path: string): Import[] => {
  const text = read(path)
  const resolve = (name: string) => (name.startsWith('.') ? relative(ROOT, join(ROOT, dirname(path), name)) : name)
  const plain = [...text.matchAll(IMPORT)].map(([, , type, name]) => ({
    from: path,
    to: resolve(name as string),
    typeOnly: type !== undefined,
  }))
  const lazy = [...text.matchAll(LAZY)].map(([, name]) => ({
    from: path,
    to: resolve(name as string),
    typeOnly: false,
  }))
  return [...plain, ...lazy]
}

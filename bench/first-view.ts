import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What a first visit to Today downloads before anything can be read, compressed as the server sends it, fonts apart:
 * index.html, its script and style, everything these import at once, the page's own part, the messages of one language
 * and the list of areas. Charts and maps come after the first paint and are listed beside, not counted.
 *
 *     npm run build && node bench/first-view.ts
 */
const FOLDER = join(import.meta.dirname, '..', 'dist', 'web')
const BUDGET = 250_000

interface Chunk {
  readonly file: string
  readonly name?: string
  readonly src?: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

type Manifest = Readonly<Record<string, Chunk>>

/** A chunk, what it imports at once, and their styles: never what they import later. */
const filesOf = (manifest: Manifest, key: string, seen = new Set<string>()): Set<string> => {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`the build has no ${key}: name it anew in bench/first-view.ts`)
  if (seen.has(chunk.file)) return seen
  for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file)
  for (const next of chunk.imports ?? []) filesOf(manifest, next, seen)
  return seen
}

const compressedBytes = (file: string): number => {
  const path = join(FOLDER, file)
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size
}

const keyEnding = (manifest: Manifest, end: string): string => {
  const key = Object.keys(manifest).find((one) => one.endsWith(end) || manifest[one]?.name === end)
  if (!key) throw new Error(`the build has nothing that ends with ${end}: name it anew in bench/first-view.ts`)
  return key
}

export const measureFirstView = (
  language: string,
): { files: Record<string, number>; bytes: number; budget: number } => {
  const manifest = JSON.parse(readFileSync(join(FOLDER, '.vite', 'manifest.json'), 'utf8')) as Manifest
  const entries = ['index.html', 'App.tsx', 'TodayPage.tsx', 'StateSearch.tsx', `messages-${language}`, 'areas'].map(
    (end) => keyEnding(manifest, end),
  )
  const files = new Set(['index.html', ...entries.flatMap((key) => [...filesOf(manifest, key)])])
  const sizes = Object.fromEntries([...files].map((file) => [file, compressedBytes(file)]))
  return { files: sizes, bytes: Object.values(sizes).reduce((sum, size) => sum + size, 0), budget: BUDGET }
}

if (import.meta.main) {
  const measured = ['en', 'ar', 'ru'].map((language) => ({ language, ...measureFirstView(language) }))
  console.log(JSON.stringify(measured, null, 2))
  if (measured.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1
}

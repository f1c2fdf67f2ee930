import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { files, ROOT, read } from './repository.ts'

const OURS = new Set(['sources/README.md', 'sources/texts/README.md', 'sources/SHA256SUMS'])

const listed = new Map(
  read('sources/SHA256SUMS')
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/) as [string, string])
    .map(([sum, path]) => [`sources/${path.replace('./', '')}`, sum]),
)

it('every source is listed with its checksum, and unchanged', () => {
  const shipped = files(/^sources\//).filter((path) => !OURS.has(path))
  expect(shipped.length).toBeGreaterThan(40)
  const changed = shipped.filter((path) => {
    const sum = createHash('sha256')
      .update(readFileSync(join(ROOT, path)))
      .digest('hex')
    return listed.get(path) !== sum
  })
  expect(changed).toEqual([])
  expect([...listed.keys()].filter((path) => !shipped.includes(path))).toEqual([])
})

it('every folder of sources says where it comes from', () => {
  const folders = new Set(files(/^sources\/[^/]+\//).map((path) => path.split('/')[1] as string))
  expect([...folders].filter((folder) => !files(new RegExp(`^sources/${folder}/README\\.md$`)).length)).toEqual([])
})

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { files, ROOT, read } from './repository.ts'

const documents = files(/\.md$/).filter((path) => !path.startsWith('sources/'))
const json = (path: string) =>
  JSON.parse(read(path)) as {
    dependencies: Record<string, string>
    optionalDependencies: Record<string, string>
    devDependencies: Record<string, string>
  }

describe.each(documents)('%s', (path) => {
  const text = read(path)

  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map((match) => match[1] as string)
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(path), link)))).toEqual([])
  })

  it('names files and commands that are there', () => {
    const named = [
      ...text.matchAll(
        /`((?:bin|bench|checks|docs|domain|kernels|platform|safeguards|sources|vocabulary|web|database|deploy)\/[\w./-]+)`/g,
      ),
    ]
    const absent = named
      .map((match) => match[1] as string)
      .filter((name) => !/NNNN|<|\*/.test(name) && !existsSync(join(ROOT, name)))
    expect(absent).toEqual([])
  })
})

it('every dependency has its line: why, licence, how to leave it', () => {
  const { dependencies, optionalDependencies, devDependencies } = json('package.json')
  const register = read('docs/decisions/dependencies.md')
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies })
  expect(names.filter((name) => !register.includes(`\`${name}\``))).toEqual([])
})

it('every domain word in the glossary has its source', () => {
  const rows = read('docs/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (term|---)/.test(line))
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter((row) => (row.split('|')[3] ?? '').trim() === '')).toEqual([])
})

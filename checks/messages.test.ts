import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../platform/messages/language.ts'
import { files, read } from './repository.ts'

type Catalogue = Record<string, string>
const catalogues = files(/messages\/[a-z]{2}\.json$/)
const folders = [...new Set(catalogues.map((path) => dirname(path)))]
const catalogue = (folder: string, language: string): Catalogue =>
  JSON.parse(read(`${folder}/${language}.json`)) as Catalogue

/** Names in braces at any depth, without the words of plural and select branches. */
const placeholders = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{\s*([a-z_][\w]*)\s*(?=[,}])/gi)].map((match) => match[1] as string))].sort()

describe.each(folders)('%s', (folder) => {
  it('has all six languages', () => {
    expect(
      catalogues
        .filter((path) => dirname(path) === folder)
        .map((path) => basename(path, '.json'))
        .sort(),
    ).toEqual([...LANGUAGES].sort())
  })

  it.each(LANGUAGES.filter((language) => language !== 'en'))(
    '%s has the keys and placeholders of English',
    (language) => {
      const english = catalogue(folder, 'en')
      const other = catalogue(folder, language)
      expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort())
      const differing = Object.keys(english).filter(
        (key) => placeholders(other[key] ?? '').join() !== placeholders(english[key] ?? '').join(),
      )
      expect(differing).toEqual([])
      expect(
        Object.entries(other)
          .filter(([, text]) => text.trim() === '')
          .map(([key]) => key),
      ).toEqual([])
    },
  )
})

const english: Catalogue = Object.assign({}, ...folders.map((folder) => catalogue(folder, 'en')))
const code = files(/^(domain|web|safeguards|platform)\/.*\.tsx?$/).filter((path) => !/\.test\./.test(path))

it('every message that is asked for exists', () => {
  const asked = code.flatMap((path) =>
    [...read(path).matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => [match[1] as string, path] as const),
  )
  expect(asked.length).toBeGreaterThan(50)
  expect(asked.filter(([key]) => !(key in english)).map(([key, path]) => `${key} in ${path}`)).toEqual([])
})

it('every message is asked for', () => {
  const text = code.map(read).join('\n')
  const stems = [...text.matchAll(/`([a-z][\w.]*\.)\$\{/g)].map((match) => match[1] as string)
  const unused = Object.keys(english).filter(
    (key) => !text.includes(`'${key}'`) && !stems.some((stem) => key.startsWith(stem)),
  )
  expect(unused).toEqual([])
})

it('pages hold no literal text', () => {
  const JSX_TEXT = /(?:>|\})\s*([A-Z][a-z]+(?:\s+[a-z]+)+[^<>{}=;]*)</g
  const ATTRIBUTE = /\b(?:aria-label|title|placeholder|alt|label|caption|lead)="([^"]*[A-Za-z]{3}[^"]*)"/g
  const found = files(/^(domain|web)\/.*\.tsx$/).flatMap((path) =>
    [...read(path).matchAll(JSX_TEXT), ...read(path).matchAll(ATTRIBUTE)].map(
      (match) => `${path}: ${match[1]?.trim().slice(0, 60)}`,
    ),
  )
  expect(found).toEqual([])
})

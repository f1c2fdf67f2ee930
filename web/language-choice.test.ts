import { describe, expect, it } from 'vitest'
import { addressOf, chooseLanguage } from './language-choice.ts'

describe('addressOf', () => {
  it.each([
    ['/', null, '', '/'],
    ['/states/NLD', null, '', '/states/NLD'],
    ['/ar', 'ar', '/ar', '/'],
    ['/ar/', 'ar', '/ar', '/'],
    ['/zh/documents/A-RES-64-293/gpa42', 'zh', '/zh', '/documents/A-RES-64-293/gpa42'],
    ['/de/states', null, '', '/de/states'],
    ['/arabic', null, '', '/arabic'],
  ])('%s', (pathname, named, prefix, path) => {
    expect(addressOf(pathname)).toEqual({ named, prefix, pathname: path })
  })
})

describe('chooseLanguage', () => {
  it('lets the address speak first, then memory, then the browser, then English', () => {
    expect(chooseLanguage('ru', 'fr', ['es'])).toBe('ru')
    expect(chooseLanguage(null, 'fr', ['es'])).toBe('fr')
    expect(chooseLanguage(null, 'de', ['de-AT', 'es-419', 'ar'])).toBe('es')
    expect(chooseLanguage(null, null, ['zh-Hant-TW'])).toBe('zh')
    expect(chooseLanguage(null, null, ['nl'])).toBe('en')
  })
})

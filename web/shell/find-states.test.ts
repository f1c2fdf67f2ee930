import { describe, expect, it } from 'vitest'
import { AREAS } from '../../vocabulary/areas.ts'
import { findStates } from './find-states.ts'

const states = AREAS.filter((area) => area.kind === 'state')

describe('findStates', () => {
  it.each([
    ['nether', 'en', 'NLD'],
    ['pays-bas', 'en', 'NLD'],
    ["cote d'ivoire", 'en', 'CIV'],
    ['Côte d’Ivoire', 'fr', 'CIV'],
    ['nl', 'en', 'NLD'],
    ['NLD', 'zh', 'NLD'],
    ['هولندا', 'ar', 'NLD'],
    ['нидер', 'ru', 'NLD'],
    ['荷兰', 'zh', 'NLD'],
    ['niger', 'en', 'NER'],
    ['guinea', 'en', 'GIN'],
  ] as const)('%s (%s) → %s', (text, language, code) => {
    expect(findStates(states, text, language)[0]?.code).toBe(code)
  })

  it('finds nothing for nothing', () => {
    expect(findStates(states, '  ', 'en')).toEqual([])
    expect(findStates(states, 'qqqq', 'en')).toEqual([])
  })

  it('never gives more than fit on a phone', () => {
    expect(findStates(states, 'a', 'en')).toHaveLength(8)
  })
})

import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'

const found = { text: 'children', found: true }
const rest = { text: ' and women', found: false }

describe('excerptOf', () => {
  it('begins eight words before what was looked for', () => {
    const before = { text: 'one two three four five six seven eight nine ten ', found: false }
    expect(excerptOf([before, found, rest])).toEqual([
      { text: '… three four five six seven eight nine ten ', found: false },
      found,
      rest,
    ])
  })

  it('leaves a near beginning whole', () => {
    const before = { text: 'to protect ', found: false }
    expect(excerptOf([before, found])).toEqual([before, found])
    expect(excerptOf([found, rest])).toEqual([{ text: '', found: false }, found, rest])
  })

  it('leaves a text without finds as it is', () => {
    expect(excerptOf([rest])).toEqual([rest])
  })
})

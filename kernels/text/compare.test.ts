import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween, similarity, similarityOfWords, wordsOf } from './compare.ts'

const text = fc
  .array(fc.constantFrom('urges', 'States', 'to', 'act', 'now,', 'and', 'the', 'Council;'), { maxLength: 30 })
  .map((w) => w.join(' '))
const joined = (changes: readonly { kind: string; text: string }[], kinds: string[]) =>
  changes
    .filter((c) => kinds.includes(c.kind))
    .map((c) => c.text)
    .join('')

describe('similarity', () => {
  it.each([
    ['a b c', 'a c', 0.8],
    ['a b', 'a b', 1],
    ['a b', 'c d', 0],
    ['Urges States, to act;', 'Urges States to act', 1],
    ['', '', 1],
    ['a', '', 0],
  ])('%j and %j: %d', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected, 12)
  })

  it('is the same both ways, between 0 and 1, and the bound refuses only what is below it', () => {
    fc.assert(
      fc.property(text, text, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, least) => {
        const alike = similarity(a, b)
        expect(similarity(b, a)).toBeCloseTo(alike, 12)
        expect(alike).toBeGreaterThanOrEqual(0)
        expect(alike).toBeLessThanOrEqual(1)
        if (alike >= least) expect(similarityOfWords(wordsOf(a), wordsOf(b), least)).toBeCloseTo(alike, 12)
      }),
    )
  })
})

describe('changesBetween', () => {
  it('shows what was put in and taken out', () => {
    expect(changesBetween('types of trafficking, sex and age', 'type of trafficking, including sex and age')).toEqual([
      { kind: 'delete', text: 'types ' },
      { kind: 'insert', text: 'type ' },
      { kind: 'same', text: 'of trafficking, ' },
      { kind: 'insert', text: 'including ' },
      { kind: 'same', text: 'sex and age' },
    ])
  })

  it('gives the later text to the letter, the earlier one word for word, and as many same words as the similarity says', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const changes = changesBetween(a, b)
        expect(joined(changes, ['same', 'insert'])).toBe(wordsOf(b).length > 0 ? b : '')
        expect(changes.filter((c) => c.kind !== 'insert').flatMap((c) => wordsOf(c.text))).toEqual(wordsOf(a))
        const both = wordsOf(a).length + wordsOf(b).length
        const same = changes.filter((c) => c.kind === 'same').flatMap((c) => wordsOf(c.text)).length
        if (both > 0) expect((2 * same) / both).toBeCloseTo(similarity(a, b), 12)
      }),
    )
  })
})

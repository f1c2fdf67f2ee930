import { describe, expect, it } from 'vitest'
import { makeLexicon } from './lexicon.ts'
import { mendLine, mendText, rateOfBreaks } from './mend.ts'

const english = new Set(
  'anyone anyway today therein into within office donors trafficking traffic king persons sons'.split(' '),
)
const corpus = [
  'the office of the fund takes into account trafficking in persons and trafficking in persons within the law',
]
const lexicon = makeLexicon(english, corpus, mendText)
const mended = (text: string, rate: number) => mendLine(text, lexicon, rate).text

describe('mending', () => {
  it.each([
    ['the Offi ce', 'the Office'],
    ['traffic king in per sons', 'trafficking in persons'],
    ['d onors', 'donors'],
    ['at its seventy -first session', 'at its seventy-first session'],
    ['anti- trafficking', 'anti-trafficking'],
    ['the 65t h meeting', 'the 65th meeting'],
    ['see www.uno dc.org/pub lications.ht ml.', 'see www.unodc.org/publications.html.'],
  ])('%s', (broken, right) => {
    expect(mended(broken, 0.05)).toBe(right)
  })

  it.each([
    'any one of them',
    'to day and night',
    'in to win',
    'gender- and age-sensitive',
    'Sharm el-Sheikh',
    'a Xyz of',
  ])('never changes right words: %s', (text) => {
    expect(mended(text, 0)).toBe(text)
  })

  it('says what it did', () => {
    expect(mendLine('the Offi ce', lexicon, 0).mends).toEqual([{ from: 'Offi ce', to: 'Office' }])
  })

  it('tells a clean document from a broken one', () => {
    expect(rateOfBreaks(['trafficking in persons'], lexicon)).toBe(0)
    expect(rateOfBreaks(['traffick ing in pe rsons'], lexicon)).toBeGreaterThan(0.3)
  })
})

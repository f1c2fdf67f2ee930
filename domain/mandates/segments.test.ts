import { describe, expect, it } from 'vitest'
import { segmentsOf } from './segments.ts'

describe('segmentsOf', () => {
  it('cuts at verb, citation and reference, and loses nothing', () => {
    const text = 'Recalling its resolution 63/194 on slavery,'
    const cited = { kind: 'resolution', key: 'A/RES/63/194', text: '63/194', at: 25 } as const
    const segments = segmentsOf({ text, verb: 'Recalling', citations: [cited], marks: [{ n: '1', at: text.length }] })
    expect(segments.map((segment) => segment.text).join('')).toBe(text)
    expect(segments[0]).toEqual({ text: 'Recalling', italic: true, citation: null, footnotes: [] })
    expect(segments[2]).toMatchObject({ text: '63/194', citation: cited })
    expect(segments.at(-1)?.footnotes).toEqual(['1'])
  })

  it('prints no italics where the text was corrected at its beginning', () => {
    const [segment] = segmentsOf({ text: 'Notes peace;', verb: 'Recalls', citations: [], marks: [] })
    expect(segment).toEqual({ text: 'Notes peace;', italic: false, citation: null, footnotes: [] })
  })
})

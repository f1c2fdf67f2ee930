import { describe, expect, it } from 'vitest'
import { thinned } from './frame.ts'
import { nearestTowards } from './nearest.ts'
import { stepScale } from './scale.ts'
import { colourOf, seriesOf } from './series.ts'

describe('stepScale', () => {
  it('cuts what there is into about equal parts, from pale to deep', () => {
    const scale = stepScale([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(scale.steps.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
      [9, 10],
    ])
    expect(scale.fill(1)).toBe('var(--scale-1)')
    expect(scale.fill(6)).toBe('var(--scale-3)')
    expect(scale.fill(10)).toBe('var(--scale-5)')
  })

  it('has no more steps than there are different values', () => {
    expect(stepScale([7, 7, 7]).steps).toEqual([{ from: 7, to: 7, fill: 'var(--scale-5)' }])
    expect(stepScale([]).steps).toEqual([])
  })
})

describe('nearestTowards', () => {
  const places = [
    { code: 'A', x: 0, y: 0 },
    { code: 'B', x: 10, y: 1 },
    { code: 'C', x: 4, y: 9 },
    { code: 'D', x: -5, y: 0 },
  ]
  it.each([
    ['ArrowRight', 'B'],
    ['ArrowDown', 'C'],
    ['ArrowLeft', 'D'],
    ['ArrowUp', undefined],
  ])('%s from A → %s', (key, code) => {
    expect(nearestTowards(key, places[0]!, places)?.code).toBe(code)
  })
})

describe('thinned', () => {
  const years = Array.from({ length: 15 }, (_, index) => 2007 + index)
  it('keeps every name where there is room, and every so many where there is not', () => {
    expect(thinned(years, 1200)).toEqual(years)
    expect(thinned(years, 360)).toEqual([2007, 2010, 2013, 2016, 2019])
    expect(thinned(years, 0)).toEqual([2007])
    expect(thinned([], 360)).toEqual([])
  })
})

describe('colourOf', () => {
  it('gives every series its own colour while there are eight, and the last to all others', () => {
    const series = seriesOf(Array.from('abcdefghijab', (name) => ({ series: name })))
    expect(series).toHaveLength(10)
    expect(['a', 'h', 'i', 'j', undefined].map((name) => colourOf(series, name))).toEqual([
      'var(--chart-1)',
      'var(--chart-8)',
      'var(--chart-8)',
      'var(--chart-8)',
      'var(--chart-1)',
    ])
  })
})

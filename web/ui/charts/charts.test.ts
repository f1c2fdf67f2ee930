import { describe, expect, it } from 'vitest'
import { nearestTowards } from './nearest.ts'
import { stepScale } from './scale.ts'

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

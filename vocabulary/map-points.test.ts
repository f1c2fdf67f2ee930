import { expect, it } from 'vitest'
import { makeMapPoints } from './make-map-points.ts'
import points from './map-points.json' with { type: 'json' }

it('holds a point for every State that the coarse boundaries leave out, and for no other', () => {
  expect(makeMapPoints()).toEqual(points)
})

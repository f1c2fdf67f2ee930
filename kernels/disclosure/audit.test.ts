import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCounts, auditTable, type Equation, type Interval, NO_COUNTS } from './audit.ts'

const counted = (value: number): Interval => ({ lower: value, upper: value })
const hidden: Interval = { lower: 0, upper: 4 }
const SUM: Equation = { total: 0, parts: [1, 2] }

describe('audit of a published table', () => {
  it.each([
    ['one hidden part', [counted(10), counted(7), hidden], 1, 1],
    ['a hidden total', [hidden, counted(1), counted(2)], 1, 1],
    ['two hidden parts of a large total', [counted(6), hidden, hidden], 0, 0],
    ['two hidden parts whose maximum is the total', [counted(8), hidden, hidden], 0, 2],
    ['two hidden parts of nothing', [counted(0), hidden, hidden], 0, 2],
    ['a remainder outside the range', [counted(20), counted(7), hidden], 0, 0],
    ['nothing hidden', [counted(10), counted(7), counted(3)], 0, 0],
  ])('%s', (_, cells, subtraction, propagation) => {
    const counts = auditTable(cells, [SUM])
    expect(counts.recovered_by_subtraction).toBe(subtraction)
    expect(counts.fixed_by_propagation).toBe(propagation)
  })

  it('counts complete equations that hold and that fail', () => {
    expect(auditTable([counted(3), counted(1), counted(2)], [SUM]).equations).toEqual({ hold: 1, fail: 0 })
    expect(auditTable([counted(4), counted(1), counted(2)], [SUM]).equations).toEqual({ hold: 0, fail: 1 })
    expect(auditTable([counted(4), hidden, counted(2)], [SUM]).equations).toEqual({ hold: 0, fail: 0 })
  })

  it('follows one equation into the next', () => {
    // 12 = a + b leaves both only their largest, a = 4 and b = 8; then b = c + 4 leaves c = 4.
    const cells = [counted(12), hidden, { lower: 0, upper: 8 }, hidden, counted(4)]
    const counts = auditTable(cells, [
      { total: 0, parts: [1, 2] },
      { total: 2, parts: [3, 4] },
    ])
    expect(counts).toMatchObject({ recovered_by_subtraction: 0, fixed_by_propagation: 3 })
  })

  it('passes over an equation that contradicts, and still uses the others', () => {
    const cells = [counted(20), counted(1), hidden, counted(5)]
    const counts = auditTable(cells, [SUM, { total: 3, parts: [1, 2] }])
    expect(counts).toMatchObject({ recovered_by_subtraction: 1, fixed_by_propagation: 1 })
  })

  it('never fixes a wrong value: whatever consistent table is hidden, its true values stay possible', () => {
    const small = fc.integer({ min: 0, max: 4 })
    fc.assert(
      fc.property(
        fc.array(small, { minLength: 2, maxLength: 6 }),
        fc.array(fc.boolean(), { minLength: 7 }),
        (parts, hide) => {
          const truth = [parts.reduce((a, b) => a + b, 0), ...parts]
          const published = truth.map((value, index) => (value <= 4 && hide[index] ? hidden : counted(value)))
          const equation = { total: 0, parts: parts.map((_, index) => index + 1) }
          const counts = auditTable(published, [equation])
          const consistent = countFixed(published)
          expect(counts.fixed_by_propagation).toBe(consistent)
          expect(counts.equations.fail).toBe(0)
          expect(counts.recovered_by_subtraction).toBeLessThanOrEqual(counts.fixed_by_propagation)
        },
      ),
    )
  })

  it('adds up', () => {
    const one = auditTable([counted(10), counted(7), hidden], [SUM])
    expect(addCounts(addCounts(NO_COUNTS, one), one)).toMatchObject({ suppressed: 2, recovered_by_subtraction: 2 })
  })
})

/** By enumeration: hidden cells that have the same value in every table that fits what is published. */
const countFixed = (published: readonly Interval[]): number => {
  const possible = published.map(() => new Set<number>())
  const walk = (chosen: number[]): void => {
    if (chosen.length < published.length) {
      const cell = published[chosen.length] as Interval
      for (let value = cell.lower; value <= cell.upper; value++) walk([...chosen, value])
      return
    }
    const [total, ...parts] = chosen
    if (parts.reduce((a, b) => a + b, 0) !== total) return
    for (const [index, value] of chosen.entries()) possible[index]?.add(value)
  }
  walk([])
  return published.filter((cell, index) => cell.lower < cell.upper && possible[index]?.size === 1).length
}

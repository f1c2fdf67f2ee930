/**
 * Audit of a published table: how much does small-cell suppression really hide?
 *
 * A table is published with some counts replaced by a range (`<5` means 0–4). Totals are published beside their parts,
 * so whoever reads the table can compute. Two attackers are played, neither needs more than arithmetic:
 *
 * - **Subtraction.** An equation `total = part + part + …` with exactly one hidden cell gives that cell back, if the
 *   remainder lies within the cell's range (otherwise the published figures contradict each other).
 * - **Interval propagation** (bounds consistency). Each cell is an interval. In each equation a cell is at most what
 *   the others leave over at least, and at least what they leave over at most; intervals shrink until nothing changes.
 *   A cell is fixed when its interval is a single number. An equation that would empty an interval contradicts and is
 *   passed over, for published tables do contain errors (late revisions, other counting rules for the total).
 *
 * Only counts of cells come out, never a value: the audit is there to persuade the publisher, not to help the attacker.
 *
 * Intervals only shrink and hold whole numbers, so the fixed point is reached; each round costs the number of terms of
 * all equations, and tables of this kind settle in two or three rounds.
 *
 * Source: L. Willenborg, T. de Waal, *Elements of Statistical Disclosure Control* (Springer 2001), ch. 6 (the audit
 * problem); K. Apt, *Principles of Constraint Programming* (Cambridge 2003), ch. 6 (linear equalities on intervals).
 *
 * Example: 10 = 7 + (0–4): subtraction gives one cell back, propagation fixes the same one.
 */
export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** Indices into the table's cells: one total, two parts or more. */
export interface Equation {
  readonly total: number
  readonly parts: readonly number[]
}

export interface AuditCounts {
  readonly suppressed: number
  readonly recovered_by_subtraction: number
  readonly fixed_by_propagation: number
  /** Equations none of whose cells is hidden. */
  readonly equations: { readonly hold: number; readonly fail: number }
}

const isHidden = (cell: Interval): boolean => cell.lower < cell.upper

export const auditTable = (cells: readonly Interval[], equations: readonly Equation[]): AuditCounts => {
  const complete = equations.filter((equation) => !termsOf(equation).some((index) => isHidden(at(cells, index))))
  const hold = complete.filter(({ total, parts }) => sum(cells, parts).lower === at(cells, total).lower).length
  const narrowed = propagate(cells, equations)
  return {
    suppressed: cells.filter(isHidden).length,
    recovered_by_subtraction: recovered(cells, equations).size,
    fixed_by_propagation: cells.filter((cell, index) => isHidden(cell) && !isHidden(at(narrowed, index))).length,
    equations: { hold, fail: complete.length - hold },
  }
}

export const addCounts = (a: AuditCounts, b: AuditCounts): AuditCounts => ({
  suppressed: a.suppressed + b.suppressed,
  recovered_by_subtraction: a.recovered_by_subtraction + b.recovered_by_subtraction,
  fixed_by_propagation: a.fixed_by_propagation + b.fixed_by_propagation,
  equations: { hold: a.equations.hold + b.equations.hold, fail: a.equations.fail + b.equations.fail },
})

export const NO_COUNTS: AuditCounts = {
  suppressed: 0,
  recovered_by_subtraction: 0,
  fixed_by_propagation: 0,
  equations: { hold: 0, fail: 0 },
}

const termsOf = ({ total, parts }: Equation): number[] => [total, ...parts]

const at = (cells: readonly Interval[], index: number): Interval => cells[index] as Interval

const sum = (cells: readonly Interval[], indices: readonly number[]): Interval =>
  indices.reduce(
    (all, index) => ({ lower: all.lower + at(cells, index).lower, upper: all.upper + at(cells, index).upper }),
    { lower: 0, upper: 0 },
  )

/** Cells that one equation gives back by itself. */
const recovered = (cells: readonly Interval[], equations: readonly Equation[]): Set<number> => {
  const found = new Set<number>()
  for (const equation of equations) {
    const hidden = termsOf(equation).filter((index) => isHidden(at(cells, index)))
    const [only] = hidden
    if (only === undefined || hidden.length > 1) continue
    const { lower, upper } = implied(cells, equation, only)
    if (lower === upper && lower >= at(cells, only).lower && upper <= at(cells, only).upper) found.add(only)
  }
  return found
}

/** What an equation says about one of its cells, whatever was known of that cell. */
const implied = (cells: readonly Interval[], { total, parts }: Equation, index: number): Interval => {
  if (index === total) return sum(cells, parts)
  const others = sum(
    cells,
    parts.filter((part) => part !== index),
  )
  return { lower: at(cells, total).lower - others.upper, upper: at(cells, total).upper - others.lower }
}

/** The intervals at the fixed point. */
const propagate = (cells: readonly Interval[], equations: readonly Equation[]): Interval[] => {
  const known = [...cells]
  for (let changed = true; changed; ) {
    changed = false
    for (const equation of equations) {
      const narrower = narrow(known, equation)
      for (const [index, interval] of narrower ?? []) {
        known[index] = interval
        changed = true
      }
    }
  }
  return known
}

/** The cells that an equation narrows; null where it contradicts what is known. */
const narrow = (known: readonly Interval[], equation: Equation): [number, Interval][] | null => {
  const narrower: [number, Interval][] = []
  for (const index of termsOf(equation)) {
    const now = at(known, index)
    const says = implied(known, equation, index)
    const lower = Math.max(now.lower, says.lower)
    const upper = Math.min(now.upper, says.upper)
    if (lower > upper) return null
    if (lower > now.lower || upper < now.upper) narrower.push([index, { lower, upper }])
  }
  return narrower
}

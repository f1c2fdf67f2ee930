/** One colour of a map of numbers and the values it covers. */
export interface Step {
  readonly from: number
  readonly to: number
  readonly fill: string
}

export interface StepScale {
  readonly steps: readonly Step[]
  fill(value: number): string
}

const COLOURS = 5

/**
 * Up to five colours by quantiles: every colour covers about as many values, so that a few large States do not leave
 * all the others pale. The ends of each step are values that occur.
 */
export const stepScale = (values: readonly number[]): StepScale => {
  const sorted = values.toSorted((a, b) => a - b)
  const count = Math.min(COLOURS, new Set(sorted).size)
  const quantile = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
  const tops = [...new Set(Array.from({ length: count }, (_, index) => quantile((index + 1) / count)))]
  const steps = tops.map((to, index) => ({
    from: sorted.find((value) => index === 0 || value > (tops[index - 1] as number)) as number,
    to,
    fill: `var(--scale-${COLOURS - tops.length + index + 1})`,
  }))
  return {
    steps,
    fill: (value) => (steps.find(({ to }) => value <= to) ?? steps.at(-1))?.fill ?? 'var(--map-land)',
  }
}

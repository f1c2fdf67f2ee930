/** The names of the series in the order in which they first appear; unnamed points belong to none. */
export const seriesOf = (points: readonly { readonly series?: string | undefined }[]): readonly string[] => [
  ...new Set(points.map(({ series }) => series).filter((name) => name !== undefined)),
]

const COLOURS = 8

/** Each series keeps its colour; from the ninth on they share the last, which reads as "the others". */
export const colourOf = (series: readonly string[], name: string | undefined): string => {
  const index = name === undefined ? 0 : series.indexOf(name)
  return `var(--chart-${Math.min(Math.max(index, 0) + 1, COLOURS)})`
}

import { escapeMarkup } from './markup.ts'

/**
 * Small drawings for print: numbers in, SVG text out, nothing else. Each is drawn without a font of its own, so that
 * the writer of the document gives it one; a suppressed number is a band from its lowest to its highest value.
 * Every function is O(n) in its points.
 */
export interface Point {
  readonly label: string
  /** Null: no number. With bounds it is suppressed, without it nothing is known. */
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Printed at the point; the number as its source wrote it. */
  readonly text: string
}

const INK = '#17486a'
const PALE = '#b5cfe0'
const GREY = '#59636e'
const LINE = '#d5dae0'
const WIDTH = 640

const fixed = (number: number): string => String(Math.round(number * 10) / 10)

const label = (x: number, y: number, text: string, more = ''): string =>
  `<text x="${fixed(x)}" y="${fixed(y)}" ${more}>${escapeMarkup(text)}</text>`

const svg = (height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${fixed(height)}" font-size="11" fill="${GREY}" direction="ltr">${parts.join('')}</svg>`

/** The next of 1, 2 or 5 times a power of ten: a top that a reader can divide by four. */
export const niceTop = (largest: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(largest, 1)))
  return ([1, 2, 4, 5, 8, 10].find((step) => step * power >= largest) ?? 10) * power
}

const largestOf = (points: readonly Point[]): number =>
  Math.max(1, ...points.map(({ value, upper }) => value ?? upper ?? 0))

/** A line over equal steps; it breaks where nothing is known and never joins over the gap. */
export const lineChart = (points: readonly Point[], number: (n: number) => string): string => {
  const [left, top, height] = [52, 22, 150]
  const largest = niceTop(largestOf(points))
  const step = (WIDTH - left - 16) / Math.max(points.length, 1)
  const x = (index: number) => left + step * (index + 0.5)
  const y = (value: number) => top + height * (1 - value / largest)
  const grid = [0, 0.25, 0.5, 0.75, 1]
    .filter((share) => Number.isInteger(share * largest))
    .flatMap((share) => [
      `<line x1="${left}" x2="${WIDTH - 16}" y1="${fixed(y(share * largest))}" y2="${fixed(y(share * largest))}" stroke="${LINE}"/>`,
      label(left - 6, y(share * largest) + 4, number(share * largest), 'text-anchor="end"'),
    ])
  const marks = points.flatMap((point, index) => markOf(point, x(index), y, step))
  const years = points.map((point, index) => label(x(index), top + height + 18, point.label, 'text-anchor="middle"'))
  return svg(top + height + 28, [...grid, ...runsOf(points, x, y), ...marks, ...years])
}

const runsOf = (points: readonly Point[], x: (index: number) => number, y: (value: number) => number): string[] => {
  const lines: string[] = []
  points.forEach(({ value }, index) => {
    const before = points[index - 1]?.value ?? null
    if (value === null || before === null) return
    lines.push(
      `<line x1="${fixed(x(index - 1))}" y1="${fixed(y(before))}" x2="${fixed(x(index))}" y2="${fixed(y(value))}" stroke="${INK}" stroke-width="2"/>`,
    )
  })
  return lines
}

const markOf = ({ value, lower, upper, text }: Point, x: number, y: (value: number) => number, step: number) => {
  const said = (at: number) => label(x, at, text, `text-anchor="middle" fill="#1b1f24"`)
  if (value !== null)
    return [`<circle cx="${fixed(x)}" cy="${fixed(y(value))}" r="3.2" fill="${INK}"/>`, said(y(value) - 8)]
  if (lower === null || upper === null) return []
  const [low, high] = [y(lower), y(upper)]
  const width = Math.min(step * 0.6, 18)
  return [
    `<rect x="${fixed(x - width / 2)}" y="${fixed(high)}" width="${fixed(width)}" height="${fixed(Math.max(low - high, 2))}" fill="${PALE}" stroke="${INK}" stroke-dasharray="2 2"/>`,
    said(high - 6),
  ]
}

/** Bars below each other; the names keep their own line so that long ones stay whole. */
export const barList = (points: readonly Point[], direction: 'ltr' | 'rtl'): string => {
  const row = 34
  const largest = largestOf(points)
  const room = WIDTH - 80
  const rtl = direction === 'rtl'
  const from = (width: number) => (rtl ? WIDTH - width : 0)
  const parts = points.flatMap(({ label: name, value, lower, upper, text }, index) => {
    const top = index * row
    const known = (room * (value ?? lower ?? 0)) / largest
    const most = (room * (value ?? upper ?? 0)) / largest
    return [
      label(rtl ? WIDTH : 0, top + 12, name, `text-anchor="${rtl ? 'end' : 'start'}"`),
      `<rect x="${fixed(from(most))}" y="${top + 17}" width="${fixed(most)}" height="11" fill="${PALE}"/>`,
      `<rect x="${fixed(from(known))}" y="${top + 17}" width="${fixed(known)}" height="11" fill="${INK}"/>`,
      label(rtl ? WIDTH - most - 6 : most + 6, top + 27, text, `text-anchor="${rtl ? 'end' : 'start'}" fill="#1b1f24"`),
    ]
  })
  return svg(points.length * row, parts)
}

export type Heat = 'counted' | 'suppressed' | 'nothing'

export interface Strip {
  readonly label: string
  readonly cells: readonly Heat[]
}

const FILL: Readonly<Record<Heat, string>> = {
  counted: `fill="${INK}"`,
  suppressed: `fill="${PALE}" stroke="${INK}" stroke-dasharray="2 2"`,
  nothing: `fill="none" stroke="${LINE}"`,
}

/** One row of squares per series, one column per step; the row's name stands above it. */
export const heatStrips = (
  columns: readonly string[],
  strips: readonly Strip[],
  legend: Readonly<Record<Heat, string>>,
  direction: 'ltr' | 'rtl',
): string => {
  const row = 36
  const step = WIDTH / Math.max(columns.length, 1)
  const rtl = direction === 'rtl'
  const head = columns.map((text, index) => label(step * (index + 0.5), 12, text, 'text-anchor="middle"'))
  const body = strips.flatMap(({ label: name, cells }, line) => {
    const top = 20 + line * row
    return [
      label(rtl ? WIDTH : 0, top + 11, name, `text-anchor="${rtl ? 'end' : 'start'}"`),
      ...cells.map(
        (heat, index) =>
          `<rect x="${fixed(step * index + 1)}" y="${top + 16}" width="${fixed(step - 2)}" height="12" ${FILL[heat]}/>`,
      ),
    ]
  })
  const foot = 30 + strips.length * row
  const keys = (Object.keys(FILL) as Heat[]).flatMap((heat, index) => {
    const x = (WIDTH / 3) * index
    return [
      `<rect x="${fixed(x + 1)}" y="${foot}" width="14" height="12" ${FILL[heat]}/>`,
      label(x + 21, foot + 10, legend[heat]),
    ]
  })
  return svg(foot + 18, [...head, ...body, ...keys])
}

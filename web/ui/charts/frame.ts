import { axisX, axisY, gridY, type Markish } from '@observablehq/plot'
import type { LanguageTools } from '../../language.tsx'

/** What the charts over years have in common: margins, a quiet grid, axes in the reader's direction and figures. */
type Tools = Pick<LanguageTools, 'direction' | 'number'>

const FIGURES = 56
const EDGE = 16

export const frameOf = ({ direction }: Tools) => ({
  marginTop: 12,
  marginLeft: direction === 'rtl' ? EDGE : FIGURES,
  marginRight: direction === 'rtl' ? FIGURES : EDGE,
})

/** In Arabic time runs from the right, and the figures stand where it begins. */
export const axesOf = ({ direction, number }: Tools, ticks: number | readonly (string | number)[]): Markish[] => [
  gridY({ strokeOpacity: 0.12 }),
  axisX({ tickFormat: String, tickSize: 0, label: null, ticks: typeof ticks === 'number' ? ticks : [...ticks] }),
  axisY({
    anchor: direction === 'rtl' ? 'right' : 'left',
    tickFormat: (value: number) => number(value),
    tickSize: 0,
    label: null,
  }),
]

/** What a pointed-at value looks like. */
export const TIP = { fill: 'var(--surface)', stroke: 'var(--line-strong)' } as const

const TICK_ROOM = 48

/** As many of the names under the bars as there is room for, evenly. */
export const thinned = <T>(names: readonly T[], width: number): T[] => {
  const every = Math.max(1, Math.ceil((names.length * TICK_ROOM) / Math.max(width - FIGURES - EDGE, TICK_ROOM)))
  return names.filter((_, index) => index % every === 0)
}

/** A colour as faint as what is not known exactly. */
export const faint = (colour: string): string => `color-mix(in srgb, ${colour} 35%, transparent)`

import { barY, pointer, stackY, tip } from '@observablehq/plot'
import { useCallback, useMemo } from 'react'
import { type LanguageTools, useLanguage } from '../../language.tsx'
import { Legend } from '../small.tsx'
import { axesOf, faint, frameOf, TIP, thinned } from './frame.ts'
import { Plot } from './Plot.tsx'
import { colourOf, seriesOf } from './series.ts'

/** A part of a bar. A suppressed part has no `y` but the interval it lies in, and is drawn faint up to its top. */
export interface BarPart {
  readonly x: string | number
  readonly y: number | null
  readonly low?: number
  readonly high?: number
  readonly series: string
}

export interface StackedBarsProps {
  readonly parts: readonly BarPart[]
  readonly yLabel: string
  readonly height?: number
  /** The words for a suppressed part. */
  readonly suppressed?: string
}

const isBand = ({ y, high }: BarPart): boolean => y === null && high !== undefined
const topOf = ({ y, high }: BarPart): number => y ?? high ?? 0

const wordsOf = (part: BarPart, number: LanguageTools['number']): string => {
  const value = isBand(part) ? `${number(part.low ?? 0)}–${number(topOf(part))}` : number(topOf(part))
  return `${part.series}\n${part.x}\n${value}`
}

export const StackedBars = ({ parts, yLabel, height = 300, suppressed }: StackedBarsProps) => {
  const tools = useLanguage()
  const series = useMemo(() => seriesOf(parts), [parts])
  const draw = useCallback(
    (width: number) => {
      const names = [...new Set(parts.map(({ x }) => x))]
      const stack = { order: [...series] }
      const stacked = { x: 'x', y: topOf, z: 'series' } as const
      const fill = (part: BarPart): string => colourOf(series, part.series)
      const fillOpacity = (part: BarPart): number => (part.y === null ? 0.35 : 1)
      const title = (part: BarPart): string => wordsOf(part, tools.number)
      return {
        ...frameOf(tools),
        x: { reverse: tools.direction === 'rtl', label: null, type: 'band' as const },
        y: { nice: true, label: null },
        marks: [
          ...axesOf(tools, thinned(names, width)),
          barY(parts, stackY(stack, { ...stacked, fill, fillOpacity })),
          tip(parts, pointer(stackY(stack, { ...stacked, title, ...TIP }))),
        ],
      }
    },
    [parts, series, tools],
  )
  const legend = [
    ...series.map((name) => ({ swatch: colourOf(series, name), text: name })),
    ...(suppressed && parts.some(isBand) ? [{ swatch: faint('var(--chart-1)'), text: suppressed }] : []),
  ]
  return (
    <>
      <Plot draw={draw} label={yLabel} height={height} />
      <Legend label={yLabel} items={legend} />
    </>
  )
}

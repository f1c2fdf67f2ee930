import { dot, line, pointer, ruleX, tip } from '@observablehq/plot'
import { useCallback, useMemo } from 'react'
import { type LanguageTools, useLanguage } from '../../language.tsx'
import { Legend } from '../small.tsx'
import { axesOf, faint, frameOf, TIP } from './frame.ts'
import { Plot } from './Plot.tsx'
import { colourOf, seriesOf } from './series.ts'

/** One year's value of one series. A suppressed value has no `y` but the interval it lies in. */
export interface LinePoint {
  readonly x: number
  readonly y: number | null
  readonly low?: number
  readonly high?: number
  /** Its name in the legend. */
  readonly series?: string
}

export interface LineChartProps {
  readonly points: readonly LinePoint[]
  readonly yLabel: string
  readonly height?: number
  /** The words for a suppressed point. */
  readonly suppressed?: string
}

const isBand = ({ y, high }: LinePoint): boolean => y === null && high !== undefined
const topOf = ({ y, high }: LinePoint): number => y ?? high ?? 0

const wordsOf = (point: LinePoint, number: LanguageTools['number']): string => {
  const value = isBand(point) ? `${number(point.low ?? 0)}–${number(topOf(point))}` : number(topOf(point))
  return [point.series, String(point.x), value].filter((part) => part !== undefined).join('\n')
}

/** Lines over years. Years without a value break the line; suppressed ones are drawn as the band they lie in, not as zero. */
export const LineChart = ({ points, yLabel, height = 300, suppressed }: LineChartProps) => {
  const tools = useLanguage()
  const series = useMemo(() => seriesOf(points), [points])
  const draw = useCallback(() => {
    const stroke = (point: LinePoint): string => colourOf(series, point.series)
    const bands = points.filter(isBand)
    const known = points.filter(({ y }) => y !== null)
    const band = { x: 'x', y1: (p: LinePoint) => p.low ?? 0, y2: 'high', stroke, strokeWidth: 9, strokeOpacity: 0.35 }
    const title = (point: LinePoint): string => wordsOf(point, tools.number)
    return {
      ...frameOf(tools),
      x: { reverse: tools.direction === 'rtl', label: null },
      y: { nice: true, zero: true, label: null },
      marks: [
        ...axesOf(tools, 8),
        ruleX(bands, band),
        line(points, { x: 'x', y: 'y', z: (p: LinePoint) => p.series ?? '', stroke, strokeWidth: 2.25 }),
        dot(known, { x: 'x', y: 'y', fill: stroke, r: 3 }),
        tip([...known, ...bands], pointer({ x: 'x', y: topOf, title, ...TIP })),
      ],
    }
  }, [points, series, tools])
  const legend = [
    ...(series.length > 1 ? series.map((name) => ({ swatch: colourOf(series, name), text: name })) : []),
    ...(suppressed && points.some(isBand) ? [{ swatch: faint('var(--chart-1)'), text: suppressed }] : []),
  ]
  return (
    <>
      <Plot draw={draw} label={yLabel} height={height} />
      {legend.length > 0 ? <Legend label={yLabel} items={legend} /> : null}
    </>
  )
}

import { axisX, axisY, dot, gridY, line, pointer, ruleX, tip } from '@observablehq/plot'
import { useMemo } from 'react'
import { useLanguage } from '../../language.tsx'
import { Legend } from '../small.tsx'
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

/** Lines over years. Years without a value break the line; suppressed ones are drawn as the band they lie in, not as zero. */
export const LineChart = ({ points, yLabel, height = 300, suppressed }: LineChartProps) => {
  const { number, direction } = useLanguage()
  const series = useMemo(() => seriesOf(points), [points])
  const options = useMemo(() => {
    const colour = (point: LinePoint): string => colourOf(series, point.series)
    const isBand = (point: LinePoint): boolean => point.y === null && point.high !== undefined
    const text = (point: LinePoint): string =>
      [
        point.series,
        String(point.x),
        isBand(point) ? `${number(point.low ?? 0)}–${number(point.high ?? 0)}` : number(point.y ?? 0),
      ]
        .filter(Boolean)
        .join('\n')
    const shown = points.filter((point) => point.y !== null || isBand(point))
    return {
      x: { reverse: direction === 'rtl', label: null },
      y: { nice: true, zero: true, label: null },
      marginLeft: direction === 'rtl' ? 16 : 56,
      marginRight: direction === 'rtl' ? 56 : 16,
      marks: [
        gridY({ strokeOpacity: 0.12 }),
        axisX({ tickFormat: String, tickSize: 0, ticks: 8 }),
        axisY({
          anchor: direction === 'rtl' ? 'right' : 'left',
          tickFormat: (value: number) => number(value),
          tickSize: 0,
          label: yLabel,
          labelArrow: 'none',
        }),
        ruleX(points.filter(isBand), {
          x: 'x',
          y1: (p: LinePoint) => p.low ?? 0,
          y2: (p: LinePoint) => p.high,
          stroke: colour,
          strokeWidth: 9,
          strokeOpacity: 0.35,
        }),
        line(points, { x: 'x', y: 'y', z: (p: LinePoint) => p.series ?? '', stroke: colour, strokeWidth: 2.25 }),
        dot(
          points.filter((p) => p.y !== null),
          { x: 'x', y: 'y', fill: colour, r: 3 },
        ),
        tip(
          shown,
          pointer({
            x: 'x',
            y: (p: LinePoint) => p.y ?? p.high ?? 0,
            title: text,
            fill: 'var(--surface)',
            stroke: 'var(--line-strong)',
          }),
        ),
      ],
    }
  }, [points, series, number, direction, yLabel])
  const legend = [
    ...(series.length > 1 ? series.map((name) => ({ swatch: colourOf(series, name), text: name })) : []),
    ...(suppressed && points.some((p) => p.y === null && p.high !== undefined)
      ? [{ swatch: 'color-mix(in srgb, var(--chart-1) 35%, transparent)', text: suppressed }]
      : []),
  ]
  return (
    <>
      <Plot options={options} height={height} />
      {legend.length > 0 ? <Legend label={yLabel} items={legend} /> : null}
    </>
  )
}

import { axisX, axisY, barY, gridY, pointer, stackY, tip } from '@observablehq/plot'
import { useMemo } from 'react'
import { useLanguage } from '../../language.tsx'
import { Legend } from '../small.tsx'
import { Plot } from './Plot.tsx'
import { colourOf, seriesOf } from './series.ts'

/** A part of a bar. A suppressed part has no `y` but the highest it can be, and is drawn faint up to there. */
export interface BarPart {
  readonly x: string | number
  readonly y: number | null
  readonly high?: number
  readonly series: string
}

export interface StackedBarsProps {
  readonly parts: readonly BarPart[]
  readonly yLabel: string
  readonly height?: number
  readonly suppressed?: string
}

export const StackedBars = ({ parts, yLabel, height = 300, suppressed }: StackedBarsProps) => {
  const { number, direction } = useLanguage()
  const series = useMemo(() => seriesOf(parts), [parts])
  const options = useMemo(() => {
    const tallOf = (part: BarPart): number => part.y ?? part.high ?? 0
    const text = (part: BarPart): string =>
      `${part.series}\n${part.x}\n${part.y === null ? `0–${number(part.high ?? 0)}` : number(part.y)}`
    const stack = { order: [...series] }
    const stacked = { x: 'x', y: tallOf, z: 'series' } as const
    return {
      x: { reverse: direction === 'rtl', label: null, type: 'band' as const },
      y: { nice: true, label: null },
      marginLeft: direction === 'rtl' ? 16 : 56,
      marginRight: direction === 'rtl' ? 56 : 16,
      marks: [
        gridY({ strokeOpacity: 0.12 }),
        axisX({ tickFormat: String, tickSize: 0, label: null }),
        axisY({
          anchor: direction === 'rtl' ? 'right' : 'left',
          tickFormat: (value: number) => number(value),
          tickSize: 0,
          label: yLabel,
          labelArrow: 'none',
        }),
        barY(
          parts,
          stackY(stack, {
            ...stacked,
            fill: (p: BarPart) => colourOf(series, p.series),
            fillOpacity: (p: BarPart) => (p.y === null ? 0.25 : 1),
          }),
        ),
        tip(
          parts,
          pointer(stackY(stack, { ...stacked, title: text, fill: 'var(--surface)', stroke: 'var(--line-strong)' })),
        ),
      ],
    }
  }, [parts, series, number, direction, yLabel])
  const faint = suppressed && parts.some((part) => part.y === null && part.high !== undefined)
  return (
    <>
      <Plot options={options} height={height} />
      <Legend
        label={yLabel}
        items={[
          ...series.map((name) => ({ swatch: colourOf(series, name), text: name })),
          ...(faint ? [{ swatch: 'color-mix(in srgb, var(--chart-1) 25%, transparent)', text: suppressed }] : []),
        ]}
      />
    </>
  )
}

import { useMemo } from 'react'
import { useLanguage } from '../../web/language.tsx'
import { LineChart, StackedBars } from '../../web/ui/charts.tsx'
import { Figure } from '../../web/ui/Figure.tsx'
import { type NamedCells, tableByYear } from './cells.tsx'
import type { Cell } from './state-profile.ts'

/** Series over years as lines or stacked bars, with the table behind it; suppressed cells as the interval they lie in. */
export const SeriesFigure = ({
  title,
  series,
  kind,
  source,
  note,
  name,
}: {
  readonly title: string
  readonly series: readonly NamedCells[]
  readonly kind: 'lines' | 'bars'
  readonly source: string
  readonly note?: string
  /** File name of the downloaded table. */
  readonly name: string
}) => {
  const tools = useLanguage()
  const table = useMemo(() => tableByYear(series, tools), [series, tools])
  return (
    <Figure title={title} table={table} source={source} note={note} name={name} height={300}>
      {kind === 'lines' ? <Lines series={series} /> : <Bars series={series} />}
    </Figure>
  )
}

/** Cells that can be drawn; what nobody collected leaves a gap. */
const drawn = ({ cells }: NamedCells): readonly (Cell & { readonly year: number })[] =>
  cells.filter(
    (cell): cell is Cell & { year: number } =>
      cell.year !== null && cell.quarter === null && (cell.value !== null || cell.status === 'suppressed'),
  )

const Lines = ({ series }: { readonly series: readonly NamedCells[] }) => {
  const { t } = useLanguage()
  const points = useMemo(
    () =>
      series.flatMap((one) =>
        withGaps(drawn(one)).map((cell) => ({
          x: cell.year,
          y: cell.value,
          ...(cell.status === 'suppressed' ? { low: cell.lower ?? 0, high: cell.upper ?? 0 } : {}),
          ...(series.length > 1 ? { series: one.name } : {}),
        })),
      ),
    [series],
  )
  return <LineChart points={points} yLabel={t('reporting.axis.persons')} suppressed={t('web.value.suppressed')} />
}

type Drawn = Pick<Cell, 'status' | 'value' | 'lower' | 'upper'> & { readonly year: number }

/** A year that nobody published breaks the line. */
const withGaps = (cells: readonly (Cell & { readonly year: number })[]): Drawn[] =>
  cells.flatMap((cell, index): Drawn[] => {
    const before = cells[index - 1]
    const gap: Drawn[] =
      before && before.year < cell.year - 1
        ? [{ year: cell.year - 1, status: 'not_collected', value: null, lower: null, upper: null }]
        : []
    return [...gap, cell]
  })

const Bars = ({ series }: { readonly series: readonly NamedCells[] }) => {
  const { t } = useLanguage()
  const parts = useMemo(
    () =>
      series.flatMap((one) =>
        drawn(one).map((cell) => ({
          x: cell.year,
          y: cell.value,
          series: one.name,
          ...(cell.upper !== null ? { high: cell.upper } : {}),
        })),
      ),
    [series],
  )
  return <StackedBars parts={parts} yLabel={t('reporting.axis.persons')} suppressed={t('web.value.suppressed')} />
}

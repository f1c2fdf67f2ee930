import { useMemo } from 'react'
import { useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { paths } from '../../web/paths.ts'
import { LineChart, type LinePoint, stepScale, WorldMap } from '../../web/ui/charts.tsx'
import { Figure as Frame } from '../../web/ui/Figure.tsx'
import { RangeSlider } from '../../web/ui/fields.tsx'
import { Notice } from '../../web/ui/Notice.tsx'
import { Answered, EmptyState } from '../../web/ui/states.tsx'
import type { Figure } from './figure.ts'
import { type FigureFilter, listFigures } from './figure-api.ts'
import { useFigureColumns, useFigureWords } from './figure-columns.tsx'
import { UNITS } from './imported.ts'
import type { Source } from './source.ts'
import { useFilter } from './use-filter.tsx'

/** More cannot be read in a drawing. */
const MOST = 5000
const MOST_LINES = 8

/** Counts can be added over areas; rates cannot, and populations of regions hold those of their States. */
const isCount = ({ unit }: Figure): boolean => unit === UNITS.count

const sourceLine = (sources: readonly Source[]): string => sources.map(({ name }) => name).join('; ')

/** A line for each combination that the filter leaves open; where no area is chosen, the sum of what is published. */
export const DataChart = ({ filter }: { readonly filter: FigureFilter }) => {
  const { t } = useLanguage()
  const answer = useAnswer(listFigures, { ...filter, sort: 'year', limit: MOST }, { keepPrevious: true })
  return (
    <Answered of={answer} lines={14}>
      {({ total, figures, sources }) =>
        total > MOST ? (
          <EmptyState title={t('statistics.chart.too_many')} />
        ) : (
          <Lines figures={figures} sources={sources} isSum={!filter.area?.length && figures.every(isCount)} />
        )
      }
    </Answered>
  )
}

const Lines = ({
  figures,
  sources,
  isSum,
}: {
  readonly figures: readonly Figure[]
  readonly sources: readonly Source[]
  readonly isSum: boolean
}) => {
  const { t } = useLanguage()
  const columns = useFigureColumns(figures)
  const nameOf = useSeriesName(figures, isSum)
  const { points, left } = useMemo(() => pointsOf(figures, nameOf, isSum), [figures, nameOf, isSum])
  if (points.length === 0) return <EmptyState title={t('statistics.data.none')} />
  return (
    <>
      {left > 0 ? <Notice title={t('statistics.chart.left_out', { count: left })} /> : null}
      <Frame
        title={t(isSum ? 'statistics.chart.sum' : 'statistics.chart.lines')}
        note={t(isSum ? 'statistics.chart.sum_note' : 'statistics.chart.note')}
        source={sourceLine(sources)}
        name="figures"
        table={{ columns, rows: figures, rowKey: (figure) => figure.id }}
      >
        <LineChart
          points={points}
          yLabel={t('statistics.field.value')}
          suppressed={t('statistics.status.suppressed')}
        />
      </Frame>
    </>
  )
}

const PARTS = ['indicator', 'dimension', 'category', 'sex', 'age', 'source_id'] as const

/** A line is named by what differs between the lines. */
const useSeriesName = (figures: readonly Figure[], isSum: boolean): ((figure: Figure) => string) => {
  const { t } = useLanguage()
  const { area, term } = useFigureWords()
  const differing = useMemo(
    () => PARTS.filter((part) => new Set(figures.map((figure) => figure[part])).size > 1),
    [figures],
  )
  return useMemo(
    () => (figure: Figure) => {
      const named = differing.map((part) =>
        part === 'source_id' ? t(`statistics.source.${figure.source_id}`) : term(figure[part]),
      )
      return [...(isSum ? [] : [area(figure)]), ...named].join(' · ')
    },
    [differing, isSum, area, term, t],
  )
}

const pointsOf = (
  figures: readonly Figure[],
  nameOf: (figure: Figure) => string,
  isSum: boolean,
): { points: LinePoint[]; left: number } => {
  const yearly = figures.filter((figure) => figure.year !== null && figure.quarter === null)
  const lines = [...Map.groupBy(yearly, nameOf)].sort((a, b) => b[1].length - a[1].length)
  const points = lines
    .slice(0, MOST_LINES)
    .flatMap(([series, of]) => (isSum ? summed(of, series) : of.flatMap((f) => pointOf(f, series))))
  return { points, left: Math.max(0, lines.length - MOST_LINES) }
}

const summed = (figures: readonly Figure[], series: string): LinePoint[] =>
  [...Map.groupBy(figures, (figure) => figure.year as number)].map(([x, of]) => ({
    x,
    y: of.reduce((sum, { value }) => sum + (value ?? 0), 0),
    series,
  }))

const pointOf = ({ year, status, value, lower, upper }: Figure, series: string): LinePoint[] => {
  if (status === 'suppressed') return [{ x: year as number, y: null, low: lower ?? 0, high: upper ?? 0, series }]
  return value === null ? [] : [{ x: year as number, y: value, series }]
}

/** One year on the map; of several figures of one State nothing can be drawn, and that is said. */
export const DataMap = ({ filter }: { readonly filter: FigureFilter }) => {
  const { query, setQuery } = useFilter()
  const answer = useAnswer(
    listFigures,
    { ...filter, sort: 'year', descending: true, limit: MOST },
    { keepPrevious: true },
  )
  return (
    <Answered of={answer} lines={16}>
      {({ figures, sources }) => (
        <YearMap
          figures={figures}
          sources={sources}
          asked={Number(query.get('map_year')) || null}
          onYear={(year) => setQuery({ map_year: year })}
        />
      )}
    </Answered>
  )
}

const YearMap = ({
  figures,
  sources,
  asked,
  onYear,
}: {
  readonly figures: readonly Figure[]
  readonly sources: readonly Source[]
  readonly asked: number | null
  readonly onYear: (year: number) => void
}) => {
  const { t, number } = useLanguage()
  const columns = useFigureColumns(figures)
  const years = useMemo(() => [...new Set(figures.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b), [figures])
  const year = asked !== null && years.includes(asked) ? asked : fullestYear(figures)
  const shown = figures.filter((figure) => figure.year === year && figure.quarter === null && figure.area !== null)
  const scale = useMemo(() => stepScale(shown.flatMap(({ value }) => value ?? [])), [shown])
  if (year === null) return <EmptyState title={t('statistics.data.none')} />
  const isAmbiguous = new Set(shown.map(({ area }) => area)).size < shown.length
  const title = t('statistics.map.title', { year: String(year) })
  return (
    <>
      <RangeSlider
        label={t('statistics.field.year')}
        min={years[0] as number}
        max={years.at(-1) as number}
        value={year}
        onChange={onYear}
        text={String}
      />
      {isAmbiguous ? (
        <Notice kind="warn" title={t('statistics.map.ambiguous')} />
      ) : (
        <Frame
          title={title}
          note={t('statistics.map.note')}
          source={sourceLine(sources)}
          name={`figures-${year}`}
          height={420}
          table={{ columns, rows: shown, rowKey: (figure) => figure.id }}
        >
          <WorldMap
            label={title}
            places={shown.map((figure) => placeOf(figure, scale.fill, t, number))}
            legend={[
              ...scale.steps.map(({ from, to, fill }) => ({
                swatch: fill,
                text: from === to ? number(to) : `${number(from)}–${number(to)}`,
              })),
              { swatch: SUPPRESSED_FILL, text: t('statistics.status.suppressed') },
            ]}
            unknown={t('statistics.map.unknown')}
            to={paths.state}
          />
        </Frame>
      )}
    </>
  )
}

const SUPPRESSED_FILL = 'var(--chart-4)'

const placeOf = (
  { area, status, value, lower, upper }: Figure,
  fill: (value: number) => string,
  t: (key: string) => string,
  number: (value: number) => string,
) => ({
  area: area ?? '',
  fill: value === null ? (status === 'suppressed' ? SUPPRESSED_FILL : 'var(--map-land)') : fill(value),
  text:
    value !== null
      ? number(value)
      : status === 'suppressed'
        ? `${t('statistics.status.suppressed')}, ${number(lower ?? 0)}–${number(upper ?? 0)}`
        : t(`statistics.status.${status}`),
})

/** The latest of the years with most areas: the last year of a release is seldom complete. */
const fullestYear = (figures: readonly Figure[]): number | null => {
  const counts = [
    ...Map.groupBy(
      figures.filter(({ year }) => year !== null),
      (figure) => figure.year as number,
    ),
  ]
  const most = Math.max(0, ...counts.map(([, of]) => of.length))
  return counts
    .filter(([, of]) => of.length >= most * 0.9)
    .reduce<number | null>((latest, [year]) => Math.max(latest ?? 0, year), null)
}

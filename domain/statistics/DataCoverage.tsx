import type { OutputOf } from '../../safeguards/action.ts'
import { useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { paths } from '../../web/paths.ts'
import { type HeatCell, HeatMap } from '../../web/ui/lists.tsx'
import { Legend } from '../../web/ui/small.tsx'
import { Answered, EmptyState } from '../../web/ui/states.tsx'
import { DETECTED } from './figure.ts'
import { type FigureFilter, getWorld } from './figure-api.ts'
import { useFigureWords } from './figure-columns.tsx'
import type { Status } from './value.ts'

type Cell = OutputOf<typeof getWorld>[number]

const LOOK: Readonly<Record<Status, { readonly fill: string; readonly ink: string; readonly short: string }>> = {
  counted: { fill: 'var(--scale-4)', ink: '#fff', short: '' },
  zero: { fill: 'var(--scale-1)', ink: 'var(--ink)', short: '0' },
  suppressed: { fill: 'var(--accent-faint)', ink: 'var(--accent)', short: '<' },
  not_collected: { fill: 'var(--sunken)', ink: 'var(--ink-soft)', short: '–' },
  not_applicable: { fill: 'var(--sunken)', ink: 'var(--ink-soft)', short: '–' },
}

/** Which areas are published in which years: the gaps are as telling as the figures. */
export const DataCoverage = ({ filter }: { readonly filter: FigureFilter }) => {
  const { t } = useLanguage()
  const indicator = filter.indicator?.[0] ?? DETECTED
  const answer = useAnswer(getWorld, { indicator, source: filter.source?.[0] ?? 'UNODC' }, { keepPrevious: true })
  return (
    <Answered of={answer} lines={20}>
      {(cells) =>
        cells.length === 0 ? (
          <EmptyState title={t('statistics.data.none')} />
        ) : (
          <Matrix
            cells={filter.area ? cells.filter(({ area }) => filter.area?.includes(area ?? '')) : cells}
            indicator={indicator}
          />
        )
      }
    </Answered>
  )
}

const Matrix = ({ cells, indicator }: { readonly cells: readonly Cell[]; readonly indicator: string }) => {
  const { t, language, number } = useLanguage()
  const words = useFigureWords()
  const years = [...new Set(cells.map(({ year }) => year))].sort((a, b) => a - b)
  const areas = [...Map.groupBy(cells, (cell) => words.area(cell))].sort(([a], [b]) => a.localeCompare(b, language))
  const lookOf = (area: string, year: number, cell: Cell | undefined): HeatCell => {
    if (!cell) return { text: `${area}, ${year}: ${t('statistics.map.unknown')}` }
    const { fill, ink, short } = LOOK[cell.status]
    const says = cell.value === null ? t(`statistics.status.${cell.status}`) : number(cell.value)
    return { fill, ink, short, text: `${area}, ${year}: ${says}`, to: paths.figure(cell.id) }
  }
  return (
    <>
      <HeatMap
        caption={t('statistics.coverage.title', { indicator: words.term(indicator) })}
        corner={t('statistics.field.area')}
        columns={years.map((year) => ({ key: String(year), title: String(year) }))}
        rows={areas.map(([area, of]) => ({
          key: area,
          title: area,
          cells: years.map((year) =>
            lookOf(
              area,
              year,
              of.find((cell) => cell.year === year),
            ),
          ),
        }))}
      />
      <Legend
        label={t('statistics.field.status')}
        items={(['counted', 'zero', 'suppressed'] as const).map((status) => ({
          swatch: LOOK[status].fill,
          text: t(`statistics.status.${status}`),
        }))}
      />
    </>
  )
}

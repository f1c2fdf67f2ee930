import { useMemo } from 'react'
import { useLanguage } from '../../web/language.tsx'
import { LineChart } from '../../web/ui/charts.tsx'
import { Figure } from '../../web/ui/Figure.tsx'
import { countByYear } from './standing.ts'
import type { TreatyView } from './treaty-view.ts'

/** Parties at the end of each year since the treaty was adopted. */
export const TreatyTrend = ({ treaty }: { readonly treaty: TreatyView }) => {
  const { t, number, day } = useLanguage()
  const until = treaty.source?.extracted_on ?? treaty.adopted_on
  const years = useMemo(() => countByYear(treaty.states, treaty.adopted_on, until), [treaty, until])
  const points = useMemo(() => years.map(({ year, count }) => ({ x: year, y: count.with_eu })), [years])
  return (
    <Figure
      title={t('instruments.trend.title')}
      note={t('instruments.trend.note', { day: day(until) })}
      name={`${treaty.treaty}-parties`}
      height={260}
      table={{
        rows: years,
        rowKey: ({ year }) => year,
        columns: [
          {
            key: 'year',
            title: t('instruments.column.year'),
            header: true,
            sort: ({ year }) => year,
            cell: ({ year }) => year,
          },
          {
            key: 'with',
            title: t('instruments.column.parties_eu'),
            numeric: true,
            sort: ({ count }) => count.with_eu,
            cell: ({ count }) => number(count.with_eu),
          },
          {
            key: 'without',
            title: t('instruments.column.parties'),
            numeric: true,
            sort: ({ count }) => count.without_eu,
            cell: ({ count }) => number(count.without_eu),
          },
          {
            key: 'signatories',
            title: t('instruments.column.signatories'),
            numeric: true,
            sort: ({ count }) => count.signatories,
            cell: ({ count }) => number(count.signatories),
          },
        ],
      }}
    >
      <LineChart points={points} yLabel={t('instruments.column.parties_eu')} height={240} />
    </Figure>
  )
}

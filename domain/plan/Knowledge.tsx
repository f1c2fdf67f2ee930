import { useMemo } from 'react'
import { useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { paths } from '../../web/paths.ts'
import { ButtonLink } from '../../web/ui/buttons.tsx'
import { type BarPart, StackedBars } from '../../web/ui/charts.tsx'
import type { Table } from '../../web/ui/DataTable.tsx'
import { Figure } from '../../web/ui/Figure.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Answered } from '../../web/ui/states.tsx'
import { getWorld } from '../statistics/index.ts'
import { type Known, knownByYear, type PublishedTotal } from './knowledge.ts'

/** How far the world's numbers have come: how many States have a published number of detected victims, year by year. */
export const Knowledge = () => {
  const { t } = useLanguage()
  const answer = useAnswer(getWorld, {})
  return (
    <Section
      title={t('plan.today.knowledge')}
      lead={t('plan.today.knowledge.lead')}
      actions={<ButtonLink to={paths.data()}>{t('plan.today.knowledge.link')}</ButtonLink>}
    >
      <Answered of={answer} lines={14}>
        {(totals) => <KnownByYear totals={totals} />}
      </Answered>
    </Section>
  )
}

const KnownByYear = ({ totals }: { readonly totals: readonly PublishedTotal[] }) => {
  const { t, number } = useLanguage()
  const years = useMemo(() => knownByYear(totals), [totals])
  const parts = useMemo(
    () =>
      years.flatMap(({ year, published, suppressed }): BarPart[] => [
        { x: year, y: published, series: t('plan.today.published') },
        { x: year, y: suppressed, series: t('plan.today.suppressed') },
      ]),
    [years, t],
  )
  const counted = (key: 'published' | 'suppressed') => ({
    key,
    title: t(`plan.today.${key}`),
    numeric: true,
    cell: (row: Known) => number(row[key]),
    sort: (row: Known) => row[key],
  })
  const table: Table<Known> = {
    rows: years,
    rowKey: ({ year }) => year,
    columns: [
      { key: 'year', title: t('plan.today.year'), header: true, cell: ({ year }) => year, sort: ({ year }) => year },
      counted('published'),
      counted('suppressed'),
    ],
  }
  return (
    <Figure
      title={t('plan.today.knowledge.figure')}
      note={t('plan.today.knowledge.note')}
      source={t('plan.today.knowledge.source')}
      table={table}
      name="states-with-detected-victims"
    >
      <StackedBars parts={parts} yLabel={t('plan.today.states')} />
    </Figure>
  )
}

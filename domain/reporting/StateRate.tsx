import { useMemo } from 'react'
import { useLanguage } from '../../web/language.tsx'
import { LineChart } from '../../web/ui/charts.tsx'
import { Figure } from '../../web/ui/Figure.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { EmptyState } from '../../web/ui/states.tsx'
import { textOfValue } from '../../web/ui/ValueCell.tsx'
import { YearValue } from './cells.tsx'
import type { StateProfile, YearRate } from './state-profile.ts'

/** SDG indicator 16.2.2, computed in the open: both figures behind every rate can be opened. */
export const StateRate = ({ profile: { rates, area, sources } }: { readonly profile: StateProfile }) => {
  const tools = useLanguage()
  const { t, number, areaName, list } = tools
  const decimals = { maximumFractionDigits: 2, minimumFractionDigits: 2 } as const
  const points = useMemo(() => pointsOf(rates), [rates])
  const names = sources
    .filter(({ source_id }) =>
      rates.some((rate) => rate.detected.source_id === source_id || rate.population?.source_id === source_id),
    )
    .map(({ name }) => name)
  return (
    <Section id="rate" title={t('reporting.rate.title')} lead={t('reporting.rate.lead')}>
      {rates.length === 0 ? (
        <EmptyState title={t('reporting.rate.none')} />
      ) : (
        <Figure
          title={t('reporting.rate.chart', { state: areaName(area.code) })}
          source={list(names)}
          note={t('reporting.rate.note')}
          name={`${area.code}-16-2-2`}
          height={300}
          table={{
            rows: rates,
            rowKey: ({ year }) => year,
            columns: [
              {
                key: 'year',
                title: t('reporting.column.year'),
                header: true,
                sort: ({ year }) => year,
                cell: ({ year }) => String(year),
              },
              {
                key: 'detected',
                title: t('reporting.rate.detected'),
                numeric: true,
                sort: ({ detected }) => detected.value,
                text: ({ detected }) => textOfValue({ ...detected, low: detected.lower, high: detected.upper }, tools),
                cell: ({ detected }) => <YearValue figure={detected} tools={tools} />,
              },
              {
                key: 'population',
                title: t('reporting.rate.population'),
                numeric: true,
                sort: ({ population }) => population?.value,
                cell: ({ population }) => (population ? <YearValue figure={population} tools={tools} /> : null),
              },
              {
                key: 'rate',
                title: t('reporting.rate.rate'),
                numeric: true,
                sort: ({ value }) => value,
                cell: ({ value }) => (value === null ? '' : number(value, decimals)),
              },
            ],
          }}
        >
          <LineChart points={points} yLabel={t('reporting.axis.rate')} suppressed={t('web.value.suppressed')} />
        </Figure>
      )}
    </Section>
  )
}

const pointsOf = (rates: readonly YearRate[]) =>
  rates.flatMap(({ year, value }, index) => {
    const before = rates[index - 1]
    const gap = before && before.year < year - 1 ? [{ x: year - 1, y: null }] : []
    return [...gap, { x: year, y: value }]
  })

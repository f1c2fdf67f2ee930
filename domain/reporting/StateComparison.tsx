import { useLanguage } from '../../web/language.tsx'
import { DataTable } from '../../web/ui/DataTable.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { EmptyState } from '../../web/ui/states.tsx'
import { YearValue } from './cells.tsx'
import type { Comparison, StateProfile, YearFigure } from './state-profile.ts'
import { useWords } from './use-words.tsx'

/** What the United Nations and the State's own offices publish of the same year, and why it differs. */
export const StateComparison = ({ profile: { comparisons, sources } }: { readonly profile: StateProfile }) => {
  const tools = useLanguage()
  const { t, number, list } = tools
  const word = useWords()
  const keys = [...new Set(comparisons.flatMap((one) => figuresOf(one).map(keyOf)))]
  const named = sources.filter(({ source_id }) => keys.some((key) => key.startsWith(`${source_id}\n`)))
  const hasRates = comparisons.some(({ computed_rates }) => computed_rates.length > 0)
  return (
    <Section id="comparison" title={t('reporting.comparison.title')} lead={t('reporting.comparison.lead')}>
      {comparisons.length === 0 ? (
        <EmptyState title={t('reporting.comparison.none')} />
      ) : (
        <>
          <DataTable
            caption={t('reporting.comparison.title')}
            hideCaption
            rows={comparisons}
            rowKey={({ year }) => year}
            order={{ key: 'year', falling: true }}
            columns={[
              {
                key: 'year',
                title: t('reporting.column.year'),
                header: true,
                sort: ({ year }) => year,
                cell: ({ year }) => String(year),
              },
              ...keys.map((key) => ({
                key,
                title: titleOf(key),
                numeric: true,
                cell: (row: Comparison) => {
                  const figure = figuresOf(row).find((one) => keyOf(one) === key)
                  return figure ? (
                    <YearValue figure={figure} tools={tools} options={{ maximumFractionDigits: 6 }} />
                  ) : null
                },
              })),
              ...(hasRates
                ? [
                    {
                      key: 'rate',
                      title: t('reporting.comparison.computed'),
                      numeric: true,
                      cell: ({ computed_rates }: Comparison) =>
                        computed_rates
                          .map(
                            ({ source_id, value }) =>
                              `${shortOf(source_id)} ${number(value, { maximumFractionDigits: 2 })}`,
                          )
                          .join(' · '),
                    },
                  ]
                : []),
              {
                key: 'why',
                title: t('reporting.comparison.why'),
                cell: ({ explanations }) => (
                  <span className="comparison-why">
                    {explanations.map((code) => t(`reporting.explanation.${code}`)).join(' ')}
                  </span>
                ),
              },
            ]}
          />
          <dl className="definitions">
            {named.map(({ source_id, name, about, licence }) => (
              <div key={source_id}>
                <dt>
                  {shortOf(source_id)} · {name}: {list([...indicatorsOf(keys, source_id)].map(word))}
                </dt>
                <dd lang="en" dir="ltr">
                  {about}. {licence}.
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Section>
  )
}

const figuresOf = ({ global, national }: Comparison): readonly YearFigure[] => [...global, ...national]

const keyOf = ({ source_id, indicator, unit }: YearFigure): string => [source_id, indicator, unit].join('\n')

const shortOf = (source_id: string): string => source_id.replaceAll('_', ' ')

/** A column is named by its source; what it counts stands below the table, where there is room. */
const titleOf = (key: string): string => {
  const [source_id, , unit] = key.split('\n') as [string, string, string]
  return `${shortOf(source_id)}${unit === '%' ? ' (%)' : ''}`
}

const indicatorsOf = (keys: readonly string[], source_id: string): Set<string> =>
  new Set(keys.flatMap((key) => (key.startsWith(`${source_id}\n`) ? (key.split('\n')[1] ?? []) : [])))

import { useMemo } from 'react'
import { useAnswer } from '../../web/call.ts'
import { type LanguageTools, useLanguage } from '../../web/language.tsx'
import { Link, useSearch } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { Button } from '../../web/ui/buttons.tsx'
import { stepScale, WorldMap } from '../../web/ui/charts.tsx'
import { type Column, DataTable } from '../../web/ui/DataTable.tsx'
import { Figure } from '../../web/ui/Figure.tsx'
import { SearchField, Select } from '../../web/ui/fields.tsx'
import { PageHeader } from '../../web/ui/PageHeader.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Answered, EmptyState } from '../../web/ui/states.tsx'
import { PublishedCell, textOf } from './cells.tsx'
import { listStates } from './state-api.ts'
import type { StateLine } from './state-profile.ts'

const WORLD = 'm49:001'

/** Every State: whether it is bound by the Protocol, and how much is published about it. */
export const StatesPage = () => {
  const { t } = useLanguage()
  return (
    <>
      <PageHeader title={t('reporting.states.title')} lead={t('reporting.states.lead')} />
      <Answered of={useAnswer(listStates, {})} lines={30}>
        {({ states, protocol_on, figures_on }) => (
          <>
            <StatesMap states={states} figures_on={figures_on} />
            <StatesTable states={states} protocol_on={protocol_on} />
          </>
        )}
      </Answered>
    </>
  )
}

const StatesMap = ({
  states,
  figures_on,
}: {
  readonly states: readonly StateLine[]
  readonly figures_on: string | null
}) => {
  const tools = useLanguage()
  const { t, day } = tools
  const scale = useMemo(() => stepScale(states.map(({ years }) => years).filter((years) => years > 0)), [states])
  const places = useMemo(
    () =>
      states
        .filter(({ years }) => years > 0)
        .map((state) => ({
          area: state.area,
          fill: scale.fill(state.years),
          text: t('reporting.states.years', {
            count: state.years,
            first: `${state.first_year}`,
            last: `${state.last_year}`,
          }),
        })),
    [states, scale, t],
  )
  const columns = useStateColumns()
  return (
    <Figure
      title={t('reporting.states.map')}
      source={figures_on ? t('reporting.states.source', { day: day(figures_on) }) : undefined}
      name="states"
      height={420}
      table={{ columns, rows: states, rowKey: ({ area }) => area }}
    >
      <WorldMap
        label={t('reporting.states.map')}
        places={places}
        legend={scale.steps.map(({ from, to, fill }) => ({
          swatch: fill,
          text: from === to ? t('reporting.states.exactly', { count: to }) : t('reporting.states.step', { from, to }),
        }))}
        unknown={t('reporting.states.unknown')}
        to={paths.state}
      />
    </Figure>
  )
}

const StatesTable = ({
  states,
  protocol_on,
}: {
  readonly states: readonly StateLine[]
  readonly protocol_on: string | null
}) => {
  const tools = useLanguage()
  const { t, day } = tools
  const [query, setQuery] = useSearch()
  const [words, region] = [query.get('q') ?? '', query.get('region') ?? '']
  const columns = useStateColumns()
  const rows = states.filter((state) => fits(state, words, region, tools))
  return (
    <Section
      title={t('reporting.states.all')}
      {...(protocol_on ? { lead: t('reporting.states.protocol_on', { day: day(protocol_on) }) } : {})}
    >
      <div className="filters no-print">
        <SearchField label={t('reporting.states.search')} value={words} onChange={(q) => setQuery({ q })} />
        <Select
          label={t('reporting.fact.region')}
          value={region}
          onChange={(value) => setQuery({ region: value })}
          any={t('reporting.states.anywhere')}
          options={regionsOf(states, tools)}
        />
        <p className="filters-count" role="status">
          {t('reporting.states.count', { count: rows.length })}
        </p>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('reporting.states.empty')}>
          <Button onClick={() => setQuery({ q: null, region: null })}>{t('reporting.states.clear')}</Button>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('reporting.states.all')}
          hideCaption
          columns={columns}
          rows={rows}
          rowKey={({ area }) => area}
          order={{ key: 'state', falling: false }}
        />
      )}
    </Section>
  )
}

const fits = (state: StateLine, words: string, region: string, { areaName, language }: LanguageTools): boolean => {
  const sought = words.trim().toLocaleLowerCase(language)
  const named = areaName(state.area).toLocaleLowerCase(language).includes(sought)
  return (named || state.area.toLowerCase() === sought) && (region === '' || state.regions.includes(region))
}

const regionsOf = (states: readonly StateLine[], { areaName, language }: LanguageTools) => {
  const regions = new Set(states.flatMap((state) => state.regions).filter((code) => code !== WORLD))
  return [...regions]
    .map((code) => ({ value: code, title: areaName(code) }))
    .sort((a, b) => a.title.localeCompare(b.title, language))
}

const useStateColumns = (): readonly Column<StateLine>[] => {
  const tools = useLanguage()
  const { t, day, number, areaName } = tools
  return [
    {
      key: 'state',
      title: t('instruments.column.state'),
      header: true,
      sort: ({ area }) => areaName(area),
      cell: ({ area }) => <Link to={paths.state(area)}>{areaName(area)}</Link>,
    },
    {
      key: 'region',
      title: t('reporting.fact.region'),
      sort: ({ regions: [region] }) => (region ? areaName(region) : null),
      cell: ({ regions: [region] }) => (region ? areaName(region) : null),
    },
    {
      key: 'protocol',
      title: t('reporting.states.protocol'),
      sort: ({ protocol_since }) => protocol_since,
      cell: ({ protocol_since }) => (protocol_since ? day(protocol_since) : t('reporting.states.not_party')),
    },
    {
      key: 'years',
      title: t('reporting.states.years_column'),
      numeric: true,
      sort: ({ years }) => years,
      cell: ({ years }) => number(years),
    },
    {
      key: 'period',
      title: t('reporting.states.period'),
      sort: ({ last_year }) => last_year,
      text: ({ first_year, last_year }) => (first_year === null ? '' : `${first_year}–${last_year}`),
      cell: ({ first_year, last_year }) =>
        first_year === null ? '' : <span className="no-wrap">{`${first_year}–${last_year}`}</span>,
    },
    {
      key: 'latest',
      title: t('reporting.states.latest'),
      numeric: true,
      sort: ({ latest }) => latest?.value,
      text: ({ latest }) => textOf(latest ?? undefined, tools),
      cell: ({ latest }) => (latest ? <PublishedCell cell={latest} /> : null),
    },
  ]
}

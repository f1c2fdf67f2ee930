import { fileHref, useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { paths } from '../../web/paths.ts'
import { urlOf } from '../../web/request.ts'
import { ButtonLink, CopyButton, DownloadLink } from '../../web/ui/buttons.tsx'
import { DataTable } from '../../web/ui/DataTable.tsx'
import { Select } from '../../web/ui/fields.tsx'
import { PageHeader } from '../../web/ui/PageHeader.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Pager } from '../../web/ui/small.tsx'
import { Answered, EmptyState } from '../../web/ui/states.tsx'
import { Tabs } from '../../web/ui/Tabs.tsx'
import { ValueLegend } from '../../web/ui/ValueCell.tsx'
import { DataCoverage } from './DataCoverage.tsx'
import { DataFilters } from './DataFilters.tsx'
import { DataChart, DataMap } from './DataViews.tsx'
import { EXPORT_FORMATS, exportFigures, type FigureFilter, listFigures, SORTS } from './figure-api.ts'
import { useFigureColumns } from './figure-columns.tsx'
import type { Source } from './source.ts'
import { useFilter } from './use-filter.tsx'

/** Every published series: filter, table, chart and map, as a link that shows the same again and as files. */
export const DataPage = () => {
  const { t } = useLanguage()
  const { filter, query, setQuery, change, reset } = useFilter()
  return (
    <>
      <PageHeader
        title={t('statistics.data.title')}
        lead={t('statistics.data.lead')}
        actions={
          <>
            <ButtonLink to={paths.imports()}>{t('statistics.imports.title')}</ButtonLink>
            <ButtonLink to={paths.audit()}>{t('statistics.audit.title')}</ButtonLink>
          </>
        }
      />
      <DataFilters filter={filter} onChange={change} onReset={reset} />
      <Tabs
        label={t('statistics.data.views')}
        selected={query.get('view') ?? 'table'}
        onSelect={(view) => setQuery({ view: view === 'table' ? null : view })}
        tabs={[
          { id: 'table', title: t('statistics.data.table'), content: <FigureTable filter={filter} /> },
          { id: 'chart', title: t('statistics.data.chart'), content: <DataChart filter={filter} /> },
          { id: 'map', title: t('statistics.data.map'), content: <DataMap filter={filter} /> },
          { id: 'coverage', title: t('statistics.data.coverage'), content: <DataCoverage filter={filter} /> },
        ]}
      />
      <Downloads filter={filter} />
    </>
  )
}

const SIZE = 50
type Sort = (typeof SORTS)[number]

const FigureTable = ({ filter }: { readonly filter: FigureFilter }) => {
  const { t, number } = useLanguage()
  const { query, setQuery } = useFilter()
  const page = Math.max(1, Number(query.get('page')) || 1)
  const [sort = 'area', falling] = (query.get('sort') ?? 'area').split('-')
  const known = SORTS.find((name) => name === sort) ?? 'area'
  const input = { ...filter, sort: known, descending: falling === 'down', limit: SIZE, offset: (page - 1) * SIZE }
  const answer = useAnswer(listFigures, input, { keepPrevious: true })
  const columns = useFigureColumns(answer.data?.figures ?? [])
  return (
    <Answered of={answer} lines={20}>
      {({ total, figures, sources }) =>
        total === 0 ? (
          <EmptyState title={t('statistics.data.none')}>{t('statistics.data.none.remedy')}</EmptyState>
        ) : (
          <>
            <div className="sorting no-print">
              <Select
                label={t('statistics.data.sort')}
                value={`${known}${falling === 'down' ? '-down' : ''}`}
                onChange={(value) => setQuery({ sort: value === 'area' ? null : value, page: null })}
                options={sortOptions(t)}
              />
            </div>
            <DataTable
              caption={t('statistics.data.count', { count: total, shown: number(total) })}
              columns={columns}
              rows={figures}
              rowKey={(figure) => figure.id}
            />
            <Pager page={page} size={SIZE} total={total} onPage={(to) => setQuery({ page: to }, { push: true })} />
            <ValueLegend />
            <Sources sources={sources} />
          </>
        )
      }
    </Answered>
  )
}

const sortOptions = (t: (key: string) => string) =>
  SORTS.flatMap((name: Sort) => [
    { value: name, title: t(`statistics.sort.${name}`) },
    ...(name === 'year' || name === 'value'
      ? [{ value: `${name}-down`, title: t(`statistics.sort.${name}_down`) }]
      : []),
  ])

export const Sources = ({ sources }: { readonly sources: readonly Source[] }) => {
  const { t } = useLanguage()
  return (
    <ul className="sources">
      {sources.map(({ source_id, name, about, licence }) => (
        <li key={source_id}>
          <bdi lang="en">
            <strong>{name}</strong>. {about}.
          </bdi>{' '}
          {t('statistics.field.licence')}: <bdi lang="en">{licence}</bdi>
        </li>
      ))}
    </ul>
  )
}

/** The same figures as files, and the question as others can ask it. */
const Downloads = ({ filter }: { readonly filter: FigureFilter }) => {
  const { t } = useLanguage()
  const address = `${location.origin}${urlOf(listFigures, filter)}`
  return (
    <Section title={t('statistics.download.title')} lead={t('statistics.download.lead')}>
      <div className="actions">
        {EXPORT_FORMATS.map((format) => (
          <DownloadLink key={format} href={fileHref(exportFigures, { ...filter, format })}>
            {t('statistics.download.as', { format: format.toUpperCase() })}
          </DownloadLink>
        ))}
      </div>
      <p className="api-lead">{t('statistics.api.lead')}</p>
      <pre className="api-call" dir="ltr">
        <code>{`curl '${address}'`}</code>
      </pre>
      <CopyButton text={address}>{t('statistics.api.copy')}</CopyButton>
    </Section>
  )
}

import type { ReactNode } from 'react'
import type { OutputOf } from '../../safeguards/action.ts'
import { useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Link, useParam } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { ButtonLink } from '../../web/ui/buttons.tsx'
import { DataTable } from '../../web/ui/DataTable.tsx'
import { Notice } from '../../web/ui/Notice.tsx'
import { PageHeader } from '../../web/ui/PageHeader.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Breadcrumbs, Tag } from '../../web/ui/small.tsx'
import { Answered } from '../../web/ui/states.tsx'
import { textOfValue } from '../../web/ui/ValueCell.tsx'
import { getFigure } from './figure-api.ts'
import { useFigureWords, VALUE_OPTIONS } from './figure-columns.tsx'

type Shown = OutputOf<typeof getFigure>

/** One number, walked back to its source: file, release, row, text, and whatever else was ever said about the cell. */
export const FigurePage = () => {
  const answer = useAnswer(getFigure, { id: useParam('id') })
  return (
    <Answered of={answer} lines={14}>
      {(shown) => <Provenance shown={shown} />}
    </Answered>
  )
}

const Provenance = ({ shown }: { readonly shown: Shown }) => {
  const tools = useLanguage()
  const { t } = tools
  const words = useFigureWords()
  const { figure } = shown
  const value = textOfValue({ ...figure, low: figure.lower, high: figure.upper }, tools, VALUE_OPTIONS)
  return (
    <>
      <PageHeader
        title={t('statistics.figure.title', { area: words.area(figure), period: words.period(figure) })}
        lead={words.term(figure.indicator)}
        above={<Breadcrumbs crumbs={[{ title: t('statistics.data.title'), to: paths.data() }]} />}
        actions={<ButtonLink to={paths.data(seriesQuery(shown))}>{t('statistics.figure.series')}</ButtonLink>}
      />
      <p className="figure-value">
        <strong className="figures">{value}</strong> {words.term(figure.unit)}
      </p>
      {figure.status === 'suppressed' ? (
        <Notice title={t('statistics.figure.suppressed', { low: figure.lower ?? 0, high: figure.upper ?? 0 })}>
          <p>{t(shown.zeros_appear ? 'statistics.figure.zeros_appear' : 'statistics.figure.no_zeros')}</p>
        </Notice>
      ) : null}
      <Section title={t('statistics.figure.about')}>
        <Facts
          facts={[
            { title: t('statistics.field.area'), value: <Place figure={figure} /> },
            { title: t('statistics.field.indicator'), value: words.term(figure.indicator) },
            { title: t('statistics.field.dimension'), value: words.term(figure.dimension) },
            { title: t('statistics.field.category'), value: words.term(figure.category) },
            { title: t('statistics.field.sex'), value: words.term(figure.sex) },
            { title: t('statistics.field.age'), value: words.term(figure.age) },
            { title: t('statistics.field.year'), value: words.period(figure) },
            { title: t('statistics.field.status'), value: t(`statistics.status.${figure.status}`) },
          ]}
        />
      </Section>
      <Section title={t('statistics.figure.from')} lead={t('statistics.figure.from_lead')}>
        <Facts facts={originOf(shown, tools)} />
      </Section>
      <Editions shown={shown} />
    </>
  )
}

const Place = ({ figure }: Pick<Shown, 'figure'>) => {
  const words = useFigureWords()
  return figure.area ? <Link to={paths.state(figure.area)}>{words.area(figure)}</Link> : words.area(figure)
}

const seriesQuery = ({ figure }: Shown) => ({
  filter: 'own',
  source: figure.source_id,
  indicator: figure.indicator,
  dimension: figure.dimension,
  category: figure.category,
  sex: figure.sex,
  age: figure.age,
  area: figure.area,
  view: 'chart',
})

interface Fact {
  readonly title: string
  readonly value: ReactNode
}

const originOf = (
  { figure, source, file_name, sha256, imported_at }: Shown,
  { t, day, instant, number }: ReturnType<typeof useLanguage>,
): Fact[] => [
  { title: t('statistics.field.source'), value: <span lang="en">{source.name}</span> },
  { title: t('statistics.field.licence'), value: <span lang="en">{source.licence}</span> },
  {
    title: t('statistics.field.release'),
    value: figure.released_on ? day(figure.released_on) : t('statistics.not_stated'),
  },
  { title: t('statistics.field.file'), value: <code dir="ltr">{file_name}</code> },
  { title: t('statistics.field.row'), value: number(figure.row_no) },
  { title: t('statistics.field.column'), value: number(figure.column_no) },
  { title: t('statistics.field.original'), value: <q dir="ltr">{figure.original}</q> },
  { title: t('statistics.field.area_text'), value: <q dir="ltr">{figure.area_text}</q> },
  { title: t('statistics.field.imported_at'), value: instant(imported_at) },
  {
    title: t('statistics.field.sha256'),
    value: (
      <code dir="ltr" className="wrap-anywhere">
        {sha256}
      </code>
    ),
  },
]

const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className="facts">
    {facts.map(({ title, value }) => (
      <div key={title}>
        <dt>{title}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** Later releases and repeated rows: every time the source said something about this cell. */
const Editions = ({ shown: { editions } }: { readonly shown: Shown }) => {
  const { t, day, number } = useLanguage()
  return (
    <Section title={t('statistics.editions.title')} lead={t('statistics.editions.lead', { count: editions.length })}>
      <DataTable
        caption={t('statistics.editions.title')}
        hideCaption
        rows={editions}
        rowKey={(edition) => edition.id}
        columns={[
          {
            key: 'release',
            title: t('statistics.field.release'),
            header: true,
            cell: (edition) => (edition.released_on ? day(edition.released_on) : t('statistics.not_stated')),
          },
          {
            key: 'file',
            title: t('statistics.field.file'),
            cell: (edition) => <code dir="ltr">{edition.file_name}</code>,
          },
          { key: 'row', title: t('statistics.field.row'), numeric: true, cell: (edition) => number(edition.row_no) },
          {
            key: 'text',
            title: t('statistics.field.original'),
            numeric: true,
            cell: (edition) => (
              <Link to={paths.figure(edition.id)}>
                <bdi dir="ltr">{edition.original || '—'}</bdi>
              </Link>
            ),
          },
          {
            key: 'stands',
            title: t('statistics.field.standing'),
            cell: (edition) =>
              edition.stands ? (
                <Tag tone="good">{t('statistics.editions.stands')}</Tag>
              ) : edition.repeat_of !== null ? (
                <Tag>{t('statistics.editions.repeat', { row: number(edition.repeat_of) })}</Tag>
              ) : (
                <Tag>
                  {t(edition.status === null ? 'statistics.editions.quarantined' : 'statistics.editions.superseded')}
                </Tag>
              ),
          },
        ]}
      />
    </Section>
  )
}

import type { OutputOf } from '../../safeguards/action.ts'
import { useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { useSearch } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { Select } from '../../web/ui/fields.tsx'
import { BarList } from '../../web/ui/lists.tsx'
import { Notice } from '../../web/ui/Notice.tsx'
import { PageHeader } from '../../web/ui/PageHeader.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Breadcrumbs } from '../../web/ui/small.tsx'
import { Answered, EmptyState } from '../../web/ui/states.tsx'
import { DETECTED } from './figure.ts'
import { listFacets } from './figure-api.ts'
import { useFigureWords } from './figure-columns.tsx'
import { TOTAL } from './imported.ts'
import type { Release } from './release.ts'
import { auditRelease, listReleases } from './release-api.ts'

/** How well a release protects what it suppresses: an attacker who can only add and subtract, counted. */
export const AuditPage = () => {
  const { t } = useLanguage()
  const answer = useAnswer(listReleases, {})
  return (
    <>
      <PageHeader
        title={t('statistics.audit.title')}
        lead={t('statistics.audit.lead')}
        above={<Breadcrumbs crumbs={[{ title: t('statistics.data.title'), to: paths.data() }]} />}
      />
      <Answered of={answer} lines={6}>
        {({ releases }) => <ChosenRelease releases={releases.filter(({ by_status }) => by_status.suppressed > 0)} />}
      </Answered>
      <Section title={t('statistics.audit.how')}>
        <div className="prose">
          <p>{t('statistics.audit.how_subtraction')}</p>
          <p>{t('statistics.audit.how_propagation')}</p>
          <p>{t('statistics.audit.how_equations')}</p>
        </div>
      </Section>
    </>
  )
}

const ChosenRelease = ({ releases }: { readonly releases: readonly Release[] }) => {
  const { t, day } = useLanguage()
  const { term } = useFigureWords()
  const [query, setQuery] = useSearch()
  const release = releases.find(({ release_id }) => String(release_id) === query.get('release')) ?? releases[0]
  const source = release?.source_id ?? ''
  const facets = useAnswer(
    listFacets,
    { source: [source], dimension: [TOTAL], status: ['suppressed'] },
    { enabled: !!release },
  )
  if (!release) return <EmptyState title={t('statistics.audit.nothing')} />
  const indicators = facets.data?.indicator.map(({ value }) => value) ?? [DETECTED]
  const indicator = indicators.find((one) => one === query.get('indicator')) ?? indicators[0] ?? DETECTED
  return (
    <>
      <div className="filters no-print">
        <Select
          label={t('statistics.field.release')}
          value={String(release.release_id)}
          onChange={(value) => setQuery({ release: value, indicator: null })}
          options={releases.map((one) => ({
            value: String(one.release_id),
            title: `${t(`statistics.source.${one.source_id}`)}, ${one.released_on ? day(one.released_on) : one.file_name}`,
          }))}
        />
        <Select
          label={t('statistics.field.indicator')}
          value={indicator}
          onChange={(value) => setQuery({ indicator: value })}
          options={indicators.map((one) => ({ value: one, title: term(one) }))}
        />
      </div>
      <Counts release_id={release.release_id} indicator={indicator} />
    </>
  )
}

const Counts = ({ release_id, indicator }: { readonly release_id: number; readonly indicator: string }) => {
  const answer = useAnswer(auditRelease, { release_id, indicator }, { keepPrevious: true })
  return (
    <Answered of={answer} lines={8}>
      {(counts) => <Shown counts={counts} />}
    </Answered>
  )
}

const Shown = ({ counts }: { readonly counts: OutputOf<typeof auditRelease> }) => {
  const { t, number } = useLanguage()
  const share = (part: number) => number(counts.suppressed > 0 ? part / counts.suppressed : 0, { style: 'percent' })
  const { hold, fail } = counts.equations
  return (
    <Section
      title={t('statistics.audit.result', {
        recovered: number(counts.recovered_by_subtraction),
        suppressed: number(counts.suppressed),
      })}
      lead={t('statistics.audit.result_lead', {
        share: share(counts.recovered_by_subtraction),
        fixed: number(counts.fixed_by_propagation),
      })}
    >
      <BarList
        label={t('statistics.audit.cells')}
        bars={[
          { key: 'suppressed', title: t('statistics.audit.suppressed'), value: counts.suppressed },
          {
            key: 'recovered',
            title: `${t('statistics.audit.recovered')} (${share(counts.recovered_by_subtraction)})`,
            value: counts.recovered_by_subtraction,
          },
          {
            key: 'fixed',
            title: `${t('statistics.audit.fixed')} (${share(counts.fixed_by_propagation)})`,
            value: counts.fixed_by_propagation,
          },
        ]}
      />
      <p>{t('statistics.audit.equations', { hold: number(hold), fail: number(fail) })}</p>
      <Notice title={t('statistics.audit.counts_only')} />
    </Section>
  )
}

import { fileHref, useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { useSession } from '../../web/session.ts'
import { DataTable } from '../../web/ui/DataTable.tsx'
import { PageHeader } from '../../web/ui/PageHeader.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Breadcrumbs } from '../../web/ui/small.tsx'
import { Answered } from '../../web/ui/states.tsx'
import { Sources } from './DataPage.tsx'
import { ImportForm } from './ImportForm.tsx'
import { Quarantine } from './Quarantine.tsx'
import type { Release } from './release.ts'
import { getImportReport, listReleases } from './release-api.ts'

/** What has been taken in, from whom and when, with the report on every file; and, for those who may, taking in more. */
export const ImportsPage = () => {
  const { t } = useLanguage()
  const { may } = useSession()
  const answer = useAnswer(listReleases, {})
  return (
    <>
      <PageHeader
        title={t('statistics.imports.title')}
        lead={t('statistics.imports.lead')}
        above={<Breadcrumbs crumbs={[{ title: t('statistics.data.title'), to: paths.data() }]} />}
      />
      {may('release.import') ? <ImportForm /> : null}
      {may('quarantine.read') ? <Quarantine mayDecide={may('quarantine.decide')} /> : null}
      <Answered of={answer} lines={16}>
        {({ releases, sources }) => (
          <>
            <Releases releases={releases} />
            <Section title={t('statistics.sources.title')}>
              <Sources sources={sources} />
            </Section>
          </>
        )}
      </Answered>
    </>
  )
}

const Releases = ({ releases }: { readonly releases: readonly Release[] }) => {
  const { t, number, day } = useLanguage()
  const count = (key: 'rows' | 'imported' | 'quarantined' | 'repeated_keys') => ({
    key,
    title: t(`statistics.report.${key}`),
    numeric: true,
    sort: (release: Release) => release[key],
    cell: (release: Release) => number(release[key]),
  })
  return (
    <Section title={t('statistics.releases.title')} lead={t('statistics.releases.lead')}>
      <DataTable
        caption={t('statistics.releases.title')}
        hideCaption
        rows={releases}
        rowKey={(release) => release.release_id}
        columns={[
          {
            key: 'file',
            title: t('statistics.field.file'),
            header: true,
            sort: (release) => release.file_name,
            cell: (release) => <Imported release={release} />,
          },
          {
            key: 'released',
            title: t('statistics.field.release'),
            sort: (release) => release.released_on,
            cell: (release) =>
              release.released_on ? (
                <span className="nowrap">{day(release.released_on)}</span>
              ) : (
                t('statistics.not_stated')
              ),
          },
          count('rows'),
          count('imported'),
          {
            key: 'suppressed',
            title: t('statistics.status.suppressed'),
            numeric: true,
            sort: (release) => release.by_status.suppressed,
            cell: (release) => number(release.by_status.suppressed),
          },
          count('quarantined'),
          count('repeated_keys'),
          {
            key: 'report',
            title: t('statistics.report.title'),
            cell: (release) => <Reports release={release} />,
          },
        ]}
      />
    </Section>
  )
}

const Imported = ({ release }: { readonly release: Release }) => {
  const { t, instant } = useLanguage()
  return (
    <>
      <bdi dir="ltr">{release.file_name}</bdi>
      <span className="hint release-source">
        {t(`statistics.source.${release.source_id}`)}, {instant(release.imported_at)}
      </span>
    </>
  )
}

const Reports = ({ release }: { readonly release: Release }) => {
  const { t } = useLanguage()
  return (
    <span className="release-links">
      <a href={fileHref(getImportReport, { release_id: release.release_id })} download="">
        {t('statistics.report.download')}
        <span className="visually-hidden"> {release.file_name}</span>
      </a>
      {release.by_status.suppressed > 0 ? (
        <Link to={paths.audit({ release: release.release_id })}>{t('statistics.audit.open')}</Link>
      ) : null}
    </span>
  )
}

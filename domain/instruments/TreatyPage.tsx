import { useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Link, useParam } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { useSession } from '../../web/session.ts'
import { DataTable } from '../../web/ui/DataTable.tsx'
import { Notice } from '../../web/ui/Notice.tsx'
import { PageHeader } from '../../web/ui/PageHeader.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Breadcrumbs } from '../../web/ui/small.tsx'
import { Answered, EmptyState } from '../../web/ui/states.tsx'
import { ConsentChecks, CountChecks } from './TreatyChecks.tsx'
import { TreatyForce } from './TreatyForce.tsx'
import { TreatyImport } from './TreatyImport.tsx'
import { TreatyOpinions } from './TreatyOpinions.tsx'
import { TreatyTrend } from './TreatyTrend.tsx'
import { TreatyWarnings } from './TreatyWarnings.tsx'
import { isTreatyKey, type TreatyKey } from './treaty.ts'
import { getTreaty } from './treaty-api.ts'
import { downloadRows } from './treaty-problems.tsx'
import type { Participation, TreatyView } from './treaty-view.ts'

/** One treaty: its clauses at work, each State with the cell it is read from, and the sources side by side. */
export const TreatyPage = () => {
  const { t } = useLanguage()
  const key = useParam('treaty')
  if (!isTreatyKey(key)) return <PageHeader title={t('instruments.unknown')} above={<Way />} />
  return <KnownTreaty treaty={key} />
}

const Way = () => {
  const { t } = useLanguage()
  return <Breadcrumbs crumbs={[{ title: t('instruments.treaties.title'), to: paths.treaties() }]} />
}

const KnownTreaty = ({ treaty: key }: { readonly treaty: TreatyKey }) => {
  const { t, day } = useLanguage()
  const { may } = useSession()
  const answer = useAnswer(getTreaty, { treaty: key })
  return (
    <>
      <PageHeader
        title={t(`instruments.treaty.${key}`)}
        above={<Way />}
        actions={<Link to={paths.treaties({ treaty: key })}>{t('instruments.treaty.on_map')}</Link>}
      />
      <Answered of={answer} lines={20}>
        {(treaty) => (
          <>
            <TreatyWarnings treaty={treaty} on={treaty.source?.extracted_on ?? treaty.force.published_on} />
            <Facts treaty={treaty} />
            <TreatyForce treaty={treaty} />
            {treaty.source ? <TreatyTrend treaty={treaty} /> : null}
            <CountChecks treaty={treaty} />
            <ConsentChecks treaty={treaty} />
            {treaty.source ? <PartyTable treaty={treaty} /> : null}
            <TreatyOpinions treaty={treaty} />
            <Section title={t('instruments.reservations.title')}>
              <EmptyState title={t('instruments.reservations.none')} />
            </Section>
            <Source treaty={treaty} />
            {may('treaty_table.import') ? <TreatyImport treaty={key} /> : null}
            {treaty.source ? (
              <p className="hint">{t('instruments.source.note', { day: day(treaty.source.extracted_on) })}</p>
            ) : null}
          </>
        )}
      </Answered>
    </>
  )
}

const Facts = ({ treaty }: { readonly treaty: TreatyView }) => {
  const { t, day } = useLanguage()
  const facts = [
    [
      t('instruments.fact.adopted'),
      `${day(treaty.adopted_on)}, ${t(`instruments.place.${treaty.adopted_at === 'Geneva' ? 'geneva' : 'new_york'}`)}`,
    ],
    [t('instruments.fact.depositary'), t(`instruments.depositary.${treaty.depositary}`)],
    ...(treaty.chapter ? [[t('instruments.fact.chapter'), treaty.chapter]] : []),
    ...(treaty.published ? [[t('instruments.fact.published'), treaty.published]] : []),
  ] as const
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Per State: what it did, when that binds it and why then, and the cell behind it. */
const PartyTable = ({ treaty }: { readonly treaty: TreatyView }) => {
  const { t, day, areaName } = useLanguage()
  const rows = treaty.states.filter(({ action, signed_on }) => action !== null || signed_on !== null)
  const name = ({ area, participant }: Participation): string => (area === null ? participant : areaName(area))
  const dayOf = (text: string | null) => (text === null ? '' : <span className="nowrap">{day(text)}</span>)
  return (
    <Section title={t('instruments.parties.title')} lead={t('instruments.parties.lead')} id="parties">
      <DataTable
        caption={t('instruments.table', { title: t('instruments.parties.title') })}
        hideCaption
        rows={rows}
        rowKey={(state) => state.area ?? state.participant}
        order={{ key: 'state', falling: false }}
        columns={[
          {
            key: 'state',
            title: t('instruments.column.state'),
            header: true,
            sort: name,
            cell: (state) =>
              state.area === null || state.area === 'EU' ? (
                name(state)
              ) : (
                <Link to={paths.state(state.area)}>{name(state)}</Link>
              ),
          },
          {
            key: 'signed',
            title: t('instruments.column.signed'),
            sort: (state) => state.signed_on,
            cell: (state) => dayOf(state.signed_on),
          },
          {
            key: 'action',
            title: t('instruments.column.action'),
            sort: (state) => state.action,
            cell: (state) => (
              <>
                {state.action ? t(`instruments.action.${state.action}`) : ''}
                {state.acted_as ? (
                  <span className="hint"> {t('instruments.acted_as', { name: areaName(state.acted_as) })}</span>
                ) : null}
              </>
            ),
          },
          {
            key: 'consent',
            title: t('instruments.column.consent'),
            sort: (state) => state.consent_on,
            cell: (state) => dayOf(state.consent_on),
          },
          {
            key: 'in_force',
            title: t('instruments.column.in_force_for'),
            sort: (state) => state.in_force_on,
            cell: (state) => (
              <>
                {dayOf(state.in_force_on)}
                {state.because ? <span className="hint"> {t(`instruments.because.${state.because}`)}</span> : null}
              </>
            ),
          },
          {
            key: 'cell',
            title: t('instruments.column.cell'),
            text: (state) => state.original ?? '',
            cell: (state) =>
              state.row === null ? '' : t('instruments.cell', { text: state.original ?? '', row: state.row }),
          },
        ]}
      />
    </Section>
  )
}

const Source = ({ treaty }: { readonly treaty: TreatyView }) => {
  const { t, day, number } = useLanguage()
  const { source } = treaty
  if (!source) return null
  return (
    <Section title={t('instruments.source.title')} id="source">
      <dl className="facts">
        {(
          [
            [t('instruments.source.publisher'), source.publisher],
            [t('instruments.source.file'), source.file_name],
            [t('instruments.source.day'), day(source.extracted_on)],
            [t('instruments.source.rows'), number(source.rows)],
            [t('instruments.source.sha256'), source.sha256],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {source.problems.length > 0 ? (
        <DataTable caption={t('instruments.import.problems')} {...downloadRows(source.problems, t)} />
      ) : (
        <Notice kind="done">
          <p>{t('instruments.import.no_problems')}</p>
        </Notice>
      )}
    </Section>
  )
}

import { type LanguageTools, useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { DataTable } from '../../web/ui/DataTable.tsx'
import { Timeline, type TimelineEvent } from '../../web/ui/lists.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Legend, Tag } from '../../web/ui/small.tsx'
import type { StateProfile } from './state-profile.ts'

type Treaty = StateProfile['treaties'][number]

const TONE = { party: 'good', signatory: 'warn', none: 'plain', no_data: 'info' } as const
const FILLS = { signed: 'var(--chart-2)', consent: 'var(--chart-1)' } as const

/** Which treaties the State has joined and when: on a timeline, then in a table that says where it was read. */
export const StateTreaties = ({ profile: { treaties, on } }: { readonly profile: StateProfile }) => {
  const tools = useLanguage()
  const { t, day } = tools
  const joined = treaties.filter((treaty) => eventsOf(treaty, tools).length > 0)
  const years = joined.flatMap((treaty) => eventsOf(treaty, tools).map((event) => Number(event.on.slice(0, 4))))
  return (
    <Section id="treaties" title={t('reporting.treaties.title')} lead={t('reporting.treaties.lead', { day: day(on) })}>
      {joined.length > 0 ? (
        <>
          <Timeline
            label={t('reporting.treaties.timeline')}
            from={Math.floor(Math.min(...years) / 10) * 10}
            to={Math.max(...years) + 1}
            rows={joined.map((treaty) => ({
              key: treaty.treaty,
              title: t(`instruments.treaty.${treaty.treaty}`),
              events: eventsOf(treaty, tools),
            }))}
          />
          <Legend
            label={t('reporting.treaties.legend')}
            items={(['signed', 'consent'] as const).map((event) => ({
              swatch: FILLS[event],
              text: t(`reporting.treaties.${event}`),
            }))}
          />
        </>
      ) : null}
      <TreatyTable treaties={treaties} />
    </Section>
  )
}

/** Entry into force follows within weeks, under the same point: it is said with the consent. */
const eventsOf = (treaty: Treaty, { t, day }: LanguageTools): TimelineEvent[] => {
  const said = (key: string, on: string): string => `${t(`reporting.treaties.${key}`)}: ${day(on)}`
  const { signed_on, consent_on, in_force_on } = treaty
  return [
    ...(signed_on ? [{ key: 'signed', on: signed_on, fill: FILLS.signed, text: said('signed', signed_on) }] : []),
    ...(consent_on
      ? [
          {
            key: 'consent',
            on: consent_on,
            fill: FILLS.consent,
            text: [said('consent', consent_on), in_force_on ? said('in_force', in_force_on) : '']
              .filter(Boolean)
              .join(' · '),
          },
        ]
      : []),
  ]
}

const TreatyTable = ({ treaties }: { readonly treaties: readonly Treaty[] }) => {
  const tools = useLanguage()
  const { t, day } = tools
  const dayOf = (on: string | null): string => (on === null ? '' : day(on))
  return (
    <DataTable
      caption={t('reporting.treaties.table')}
      rows={treaties}
      rowKey={({ treaty }) => treaty}
      columns={[
        {
          key: 'treaty',
          title: t('instruments.column.treaty'),
          header: true,
          sort: ({ treaty }) => t(`instruments.treaty.${treaty}`),
          cell: ({ treaty }) => <Link to={paths.treaty(treaty)}>{t(`instruments.treaty.${treaty}`)}</Link>,
        },
        {
          key: 'status',
          title: t('instruments.column.standing'),
          sort: ({ status }) => t(`reporting.status.${status}`),
          cell: ({ status }) => <Tag tone={TONE[status]}>{t(`reporting.status.${status}`)}</Tag>,
        },
        {
          key: 'signed',
          title: t('instruments.column.signed'),
          sort: ({ signed_on }) => signed_on,
          cell: ({ signed_on }) => dayOf(signed_on),
        },
        {
          key: 'consent',
          title: t('instruments.column.consent'),
          sort: ({ consent_on }) => consent_on,
          cell: ({ consent_on, action }) => (
            <>
              {dayOf(consent_on)} {action ? <small className="soft">{t(`instruments.action.${action}`)}</small> : null}
            </>
          ),
        },
        {
          key: 'in_force',
          title: t('instruments.column.in_force_for'),
          sort: ({ in_force_on }) => in_force_on,
          cell: ({ in_force_on }) => dayOf(in_force_on),
        },
        {
          key: 'read',
          title: t('instruments.column.cell'),
          cell: (treaty) => <ReadFrom treaty={treaty} />,
        },
        {
          key: 'others',
          title: t('reporting.treaties.others'),
          cell: (treaty) => <OtherSources treaty={treaty} />,
        },
      ]}
    />
  )
}

const ReadFrom = ({ treaty: { original, row, file_name, extracted_on } }: { readonly treaty: Treaty }) => {
  const { t, day } = useLanguage()
  if (file_name === null) return null
  return (
    <small className="soft wrap-anywhere">
      {original !== null && row !== null
        ? t('instruments.cell', { text: original, row })
        : t('reporting.treaties.no_row')}
      {' · '}
      {file_name}
      {extracted_on ? ` · ${day(extracted_on)}` : null}
    </small>
  )
}

/** What documents and another government say of the same thing, marked where the table says otherwise. */
const OtherSources = ({ treaty: { stated, opinions, status } }: { readonly treaty: Treaty }) => {
  const { t } = useLanguage()
  return (
    <ul className="plain-list">
      {stated.map(({ document, place, year, verdict }) => (
        <li key={`${document} ${place}`}>
          <small>{t('reporting.treaties.stated', { document, n: place.replace(/\D/g, ''), year: String(year) })}</small>{' '}
          {verdict === 'agrees' ? null : <Tag tone="warn">{t('reporting.treaties.differs')}</Tag>}
        </li>
      ))}
      {opinions.map(({ publisher, answer, file_name }) => (
        <li key={`${file_name} ${publisher}`}>
          <small>
            {publisher}: {t(`reporting.answer.${answer}`)}
          </small>{' '}
          {(answer === 'yes' && status !== 'party') || (answer === 'no' && status === 'party') ? (
            <Tag tone="warn">{t('reporting.treaties.differs')}</Tag>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

import { useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { DataTable } from '../../web/ui/DataTable.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Tag } from '../../web/ui/small.tsx'
import type { TreatyView } from './treaty-view.ts'

const TONE = { agrees: 'good', other_year: 'bad', not_in_table: 'bad' } as const

/** A resolution's number of parties beside the table: on its day, and on which days the table has that very number. */
export const CountChecks = ({ treaty }: { readonly treaty: TreatyView }) => {
  const { t, day, number } = useLanguage()
  if (treaty.count_checks.length === 0) return null
  return (
    <Section title={t('instruments.checks.count')} lead={t('instruments.checks.lead')}>
      {treaty.count_checks.map((check) => (
        <div className="card" key={check.document}>
          <p>
            <Link to={paths.document(check.document)}>{check.document}</Link>
          </p>
          <blockquote lang="en" dir="ltr">
            {check.sentence}
          </blockquote>
          <ul>
            {check.on ? (
              <li>
                {t('instruments.checks.on_day', {
                  day: day(check.on),
                  with_eu: number(check.counting_eu ?? 0),
                  without_eu: number(check.not_counting_eu ?? 0),
                })}
              </li>
            ) : null}
            {check.days_counting_eu ? (
              <li>
                {t('instruments.checks.days_with_eu', {
                  parties: number(check.parties),
                  days: day(check.days_counting_eu.join('/')),
                })}
              </li>
            ) : null}
            {check.days_not_counting_eu ? (
              <li>
                {t('instruments.checks.days_without_eu', {
                  parties: number(check.parties),
                  days: day(check.days_not_counting_eu.join('/')),
                })}
              </li>
            ) : null}
          </ul>
        </div>
      ))}
    </Section>
  )
}

/** A document's list of States beside the table; nothing is decided between them. */
export const ConsentChecks = ({ treaty }: { readonly treaty: TreatyView }) => {
  const { t, day, areaName, list } = useLanguage()
  if (treaty.consent_checks.length === 0) return null
  return (
    <Section title={t('instruments.checks.consent')} lead={t('instruments.checks.lead')}>
      {treaty.consent_checks.map((check) => (
        <div key={`${check.document} ${check.place}`} className="check">
          <h3>
            <Link to={paths.document(check.document)}>{check.document}</Link>,{' '}
            {t('instruments.checks.footnote', { n: check.place.replace(/\D/g, '') })}
          </h3>
          <DataTable
            caption={t('instruments.checks.as_of', { document: check.document, day: day(check.as_of) })}
            rows={check.stated}
            rowKey={({ participant }) => participant}
            columns={[
              {
                key: 'state',
                title: t('instruments.column.state'),
                header: true,
                sort: ({ area, participant }) => (area ? areaName(area) : participant),
                cell: ({ area, participant }) =>
                  area ? <Link to={paths.state(area)}>{areaName(area)}</Link> : participant,
              },
              {
                key: 'year',
                title: t('instruments.checks.document_year'),
                sort: ({ year }) => year,
                cell: ({ year }) => year,
              },
              {
                key: 'table',
                title: t('instruments.checks.table_day'),
                sort: ({ table_on }) => table_on,
                cell: ({ table_on }) => (table_on ? day(table_on) : ''),
              },
              {
                key: 'action',
                title: t('instruments.column.action'),
                sort: ({ table_action }) => table_action,
                cell: ({ table_action }) => (table_action ? t(`instruments.action.${table_action}`) : ''),
              },
              {
                key: 'verdict',
                title: t('instruments.checks.verdict'),
                sort: ({ verdict }) => verdict,
                cell: ({ verdict }) => <Tag tone={TONE[verdict]}>{t(`instruments.verdict.${verdict}`)}</Tag>,
              },
            ]}
          />
          <p>
            {check.beside.length === 0
              ? t('instruments.checks.nothing_beside')
              : t('instruments.checks.beside', {
                  count: check.beside.length,
                  states: list(check.beside.map(({ area, on }) => `${area ? areaName(area) : ''} (${day(on)})`)),
                })}
          </p>
        </div>
      ))}
    </Section>
  )
}

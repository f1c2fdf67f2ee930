import { useMemo } from 'react'
import { useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { ButtonLink } from '../../web/ui/buttons.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Tag } from '../../web/ui/small.tsx'
import { Answered, EmptyState } from '../../web/ui/states.tsx'
import { type CalendarEntry, listDuties } from '../mandates/index.ts'

const SHOWN = 6

/** What is due next and to whom, in the documents' own words. */
export const DueNext = () => {
  const { t } = useLanguage()
  const answer = useAnswer(listDuties, {})
  return (
    <Section
      title={t('plan.today.due')}
      actions={<ButtonLink to={paths.calendar()}>{t('plan.today.due.link')}</ButtonLink>}
    >
      <Answered of={answer} lines={10}>
        {({ entries }) => <Dues entries={entries} />}
      </Answered>
    </Section>
  )
}

const Dues = ({ entries }: { readonly entries: readonly CalendarEntry[] }) => {
  const { t } = useLanguage()
  const next = useMemo(() => nextDue(entries), [entries])
  const overdue = entries.filter(({ status }) => status === 'overdue').length
  return (
    <>
      {overdue > 0 ? (
        <p>
          <Tag tone="warn">{t('plan.today.overdue', { count: overdue })}</Tag>
        </p>
      ) : null}
      {next.length === 0 ? <EmptyState title={t('plan.today.due.none')} /> : null}
      <ol className="dues">
        {next.map((entry) => (
          <Due key={entry.id} entry={entry} />
        ))}
      </ol>
    </>
  )
}

/** The nearest occurrence of each duty: a day that returns every year is one duty, not many. */
const nextDue = (entries: readonly CalendarEntry[]): CalendarEntry[] => {
  const coming = entries.filter(({ status }) => status === 'due').toSorted((a, b) => a.to.localeCompare(b.to))
  const first = new Map<string, CalendarEntry>()
  for (const entry of coming) {
    const duty = `${entry.symbol} ${entry.key} ${entry.phrase}`
    if (!first.has(duty)) first.set(duty, entry)
  }
  return [...first.values()].slice(0, SHOWN)
}

const Due = ({ entry }: { readonly entry: CalendarEntry }) => {
  const { t, day } = useLanguage()
  return (
    <li>
      <p className="due-when">
        <time dateTime={entry.to}>{day(entry.date)}</time>
        {entry.rrule ? <Tag>{t('plan.today.recurs')}</Tag> : null}
      </p>
      <div>
        <p className="due-who">
          {entry.addressees.map((code) => (
            <Tag key={code} tone="info">
              {t(`mandates.addressee.${code}`)}
            </Tag>
          ))}
        </p>
        <p className="due-what" lang="en" dir="ltr">
          {entry.said}
        </p>
        <p className="hint">
          <Link to={paths.paragraph(entry.symbol, entry.key)}>
            {t('plan.today.source', { symbol: entry.symbol, n: entry.n })}
          </Link>
        </p>
      </div>
    </li>
  )
}

import './mandates.css'
import { fileHref, useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Link, useSearch } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { Button, CopyButton, DownloadLink } from '../../web/ui/buttons.tsx'
import { PageHeader } from '../../web/ui/PageHeader.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Tag } from '../../web/ui/small.tsx'
import { Answered } from '../../web/ui/states.tsx'
import { useRecurrence } from './Chips.tsx'
import type { CalendarEntry } from './calendar.ts'
import { listDuties, subscribeCalendar } from './calendar-api.ts'
import type { Addressee, Pillar } from './document.ts'
import { ParagraphFilters } from './ParagraphFilters.tsx'
import { ENGLISH } from './ParagraphText.tsx'
import { useParagraphName } from './paragraph-name.tsx'

/** What the adopted documents make due: next, passed without a trace, and shown to have been done. */
export const CalendarPage = () => {
  const { t } = useLanguage()
  const filter = useFilter()
  const answer = useAnswer(listDuties, filter, { keepPrevious: true })
  return (
    <>
      <PageHeader
        title={t('mandates.calendar')}
        lead={t('mandates.calendar.lead')}
        actions={<Subscribe filter={filter} />}
      />
      <FilterForm />
      <Answered of={answer} lines={20}>
        {({ entries }) => <Entries entries={entries} />}
      </Answered>
    </>
  )
}

type Filter = { addressee?: Addressee; pillar?: Pillar; document?: string }

const useFilter = (): Filter => {
  const [query] = useSearch()
  const names = ['addressee', 'pillar', 'document'].filter((name) => query.get(name))
  return Object.fromEntries(names.map((name) => [name, query.get(name)])) as Filter
}

const Subscribe = ({ filter }: { readonly filter: Filter }) => {
  const { t } = useLanguage()
  const href = fileHref(subscribeCalendar, filter)
  return (
    <>
      <DownloadLink href={href}>{t('mandates.calendar.download')}</DownloadLink>
      <CopyButton text={new URL(href, location.href).href}>{t('mandates.calendar.copy')}</CopyButton>
      <Button onClick={() => print()}>{t('mandates.print')}</Button>
    </>
  )
}

const FilterForm = () => (
  <search className="mandate-search no-print">
    <ParagraphFilters drafts={false} />
  </search>
)

/** Occurrences of one deadline that stand the same: one line with its dates instead of ten lines. */
const grouped = (entries: readonly CalendarEntry[]): CalendarEntry[][] => [
  ...Map.groupBy(entries, ({ symbol, key, rrule, id, evidence }) =>
    rrule ? `${symbol}#${key} ${rrule} ${evidence?.quote ?? ''}` : id,
  ).values(),
]

const Entries = ({ entries }: { readonly entries: readonly CalendarEntry[] }) => {
  const { t } = useLanguage()
  const of = (status: CalendarEntry['status']) => grouped(entries.filter((entry) => entry.status === status))
  return (
    <div className="mandate-page">
      <Section title={t('mandates.due')} lead={t('mandates.due.lead')}>
        <Groups groups={of('due')} none={t('mandates.due.none')} />
      </Section>
      <Section title={t('mandates.overdue')} lead={t('mandates.overdue.lead')}>
        <Groups groups={of('overdue')} none={t('mandates.overdue.none')} />
      </Section>
      <Section title={t('mandates.done')} lead={t('mandates.done.lead')}>
        <Groups groups={of('done')} none={t('mandates.done.none')} />
      </Section>
    </div>
  )
}

const Groups = ({
  groups,
  none,
}: {
  readonly groups: readonly (readonly CalendarEntry[])[]
  readonly none: string
}) => {
  if (groups.length === 0) return <p>{none}</p>
  return (
    <ol className="mandate-duties">
      {groups.map((entries) => (
        <Group key={entries[0]?.id} entries={entries} />
      ))}
    </ol>
  )
}

const MOST_DATES = 4

const Group = ({ entries }: { readonly entries: readonly CalendarEntry[] }) => {
  const { t, day, list, number } = useLanguage()
  const recurrence = useRecurrence()
  const name = useParagraphName()
  const [first] = entries
  if (!first) return null
  const dates = entries.map(({ date }) => day(date))
  const [next = '', ...later] = dates
  const all =
    dates.length > MOST_DATES
      ? t('mandates.times', { count: number(dates.length), first: next, last: dates.at(-1) })
      : list(dates)
  return (
    <li className="card mandate-entry">
      <p className="mandate-when">
        <strong>{first.status === 'due' ? next : all}</strong>
        {first.rrule ? <Tag tone="warn">{recurrence(first.rrule)}</Tag> : null}
      </p>
      <div>
        <p {...ENGLISH}>
          <em>{first.verb}</em>
          {first.said.slice(first.verb.length)}
        </p>
        <p className="mandate-codes">
          {first.addressees.map((code) => (
            <Tag key={code} tone="info">
              {t(`mandates.addressee.${code}`)}
            </Tag>
          ))}
          <Link to={paths.paragraph(first.symbol, first.key)}>
            <bdi>{first.symbol}</bdi> {name(first.key)}
          </Link>
        </p>
        {first.status === 'due' && later.length > 0 ? (
          <p className="hint">{t('mandates.then', { dates: list(later) })}</p>
        ) : null}
        {first.evidence ? <Evidence evidence={first.evidence} /> : null}
      </div>
    </li>
  )
}

const Evidence = ({ evidence }: { readonly evidence: NonNullable<CalendarEntry['evidence']> }) => {
  const { t } = useLanguage()
  const name = useParagraphName()
  return (
    <p className="mandate-evidence">
      {t('mandates.shown_by')}{' '}
      <Link to={paths.paragraph(evidence.symbol, evidence.key)}>
        <bdi>{evidence.symbol}</bdi> {name(evidence.key)}
      </Link>
      : <q {...ENGLISH}>{evidence.quote}</q>
    </p>
  )
}

import { type Language, TAG } from '../../platform/messages/language.ts'
import { useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { Tag } from '../../web/ui/small.tsx'
import type { Deadline, Paragraph } from './document.ts'

/** `every 4 years`, from a rule. */
export const useRecurrence = () => {
  const { t } = useLanguage()
  return (rrule: string): string => t('mandates.every', { years: Number(/INTERVAL=(\d+)/.exec(rrule)?.[1] ?? 1) })
}

/** `XXXX-07-30` → `30 July`; a leap year stands in, so that 29 February is one. */
const dayOfYear = (language: Language, date: string): string =>
  new Intl.DateTimeFormat(TAG[language], { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(date.replace('XXXX', '2000')),
  )

/** When, in the reader's language. */
export const useWhen = () => {
  const { day, t, language } = useLanguage()
  const recurrence = useRecurrence()
  return ({ date, rrule }: Pick<Deadline, 'date' | 'rrule'>): string => {
    if (date === null) return rrule ? recurrence(rrule) : ''
    if (date.startsWith('XXXX')) return t('mandates.yearly_on', { date: dayOfYear(language, date) })
    return rrule ? t('mandates.from_then', { date: day(date), every: recurrence(rrule) }) : day(date)
  }
}

/** To whom and by when, at a glance. */
export const Chips = ({
  paragraph,
}: {
  readonly paragraph: Pick<Paragraph, 'addressees' | 'deadlines' | 'corrected'>
}) => {
  const { t } = useLanguage()
  const when = useWhen()
  const { addressees, deadlines, corrected } = paragraph
  if (addressees.length + deadlines.length === 0 && !corrected) return null
  return (
    <ul className="mandate-chips" aria-label={t('mandates.duty')}>
      {addressees.map((code) => (
        <li key={code}>
          <Link to={paths.documents({ addressee: code })} className="tag tag-info">
            {t(`mandates.addressee.${code}`)}
          </Link>
        </li>
      ))}
      {deadlines.map((deadline) => (
        <li key={deadline.phrase}>
          <Tag tone="warn">{when(deadline)}</Tag>
        </li>
      ))}
      {corrected ? (
        <li>
          <Tag tone="good">{t('mandates.corrected')}</Tag>
        </li>
      ) : null}
    </ul>
  )
}

import { useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { DataTable } from '../../web/ui/DataTable.tsx'
import { Checkbox, DayField, RangeSlider, Select } from '../../web/ui/fields.tsx'
import { PageHeader } from '../../web/ui/PageHeader.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Answered } from '../../web/ui/states.tsx'
import { addDays } from './days.ts'
import { countOn } from './standing.ts'
import { TreatyMap } from './TreatyMap.tsx'
import { TreatyStates } from './TreatyStates.tsx'
import { TreatyTrend } from './TreatyTrend.tsx'
import { TreatyWarnings } from './TreatyWarnings.tsx'
import { TREATIES, type TreatyKey } from './treaty.ts'
import { getTreaty, listTreaties } from './treaty-api.ts'
import type { TreatyView } from './treaty-view.ts'
import { type Choice, useChoice } from './use-choice.tsx'

/** Who had bound itself to what on any day: the world, the table behind it, the line over time, and every treaty. */
export const TreatiesPage = () => {
  const { t } = useLanguage()
  const choice = useChoice()
  const answer = useAnswer(getTreaty, { treaty: choice.treaty }, { keepPrevious: true })
  return (
    <>
      <PageHeader title={t('instruments.treaties.title')} lead={t('instruments.treaties.lead')} />
      <Answered of={answer} lines={16}>
        {(treaty) => <OneTreaty treaty={treaty} choice={choice} />}
      </Answered>
      <AllTreaties choice={choice} />
    </>
  )
}

const OneTreaty = ({ treaty, choice }: { readonly treaty: TreatyView; readonly choice: Choice }) => {
  const { t } = useLanguage()
  const on = choice.on ?? lastDayOf(treaty)
  return (
    <>
      <Section
        title={t(`instruments.treaty.${treaty.treaty}`)}
        actions={<Link to={paths.treaty(treaty.treaty)}>{t('instruments.treaty.more')}</Link>}
      >
        <Controls treaty={treaty} choice={choice} on={on} />
        <Count treaty={treaty} on={on} counting_eu={choice.counting_eu} />
        <TreatyWarnings treaty={treaty} on={on} />
        {treaty.source ? (
          <>
            <TreatyMap treaty={treaty} on={on} />
            <TreatyTrend treaty={treaty} />
          </>
        ) : null}
      </Section>
      {treaty.source ? <TreatyStates treaty={treaty} on={on} counting_eu={choice.counting_eu} /> : null}
    </>
  )
}

/** The day the extract was made; for a treaty without data the day it entered into force. */
const lastDayOf = ({ source, force }: TreatyView): string => source?.extracted_on ?? force.published_on

const MS_PER_DAY = 86_400_000

const Controls = ({
  treaty,
  choice,
  on,
}: {
  readonly treaty: TreatyView
  readonly choice: Choice
  readonly on: string
}) => {
  const { t, day } = useLanguage()
  const last = lastDayOf(treaty)
  const daysTo = (to: string): number => Math.round((Date.parse(to) - Date.parse(treaty.adopted_on)) / MS_PER_DAY)
  return (
    <div className="filters treaty-controls no-print">
      <Select
        label={t('instruments.choose.treaty')}
        value={choice.treaty}
        onChange={(value) => choice.set({ treaty: value as TreatyKey })}
        options={TREATIES.map(({ key }) => ({ value: key, title: t(`instruments.treaty.${key}`) }))}
      />
      <DayField
        label={t('instruments.choose.day')}
        value={on}
        onChange={(value) => value && choice.set({ on: value })}
      />
      <Checkbox
        label={t('instruments.choose.counting_eu')}
        value={choice.counting_eu}
        onChange={(counting_eu) => choice.set({ counting_eu })}
      />
      <div className="treaty-slider">
        <RangeSlider
          label={t('instruments.choose.slider')}
          min={0}
          max={daysTo(last)}
          value={Math.min(daysTo(on), daysTo(last))}
          onChange={(days) => choice.set({ on: addDays(treaty.adopted_on, days) })}
          text={(days) => day(addDays(treaty.adopted_on, days))}
        />
      </div>
    </div>
  )
}

const Count = ({
  treaty,
  on,
  counting_eu,
}: {
  readonly treaty: TreatyView
  readonly on: string
  readonly counting_eu: boolean
}) => {
  const { t, day } = useLanguage()
  if (!treaty.source) return null
  const { with_eu, without_eu, signatories } = countOn(treaty.states, on)
  return (
    <p className="treaty-count" role="status">
      <strong>
        {t(counting_eu ? 'instruments.count.with_eu' : 'instruments.count.without_eu', {
          count: counting_eu ? with_eu : without_eu,
          day: day(on),
        })}
      </strong>{' '}
      {t('instruments.count.signatories', { count: signatories })}
    </p>
  )
}

const AllTreaties = ({ choice }: { readonly choice: Choice }) => {
  const { t, number, day } = useLanguage()
  const input = { ...(choice.kept_on ? { on: choice.kept_on } : {}), without_eu: !choice.counting_eu }
  const answer = useAnswer(listTreaties, input, { keepPrevious: true })
  const on = choice.kept_on
  return (
    <Section
      title={t('instruments.all.title')}
      lead={on ? t('instruments.all.on_day', { day: day(on) }) : t('instruments.all.today')}
    >
      <Answered of={answer} lines={12}>
        {(lines) => (
          <DataTable
            caption={t('instruments.table', { title: t('instruments.all.title') })}
            hideCaption
            rows={lines}
            rowKey={(line) => line.treaty}
            columns={[
              {
                key: 'treaty',
                title: t('instruments.column.treaty'),
                header: true,
                sort: (line) => t(`instruments.treaty.${line.treaty}`),
                cell: (line) => <Link to={paths.treaty(line.treaty)}>{t(`instruments.treaty.${line.treaty}`)}</Link>,
              },
              {
                key: 'adopted',
                title: t('instruments.column.adopted'),
                sort: (line) => line.adopted_on,
                cell: (line) => <span className="nowrap">{day(line.adopted_on)}</span>,
              },
              {
                key: 'in_force',
                title: t('instruments.column.in_force'),
                sort: (line) => line.in_force_on,
                cell: (line) => <span className="nowrap">{day(line.in_force_on)}</span>,
              },
              {
                key: 'parties',
                title: t(choice.counting_eu ? 'instruments.column.parties_eu' : 'instruments.column.parties'),
                numeric: true,
                sort: (line) => line.parties,
                cell: (line) => (line.parties === null ? t('instruments.no_data') : number(line.parties)),
              },
              {
                key: 'signatories',
                title: t('instruments.column.signatories'),
                numeric: true,
                sort: (line) => line.signatories,
                cell: (line) => (line.signatories === null ? '' : number(line.signatories)),
              },
              {
                key: 'extracted',
                title: t('instruments.column.extracted'),
                sort: (line) => line.extracted_on,
                cell: (line) =>
                  line.extracted_on === null ? '' : <span className="nowrap">{day(line.extracted_on)}</span>,
              },
            ]}
          />
        )}
      </Answered>
    </Section>
  )
}

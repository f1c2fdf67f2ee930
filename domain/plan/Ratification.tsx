import { useMemo } from 'react'
import { useAnswer } from '../../web/call.ts'
import { type LanguageTools, useLanguage } from '../../web/language.tsx'
import { paths } from '../../web/paths.ts'
import { ButtonLink } from '../../web/ui/buttons.tsx'
import { LineChart, type MapPlace, WorldMap } from '../../web/ui/charts.tsx'
import type { Table } from '../../web/ui/DataTable.tsx'
import { Figure } from '../../web/ui/Figure.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Answered } from '../../web/ui/states.tsx'
import { getTreaty } from '../instruments/index.ts'
import { type Consent, partiesByYear, periodsOf, type Standing, standingsOf } from './ratification.ts'

const PROTOCOL = 'trafficking-protocol'

/** How far the Trafficking Protocol has come: the world on the last day the table knows, and the way there. */
export const Ratification = () => {
  const { t } = useLanguage()
  const answer = useAnswer(getTreaty, { treaty: PROTOCOL })
  return (
    <Section
      title={t('plan.today.ratification')}
      actions={<ButtonLink to={paths.treaty(PROTOCOL)}>{t('plan.today.ratification.link')}</ButtonLink>}
    >
      <Answered of={answer} lines={24}>
        {({ states, source }) => <Progress states={states} asOf={source?.extracted_on ?? null} />}
      </Answered>
    </Section>
  )
}

const Progress = ({ states, asOf }: { readonly states: readonly Consent[]; readonly asOf: string | null }) => {
  const tools = useLanguage()
  const { t, day } = tools
  const standings = useMemo(() => standingsOf(states), [states])
  const parties = standings.filter(({ consent_on }) => consent_on !== null).length
  return (
    <>
      {asOf ? <p className="section-lead">{t('plan.today.ratification.lead', { parties, day: day(asOf) })}</p> : null}
      <div className="map-and-trend">
        <PartiesMap standings={standings} />
        <PartiesTrend states={states} />
      </div>
    </>
  )
}

const PartiesMap = ({ standings }: { readonly standings: readonly Standing[] }) => {
  const tools = useLanguage()
  const { t } = tools
  const periods = useMemo(() => periodsOf(standings), [standings])
  const places = useMemo(
    () => standings.map((one): MapPlace => placeOf(one, periods, tools)),
    [standings, periods, tools],
  )
  const legend = [
    ...periods.map(({ from, to, fill }) => ({ swatch: fill, text: `${from}–${to}` })),
    { swatch: SIGNED, text: t('plan.today.party.signed') },
    { swatch: NEITHER, text: t('plan.today.party.neither') },
  ]
  return (
    <Figure
      title={t('plan.today.map')}
      table={standingTable(standings, tools)}
      name="trafficking-protocol"
      height={420}
    >
      <WorldMap
        label={t('plan.today.map')}
        places={places}
        legend={legend}
        unknown={t('plan.today.party.unknown')}
        to={paths.state}
      />
    </Figure>
  )
}

const SIGNED = 'color-mix(in srgb, var(--chart-2) 70%, var(--map-land))'
const NEITHER = 'var(--map-land)'

const placeOf = (one: Standing, periods: ReturnType<typeof periodsOf>, tools: LanguageTools): MapPlace => {
  const year = Number(one.consent_on?.slice(0, 4))
  const period = periods.find(({ from, to }) => year >= from && year <= to)
  return { area: one.area, fill: period?.fill ?? (one.signed_on ? SIGNED : NEITHER), text: wordsOf(one, tools) }
}

const wordsOf = ({ consent_on, signed_on }: Standing, { t, day }: LanguageTools): string => {
  if (consent_on) return t('plan.today.party.since', { day: day(consent_on) })
  return signed_on ? t('plan.today.party.signed_on', { day: day(signed_on) }) : t('plan.today.party.neither')
}

const standingTable = (standings: readonly Standing[], tools: LanguageTools): Table<Standing> => ({
  rows: standings,
  rowKey: ({ area }) => area,
  columns: [
    {
      key: 'area',
      title: tools.t('plan.today.state'),
      header: true,
      cell: ({ area }) => tools.areaName(area),
      sort: ({ area }) => tools.areaName(area),
    },
    {
      key: 'standing',
      title: tools.t('plan.today.standing'),
      cell: (one) => wordsOf(one, tools),
      sort: ({ consent_on, signed_on }) => consent_on ?? signed_on,
      text: (one) => wordsOf(one, tools),
    },
  ],
})

const PartiesTrend = ({ states }: { readonly states: readonly Consent[] }) => {
  const { t, number } = useLanguage()
  const years = useMemo(() => partiesByYear(states), [states])
  const points = useMemo(() => years.map(({ year, parties }) => ({ x: year, y: parties })), [years])
  const table: Table<(typeof years)[number]> = {
    rows: years,
    rowKey: ({ year }) => year,
    columns: [
      {
        key: 'year',
        title: t('plan.today.year'),
        header: true,
        cell: ({ year }) => year,
        sort: ({ year }) => year,
      },
      {
        key: 'parties',
        title: t('plan.today.parties'),
        numeric: true,
        cell: ({ parties }) => number(parties),
        sort: ({ parties }) => parties,
      },
    ],
  }
  return (
    <Figure title={t('plan.today.trend')} note={t('plan.today.trend.note')} table={table} name="parties-by-year">
      <LineChart points={points} yLabel={t('plan.today.parties')} />
    </Figure>
  )
}

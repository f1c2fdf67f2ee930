import { useMemo } from 'react'
import { useLanguage } from '../../web/language.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { EmptyState } from '../../web/ui/states.tsx'
import type { NamedCells } from './cells.tsx'
import { BY_FORM, DETECTED, TOTAL, UNODC_INDICATORS } from './labels.ts'
import { SeriesFigure } from './SeriesFigure.tsx'
import { isTotal } from './series.ts'
import type { Series, StateProfile } from './state-profile.ts'
import { useSourceLine } from './use-source-line.tsx'
import { useWords } from './use-words.tsx'

const JUSTICE: readonly string[] = UNODC_INDICATORS.filter((indicator) => indicator !== DETECTED)
const UNKNOWN = 'Unknown'

/** Victims that authorities detected, over the years, by sex, age and form; and what criminal justice answered. */
export const StateTrends = ({ profile }: { readonly profile: StateProfile }) => {
  const { t } = useLanguage()
  const word = useWords()
  const source = useSourceLine(profile)('UNODC')
  const shown = useMemo(() => chartsOf(profile.series, word), [profile, word])
  const charts = [
    { key: 'total', kind: 'lines' },
    { key: 'sex', kind: 'bars' },
    { key: 'age', kind: 'bars' },
    { key: 'form', kind: 'bars' },
    { key: 'justice', kind: 'lines' },
  ] as const
  const present = charts.filter(({ key }) => shown[key].length > 0)
  return (
    <Section id="trends" title={t('reporting.trends.title')} lead={t('reporting.trends.lead')}>
      {present.length === 0 ? <EmptyState title={t('reporting.trends.none')} /> : null}
      <div className="chart-grid">
        {present.map(({ key, kind }) => (
          <SeriesFigure
            key={key}
            title={t(`reporting.trends.${key}`)}
            series={shown[key]}
            kind={kind}
            source={source}
            name={`${profile.area.code}-${key}`}
          />
        ))}
      </div>
    </Section>
  )
}

type Charts = Readonly<Record<'total' | 'sex' | 'age' | 'form' | 'justice', readonly NamedCells[]>>

const chartsOf = (all: readonly Series[], word: (label: string) => string): Charts => {
  const unodc = all.filter(({ source_id }) => source_id === 'UNODC')
  const victims = unodc.filter(({ indicator }) => indicator === DETECTED)
  const whole = victims.filter(({ dimension }) => dimension === TOTAL)
  const named = (series: readonly Series[], name: (one: Series) => string): NamedCells[] =>
    series.map((one) => ({ name: word(name(one)), cells: one.cells }))
  return {
    total: named(whole.filter(isTotal), ({ indicator }) => indicator),
    // Whose sex is unknown, their age is too: that cell belongs to either division.
    sex: named(
      whole.filter(({ sex, age }) => (sex !== TOTAL && age === TOTAL) || (sex === UNKNOWN && age === UNKNOWN)),
      ({ sex }) => sex,
    ),
    age: named(
      whole.filter(({ sex, age }) => (sex === TOTAL && age !== TOTAL) || (sex === UNKNOWN && age === UNKNOWN)),
      ({ age }) => age,
    ),
    form: named(
      victims.filter(({ dimension, sex, age }) => dimension === BY_FORM && sex === TOTAL && age === TOTAL),
      ({ category }) => category,
    ),
    justice: named(
      JUSTICE.flatMap((indicator) => unodc.filter((one) => one.indicator === indicator && isTotal(one))),
      ({ indicator }) => indicator,
    ),
  }
}

import { useMemo } from 'react'
import { type LanguageTools, useLanguage } from '../../web/language.tsx'
import { paths } from '../../web/paths.ts'
import { type HeatCell, HeatMap } from '../../web/ui/lists.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Legend } from '../../web/ui/small.tsx'
import { EmptyState } from '../../web/ui/states.tsx'
import type { StateProfile } from './state-profile.ts'
import { useWords } from './use-words.tsx'

type Cover = StateProfile['coverage'][number]
type Look = 'counted' | 'mixed' | 'suppressed' | 'zero' | 'nothing'

const LOOKS: Readonly<Record<Look, { fill: string; ink?: string; short: string }>> = {
  counted: { fill: 'var(--scale-4)', ink: 'var(--surface)', short: '●' },
  mixed: { fill: 'var(--scale-2)', short: '◐' },
  suppressed: { fill: 'var(--accent-faint)', short: '<' },
  zero: { fill: 'var(--sunken)', short: '0' },
  nothing: { fill: 'transparent', short: '–' },
}

const lookOf = ({ counted, zero, suppressed }: Cover): Look => {
  if (counted > 0) return suppressed > 0 ? 'mixed' : 'counted'
  if (suppressed > 0) return 'suppressed'
  return zero > 0 ? 'zero' : 'nothing'
}

/** What is known, by indicator and year. An empty field is not a zero: nobody published. */
export const StateCoverage = ({ profile }: { readonly profile: StateProfile }) => {
  const tools = useLanguage()
  const { t } = tools
  const word = useWords()
  const { years, rows } = useMemo(() => rowsOf(profile, tools, word), [profile, tools, word])
  return (
    <Section id="coverage" title={t('reporting.coverage.title')} lead={t('reporting.coverage.lead')}>
      {rows.length === 0 ? (
        <EmptyState title={t('reporting.coverage.none')} />
      ) : (
        <>
          <HeatMap
            caption={t('reporting.coverage.caption')}
            corner={t('reporting.column.indicator')}
            columns={years.map((year) => ({ key: String(year), title: String(year) }))}
            rows={rows}
          />
          <Legend
            label={t('reporting.coverage.legend')}
            items={(Object.keys(LOOKS) as Look[]).map((look) => ({
              swatch: LOOKS[look].fill,
              text: `${LOOKS[look].short} ${t(`reporting.coverage.${look}`)}`,
            }))}
          />
        </>
      )}
    </Section>
  )
}

const rowsOf = ({ area, coverage, sources }: StateProfile, tools: LanguageTools, word: (label: string) => string) => {
  const found = coverage.map(({ year }) => year)
  const [first, last] = [Math.min(...found), Math.max(...found)]
  const years = found.length > 0 ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : []
  const kindOf = ({ source_id }: Cover): string => sources.find((one) => one.source_id === source_id)?.kind ?? ''
  // `global` stands before `national`, in the alphabet and here.
  const ordered = coverage.toSorted((a, b) => kindOf(a).localeCompare(kindOf(b)))
  const groups = [...Map.groupBy(ordered, ({ source_id, indicator }) => `${source_id}\n${indicator}`)]
  const rows = groups.map(([key, covers]) => {
    const [{ indicator, source_id }] = covers as [Cover]
    const source = sources.find((one) => one.source_id === source_id)?.name ?? source_id
    return {
      key,
      title: (
        <>
          {word(indicator)}{' '}
          <small className="soft" title={source}>
            {source_id.replaceAll('_', ' ')}
          </small>
        </>
      ),
      cells: years.map((year) =>
        cellOf(
          covers.find((cover) => cover.year === year),
          area.code,
          year,
          indicator,
          tools,
        ),
      ),
    }
  })
  return { years, rows }
}

const cellOf = (
  cover: Cover | undefined,
  area: string,
  year: number,
  indicator: string,
  { t }: LanguageTools,
): HeatCell => {
  if (!cover) return { text: `${year}: ${t('reporting.coverage.nothing')}` }
  const look = lookOf(cover)
  const { counted, zero, suppressed, nothing } = cover
  return {
    ...LOOKS[look],
    text: t('reporting.coverage.cell', { year: String(year), counted, zero, suppressed, nothing }),
    to: paths.data({ area, indicator, from: year, to: year }),
  }
}

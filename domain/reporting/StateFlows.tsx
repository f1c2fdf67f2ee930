import { useState } from 'react'
import { type LanguageTools, useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { Figure } from '../../web/ui/Figure.tsx'
import { Select } from '../../web/ui/fields.tsx'
import { BarList } from '../../web/ui/lists.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { EmptyState } from '../../web/ui/states.tsx'
import { PublishedCell, textOf } from './cells.tsx'
import type { Cell, Flow, StateProfile } from './state-profile.ts'
import { useSourceLine } from './use-source-line.tsx'
import { useWords } from './use-words.tsx'

/** Where the victims detected here come from, and where this State's citizens were detected. */
export const StateFlows = ({ profile }: { readonly profile: StateProfile }) => {
  const { t, areaName } = useLanguage()
  const { here, elsewhere } = profile.flows
  const source = useSourceLine(profile)('UNODC')
  const years = yearsOf([...here, ...elsewhere])
  const [year, setYear] = useState(String(yearsOf(here)[0] ?? years[0] ?? ''))
  const state = areaName(profile.area.code)
  return (
    <Section id="flows" title={t('reporting.flows.title')} lead={t('reporting.flows.lead')}>
      {years.length === 0 ? (
        <EmptyState title={t('reporting.flows.none')} />
      ) : (
        <>
          <div className="filters flow-year no-print">
            <Select
              label={t('reporting.column.year')}
              value={year}
              onChange={setYear}
              options={years.map((one) => ({ value: String(one), title: String(one) }))}
            />
          </div>
          <div className="chart-grid">
            <FlowFigure
              title={t('reporting.flows.here', { state, year })}
              flows={here}
              year={Number(year)}
              column={t('reporting.flows.citizenship')}
              source={source}
              name={`${profile.area.code}-citizenship`}
            />
            <FlowFigure
              title={t('reporting.flows.elsewhere', { state, year })}
              flows={elsewhere}
              year={Number(year)}
              column={t('reporting.flows.detected_in')}
              source={source}
              name={`${profile.area.code}-detected-elsewhere`}
            />
          </div>
        </>
      )}
    </Section>
  )
}

/** So many bars are read; the others are there when asked for. */
const FIRST = 15

/** Latest first. */
const yearsOf = (flows: readonly Flow[]): number[] =>
  [...new Set(flows.flatMap(({ cells }) => cells.flatMap(({ year }) => year ?? [])))].sort((a, b) => b - a)

interface FlowRow {
  readonly flow: Flow
  readonly cell: Cell
}

const FlowFigure = ({
  title,
  flows,
  year,
  column,
  source,
  name,
}: {
  readonly title: string
  readonly flows: readonly Flow[]
  readonly year: number
  readonly column: string
  readonly source: string
  readonly name: string
}) => {
  const tools = useLanguage()
  const { t } = tools
  const word = useWords()
  const all: FlowRow[] = flows.flatMap((flow) => flow.cells.map((cell) => ({ flow, cell })))
  const ofYear = all.filter(({ cell }) => cell.year === year)
  // A row that names no citizenship may be the total of the others: it is said apart and never drawn among them.
  const unnamed = ofYear.filter(({ flow }) => flow.label === '')
  const rows = ofYear.filter(({ flow }) => flow.label !== '')
  const counted = rows
    .filter(({ cell }) => cell.value !== null)
    .sort((a, b) => (b.cell.value ?? 0) - (a.cell.value ?? 0))
  const full = counted[0]?.cell.value ?? 1
  const suppressed = rows.filter(({ cell }) => cell.status === 'suppressed')
  return (
    <Figure
      title={title}
      source={source}
      name={name}
      height={200}
      table={{
        rows: all,
        rowKey: ({ cell }) => cell.id,
        columns: [
          {
            key: 'place',
            title: column,
            header: true,
            sort: ({ flow }) => placeOf(flow, tools, word),
            cell: ({ flow }) => <Place flow={flow} />,
          },
          {
            key: 'year',
            title: t('reporting.column.year'),
            sort: ({ cell }) => cell.year,
            cell: ({ cell }) => String(cell.year ?? ''),
          },
          {
            key: 'value',
            title: t('reporting.axis.persons'),
            numeric: true,
            sort: ({ cell }) => cell.value,
            text: ({ cell }) => textOf(cell, tools),
            cell: ({ cell }) => <PublishedCell cell={cell} />,
          },
        ],
      }}
    >
      {rows.length === 0 ? <p>{t('reporting.flows.no_year')}</p> : null}
      <Bars label={title} rows={counted.slice(0, FIRST)} full={full} />
      {counted.length > FIRST ? (
        <details>
          <summary>{t('reporting.flows.more', { count: counted.length - FIRST })}</summary>
          <Bars label={title} rows={counted.slice(FIRST)} full={full} />
        </details>
      ) : null}
      {unnamed.map(({ cell }) => (
        <p key={cell.id} className="figure-note">
          {t('reporting.flows.unnamed')} <PublishedCell cell={cell} />
        </p>
      ))}
      <Suppressed rows={suppressed} />
    </Figure>
  )
}

const Bars = ({
  label,
  rows,
  full,
}: {
  readonly label: string
  readonly rows: readonly FlowRow[]
  readonly full: number
}) => {
  const tools = useLanguage()
  const word = useWords()
  const bars = rows.map(({ flow, cell }) => ({
    key: cell.id,
    title: placeOf(flow, tools, word),
    value: cell.value ?? 0,
    to: paths.figure(cell.id),
  }))
  return <BarList label={label} bars={bars} full={full} />
}

/** Suppressed cells by the interval they lie in: listed, never drawn as if they were nothing. */
const Suppressed = ({ rows }: { readonly rows: readonly FlowRow[] }) => {
  const tools = useLanguage()
  const word = useWords()
  return [...Map.groupBy(rows, ({ cell }) => textOf(cell, tools))].map(([range, group]) => (
    <p key={range} className="figure-note">
      {tools.t('reporting.flows.suppressed', { range, count: group.length })}{' '}
      {group.map(({ flow, cell }, index) => (
        <span key={cell.id}>
          {index > 0 ? ' · ' : null}
          <Link to={paths.figure(cell.id)}>{placeOf(flow, tools, word)}</Link>
        </span>
      ))}
    </p>
  ))
}

const placeOf = ({ area, label }: Flow, { areaName }: LanguageTools, word: (label: string) => string): string =>
  area === null ? (label === '' ? '–' : word(label)) : areaName(area)

const Place = ({ flow }: { readonly flow: Flow }) => {
  const tools = useLanguage()
  const word = useWords()
  const name = placeOf(flow, tools, word)
  return flow.area === null ? name : <Link to={paths.state(flow.area)}>{name}</Link>
}

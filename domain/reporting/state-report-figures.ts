import { barList, type Heat, heatStrips, lineChart } from '../../platform/documents/chart-svg.ts'
import {
  type Block,
  cell,
  endCell,
  type Figure,
  type Inline,
  note,
  paragraph,
  type Table,
} from '../../platform/documents/document.ts'
import { directionOf } from '../../platform/messages/language.ts'
import { areaName } from '../../vocabulary/areas.ts'
import { BY_FORM, DETECTED, TOTAL, UNODC_INDICATORS } from './labels.ts'
import { pointsOf, type Row, shownText, yearTables } from './report-tables.ts'
import type { Comparison, Flow, Series, StateProfile, YearFigure } from './state-profile.ts'
import type { Report } from './state-report-section.ts'

/** What is published about trafficking in a State, always as published: suppressed is said as suppressed. */
const UNODC = 'UNODC'

const ofUnodc = (series: readonly Series[], indicator: string, dimension: string): Series[] =>
  series.filter((one) => one.source_id === UNODC && one.indicator === indicator && one.dimension === dimension)

/** A drawing with the table that says the same; where there is no drawing, the table stands alone. */
const drawn = (svg: string, alternative: string, caption: Inline[]): Figure => ({
  kind: 'figure',
  svg,
  alternative,
  caption,
})

const none = (report: Report, key: string): Block[] => [paragraph(report.words.t(key))]

export const coverageSection = ({ profile: { coverage, series }, words, notes }: Report): Block[] => {
  const { t, label, labelText, number, language } = words
  if (coverage.length === 0) return [paragraph(t('reporting.report.coverage.none'))]
  const groups = [...Map.groupBy(coverage, ({ source_id, indicator }) => `${source_id}\n${indicator}`).values()]
  const years = coverage.map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const columns = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const heatOf = (cells: StateProfile['coverage'], year: number): Heat => {
    const one = cells.find((cell) => cell.year === year)
    if (!one) return 'nothing'
    if (one.counted + one.zero > 0) return 'counted'
    return one.suppressed > 0 ? 'suppressed' : 'nothing'
  }
  const strips = groups.map((cells) => {
    const { indicator = '', source_id = '' } = cells[0] ?? {}
    return {
      label: `${labelText(indicator)} (${source_id})`,
      cells: columns.map((year) => heatOf(cells, year)),
    }
  })
  const sum = (cells: StateProfile['coverage'], key: 'counted' | 'zero' | 'suppressed' | 'nothing') =>
    endCell(number(cells.reduce((total, one) => total + one[key], 0)))
  const table: Table = {
    kind: 'table',
    caption: [t('reporting.report.coverage.caption')],
    header: [
      [
        cell(t('reporting.report.indicator')),
        cell(t('reporting.report.coverage.years')),
        ...(['counted', 'zero', 'suppressed', 'nothing'] as const).map((key) =>
          endCell(t(`reporting.report.coverage.${key}`)),
        ),
      ],
    ],
    rows: groups.map((cells) => {
      const { indicator = '', source_id = '' } = cells[0] ?? {}
      const own = cells.map(({ year }) => year)
      return [
        cell(label(indicator), ` (${words.isolated(source_id)})`, note(notes.source(source_id))),
        cell(words.isolated(`${Math.min(...own)}–${Math.max(...own)}`)),
        sum(cells, 'counted'),
        sum(cells, 'zero'),
        sum(cells, 'suppressed'),
        sum(cells, 'nothing'),
      ]
    }),
    row_headers: true,
    widths: [5, 2, 1.6, 1.2, 2.1, 1.8],
  }
  const legend = {
    counted: t('reporting.report.coverage.counted'),
    suppressed: t('reporting.report.coverage.only_suppressed'),
    nothing: t('reporting.report.coverage.nothing'),
  }
  return [
    paragraph(t('reporting.report.coverage.lead', { series: series.length })),
    drawn(
      heatStrips(columns.map(String), strips, legend, directionOf(language)),
      t('reporting.report.coverage.alternative'),
      [t('reporting.report.coverage.figure')],
    ),
    table,
  ]
}

/** Totals first, then each sex, then each age of it; what the source calls unknown last. */
const SEXES = [TOTAL, 'Female', 'Male', 'Other', 'Unknown']
const AGES = [TOTAL, '18 years or over', '0 to 17 years', 'Unknown']
const rank = (order: readonly string[], text: string): number =>
  (order.indexOf(text) + order.length + 1) % (order.length + 1)

const bySexAndAge = (a: Series, b: Series): number =>
  a.category.localeCompare(b.category, 'en') ||
  rank(SEXES, a.sex) - rank(SEXES, b.sex) ||
  rank(AGES, a.age) - rank(AGES, b.age)

const rowOf = ({ sex, age, cells }: Series, { label, t }: Report['words'], category?: string): Row => {
  const parts: Inline[] = [
    ...(category ? [label(category)] : []),
    ...(sex === TOTAL && age === TOTAL ? (category ? [] : [t('reporting.report.total')]) : []),
    ...(sex === TOTAL ? [] : [label(sex)]),
    ...(age === TOTAL ? [] : [label(age)]),
  ]
  return { name: parts.flatMap((part, index) => (index > 0 ? [', ', part] : [part])), cells }
}

export const victimsSection = (report: Report): Block[] => {
  const { profile, words, notes } = report
  const { t, number } = words
  const groups = ofUnodc(profile.series, DETECTED, TOTAL).sort(bySexAndAge)
  const total = groups.find(({ sex, age }) => sex === TOTAL && age === TOTAL)
  if (groups.length === 0) return none(report, 'reporting.report.victims.none')
  const chart = total
    ? [
        drawn(
          lineChart(pointsOf(total.cells), (n) => number(n)),
          t('reporting.report.victims.alternative'),
          [t('reporting.report.victims.figure'), note(notes.cells(total.cells))],
        ),
      ]
    : []
  const head = t('reporting.report.group')
  return [
    paragraph(t('reporting.report.victims.lead')),
    ...chart,
    ...yearTables(
      t('reporting.report.victims.caption'),
      head,
      groups.map((one) => rowOf(one, words)),
      notes,
      words,
    ),
    ...formsOf(report),
  ]
}

const formsOf = (report: Report): Block[] => {
  const { profile, words, notes } = report
  const { t, labelText, language } = words
  const forms = ofUnodc(profile.series, DETECTED, BY_FORM).sort(bySexAndAge)
  if (forms.length === 0) return none(report, 'reporting.missing.forms')
  const totals = forms.filter(({ sex, age }) => sex === TOTAL && age === TOTAL)
  const last = lastYearOf(totals)
  const bars = totals.flatMap(({ category, cells }) => {
    const one = cells.find(({ year }) => year === last)
    return one
      ? [
          {
            label: labelText(category),
            value: one.value,
            lower: one.lower,
            upper: one.upper,
            text: shownText(one),
            one,
          },
        ]
      : []
  })
  const caption = t('reporting.report.forms.figure', { year: String(last) })
  const chart =
    bars.length > 0
      ? [
          drawn(barList(bars, directionOf(language)), caption, [
            caption,
            ' ',
            note(notes.cells(bars.map(({ one }) => one))),
          ]),
        ]
      : []
  const rows = forms.map((one) => rowOf(one, words, one.category))
  return [...chart, ...yearTables(t('reporting.report.forms.caption'), t('reporting.report.group'), rows, notes, words)]
}

/** The last year in which any of them has a number, so that the drawing is of more than bands. */
const lastYearOf = (series: readonly Series[]): number => {
  const cells = series.flatMap((one) => one.cells)
  const counted = cells.filter(({ value }) => value !== null)
  return Math.max(...(counted.length > 0 ? counted : cells).flatMap(({ year }) => year ?? []))
}

/** So many citizenships are printed; the rest is counted and pointed to. */
const MOST_FLOWS = 25

export const flowsSection = (report: Report): Block[] => {
  const { here, elsewhere } = report.profile.flows
  const { t } = report.words
  return [
    ...(here.length === 0
      ? none(report, 'reporting.missing.citizenship')
      : [paragraph(t('reporting.report.flows.lead')), ...flowTables('here', here, report)]),
    ...(elsewhere.length === 0
      ? none(report, 'reporting.report.flows.none_elsewhere')
      : flowTables('elsewhere', elsewhere, report)),
  ]
}

const flowTables = (key: 'here' | 'elsewhere', flows: readonly Flow[], { words, notes }: Report): Block[] => {
  const { t } = words
  const rows = flows
    .slice(0, MOST_FLOWS)
    .map(({ area, label, cells }): Row => ({ name: placeName(area, label, words), cells }))
  const more = flows.length - rows.length
  return [
    ...yearTables(t(`reporting.report.flows.${key}`), t(`reporting.report.flows.${key}_head`), rows, notes, words),
    ...(more > 0 ? [paragraph(t('reporting.report.flows.more', { more, shown: rows.length }))] : []),
  ]
}

/** The source's own label stands beside the name of the place where it says it otherwise. */
const placeName = (code: string | null, label: string, { t, area, verbatim }: Report['words']): Inline[] => {
  if (code === null) return [label === '' ? t('reporting.report.flows.unnamed') : verbatim(label)]
  return label === areaName(code, 'en') ? [area(code)] : [area(code), ' (', verbatim(label), ')']
}

export const justiceSection = (report: Report): Block[] => {
  const { profile, words, notes } = report
  const { t, label } = words
  const rows = UNODC_INDICATORS.slice(1).flatMap((indicator) =>
    ofUnodc(profile.series, indicator, TOTAL)
      .filter(({ age }) => age === TOTAL)
      .sort(bySexAndAge)
      .map(
        ({ sex, cells }): Row => ({
          name: sex === TOTAL ? [label(indicator)] : [label(indicator), ', ', label(sex)],
          cells,
        }),
      ),
  )
  if (rows.length === 0) return none(report, 'reporting.report.justice.none')
  return [
    paragraph(t('reporting.report.justice.lead')),
    ...yearTables(t('reporting.report.justice.caption'), t('reporting.report.indicator'), rows, notes, words),
  ]
}

export const comparisonSection = (report: Report): Block[] => {
  const { profile, words } = report
  const { t } = words
  const { comparisons } = profile
  const named = comparisons.flatMap(({ global, national }) =>
    [...global, ...national].map(({ source_id }) => source_id),
  )
  const columns = [...new Set(named)]
  if (columns.length === 0) return none(report, 'reporting.report.comparison.none')
  const header = [
    cell(t('reporting.report.year')),
    ...columns.map((source) => endCell(words.verbatim(source.replaceAll('_', ' ')))),
    cell(t('reporting.report.comparison.why')),
  ]
  return [
    paragraph(t('reporting.report.comparison.lead')),
    {
      kind: 'table',
      caption: [t('reporting.report.comparison.caption')],
      header: [header],
      rows: comparisons.map((one) => comparisonRow(one, columns, report)),
      row_headers: true,
      widths: [1.3, ...columns.map(() => 1.6), 6],
    },
  ]
}

const comparisonRow = (comparison: Comparison, columns: readonly string[], { words, notes }: Report) => {
  const { year, global, national, computed_rates, explanations } = comparison
  const { t, number } = words
  const figures = [...global, ...national]
  const shown = columns.map((source) =>
    endCell(
      ...figures
        .filter(({ source_id }) => source_id === source)
        .flatMap((one, index) => [...(index > 0 ? [' / '] : []), ...figureText(one, words)]),
    ),
  )
  const computed = computed_rates.map(({ source_id, value }) =>
    t('reporting.report.comparison.computed', { source: words.isolated(source_id), rate: number(value, 2) }),
  )
  const why = [...explanations.map((code) => t(`reporting.explanation.${code}`)), ...computed].join(' ')
  return [cell(String(year), note(notes.figures(figures))), ...shown, cell(why)]
}

/** As published; a sum of quarters is ours and is set as a number. A rate says that it is one. */
const figureText = (figure: YearFigure, { t, number, verbatim }: Report['words']): Inline[] => {
  const text = figure.ids.length > 1 ? number(figure.value ?? 0) : shownText(figure)
  return figure.unit === 'count' || figure.unit === 'persons'
    ? [verbatim(text)]
    : [verbatim(text), ` (${figure.unit === 'per_100000' ? t('reporting.report.per_100000') : figure.unit})`]
}

export const rateSection = (report: Report): Block[] => {
  const { profile, words, notes } = report
  const { t, number, verbatim } = words
  if (profile.rates.length === 0) return none(report, 'reporting.report.rate.none')
  const rows = profile.rates.map(({ year, status, value, detected, population }) => {
    const formula =
      value === null || detected.value === null || population?.value == null
        ? []
        : [
            t('reporting.report.rate.computed', {
              detected: number(detected.value),
              population: number(population.value),
              rate: number(value, 6),
            }),
          ]
    return [
      cell(String(year), note(notes.figures(population ? [detected, population] : [detected], formula))),
      endCell(verbatim(shownText(detected))),
      endCell(population?.value == null ? '–' : number(population.value)),
      endCell(
        value === null
          ? t(`reporting.report.rate.${status === 'suppressed' ? 'suppressed' : 'unknown'}`)
          : number(value, 2),
      ),
    ]
  })
  return [
    paragraph(t('reporting.report.rate.lead')),
    {
      kind: 'table',
      caption: [t('reporting.report.rate.caption')],
      header: [
        [
          cell(t('reporting.report.year')),
          ...['detected', 'population', 'value'].map((key) => endCell(t(`reporting.report.rate.${key}`))),
        ],
      ],
      rows,
      row_headers: true,
      widths: [1, 2, 2, 3],
    },
  ]
}

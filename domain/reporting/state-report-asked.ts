import { type Block, type Cell, cell, foreign, paragraph } from '../../platform/documents/document.ts'
import { PILLARS, type Pillar } from '../mandates/index.ts'
import type { StateProfile } from './state-profile.ts'
import type { Report } from './state-report-section.ts'

type Asked = StateProfile['asked'][number]

/** What adopted documents ask of every State, sentence by sentence as they stand, by the pillars of the Plan. */
export const askedSection = (report: Report): Block[] => {
  const { profile, words } = report
  const groups = PILLARS.flatMap((pillar) => {
    const asked = profile.asked.filter((one) => one.pillar === pillar)
    return asked.length === 0 ? [] : [askedTable(pillar, asked, report)]
  })
  return groups.length === 0
    ? [paragraph(words.t('reporting.report.asked.none'))]
    : [paragraph(words.t('reporting.report.asked.lead')), ...groups]
}

const askedTable = (pillar: Pillar, asked: readonly Asked[], report: Report): Block => {
  const { t } = report.words
  return {
    kind: 'table',
    caption: [t(`plan.pillar.${pillar}`)],
    header: [['paragraph', 'text', 'by'].map((key) => cell(t(`reporting.report.asked.${key}`)))],
    rows: asked.map((one) => askedRow(one, report)),
    row_headers: true,
    widths: [2.2, 9, 1.6],
  }
}

/** `annex` where the paragraph stands in the annex of its document. */
const askedRow = ({ symbol, n, kind, text, adopted_on, deadlines }: Asked, { words }: Report): Cell[] => {
  const { t, day, isolated } = words
  const place = kind === 'annex' ? 'annex' : 'operative'
  const due = deadlines.map(({ date, phrase, rrule }) => {
    const by = date === null ? '' : ` (${day(date)}${rrule ? `, ${t('reporting.report.asked.again')}` : ''})`
    return [foreign('en', phrase), by]
  })
  return [
    cell(
      t(`reporting.report.asked.${place}`, { symbol: isolated(symbol), n }),
      ...(adopted_on ? [`, ${day(adopted_on)}`] : []),
    ),
    cell(foreign('en', text)),
    cell(...(due.length === 0 ? [t('reporting.report.asked.no_day')] : due.flat())),
  ]
}

import { type Block, cell, type Footnote, type Inline, note, paragraph } from '../../platform/documents/document.ts'
import type { StateProfile } from './state-profile.ts'
import type { Report } from './state-report-section.ts'

type StateTreaty = StateProfile['treaties'][number]

/** What the State has bound itself to and since when, each day with the cell that says so. */
export const treatiesSection = (report: Report): Block[] => {
  const { profile, words } = report
  const { t, day } = words
  const rows = profile.treaties.map((treaty) => {
    const { status, signed_on, consent_on, action, in_force_on } = treaty
    const said = treatyNote(treaty, report)
    return [
      cell(t(`instruments.treaty.${treaty.treaty}`), ...(said ? [note(said)] : [])),
      cell(t(`reporting.report.standing.${status}`)),
      cell(signed_on ? day(signed_on) : '–'),
      cell(consent_on ? day(consent_on) : '–', ...(action ? [` (${t(`instruments.action.${action}`)})`] : [])),
      cell(in_force_on ? day(in_force_on) : '–'),
    ]
  })
  return [
    paragraph(t('reporting.report.treaties.lead', { day: day(profile.on) })),
    {
      kind: 'table',
      caption: [t('reporting.report.treaties.caption')],
      header: [
        ['treaty', 'status', 'signed', 'consent', 'force'].map((key) => cell(t(`reporting.report.treaties.${key}`))),
      ],
      rows,
      row_headers: true,
      widths: [5, 2, 2, 3, 2],
    },
    ...besideTheTables(report),
  ]
}

const treatyNote = (treaty: StateTreaty, { words: { t, day, isolated } }: Report): Footnote | null => {
  const { publisher, extracted_on, file_name, row, original, participant, warnings } = treaty
  if (file_name === null) return null
  const file = isolated(file_name)
  const line = t('reporting.report.note.treaty', {
    source: isolated(publisher ?? ''),
    day: extracted_on ? day(extracted_on) : '',
    file,
  })
  const place =
    row === null
      ? t('reporting.report.note.no_row')
      : t('reporting.report.note.treaty_row', {
          row: String(row),
          name: isolated(participant),
          text: isolated(original ?? ''),
        })
  const league = warnings.some(({ code }) => code === 'league_of_nations')
    ? ` ${t('reporting.report.note.league_of_nations')}`
    : ''
  return { inlines: [`${line}: ${place}.${league}`] }
}

/** Other publishers and the documents themselves, where they speak of this State and a treaty. */
const besideTheTables = ({ profile, words: { t, verbatim } }: Report): Block[] => {
  const opinions = profile.treaties.flatMap(({ treaty, opinions: said }) =>
    said.map(({ publisher, answer, file_name, row }): Inline[] => [
      `${t(`instruments.treaty.${treaty}`)}: ${t(`reporting.report.opinion.${answer}`)}`,
      note({
        inlines: [
          verbatim(`${publisher}, ${file_name}`),
          `: ${t('reporting.report.note.row_only', { row: String(row) })}.`,
        ],
      }),
    ]),
  )
  const stated = profile.treaties.flatMap(({ treaty, stated: said }) =>
    said.map(({ document, place, year, verdict }): Inline[] => [
      verbatim(`${document}, ${place}`),
      `: ${t(`instruments.treaty.${treaty}`)}, ${year}. ${t(`reporting.report.stated.${verdict}`)}`,
    ]),
  )
  return [
    ...listed(t('reporting.report.treaties.stated'), stated),
    ...listed(t('reporting.report.treaties.opinions'), opinions),
  ]
}

const listed = (lead: string, items: readonly Inline[][]): Block[] =>
  items.length === 0 ? [] : [paragraph(lead), { kind: 'list', ordered: false, items }]

/** A foreign government’s assessment, shown as that and nothing else. */
export const assessmentsSection = ({ profile: { assessments }, words, notes }: Report): Block[] => {
  const { t, verbatim } = words
  if (assessments.length === 0) return [paragraph(t('reporting.report.assessments.none'))]
  return [
    paragraph(t('reporting.report.assessments.lead')),
    {
      kind: 'table',
      caption: [t('reporting.report.assessments.caption')],
      header: [[cell(t('reporting.report.year')), cell(t('reporting.report.assessments.label'))]],
      rows: assessments.map(({ year, label, ...place }) => [
        cell(String(year)),
        cell(
          ...(label.trim() === '' ? [t('reporting.report.assessments.blank')] : [verbatim(label)]),
          note(notes.row({ ...place, text: label })),
        ),
      ]),
      row_headers: true,
      widths: [1, 3],
    },
  ]
}

import { type Block, cell, type Inline, note, paragraph } from '../../platform/documents/document.ts'
import { markOf } from './report-notes.ts'
import type { Report } from './state-report-section.ts'

/** What the report is about, what is missing in it, how it was made, and from which files. */
export const aboutSection = ({ profile: { area, on }, words }: Report): Block[] => {
  const { t } = words
  const terms: [key: string, says: string | null][] = [
    ['name', words.area(area.code)],
    ['code', area.m49 ? `${area.code} (ISO 3166), ${area.m49} (M49)` : area.code],
    ['un', area.un && t(`reporting.un.${area.un}`)],
    ['regions', words.list(area.regions.map(words.area))],
    ['marks', words.list(area.marks.map((mark) => t(`reporting.mark.${mark}`)))],
    ['formerly', words.list(area.formerly.map(words.area))],
    ['became', words.list(area.became.map(words.area))],
    ['on', words.day(on)],
  ]
  return [
    paragraph(t('reporting.report.about.lead')),
    {
      kind: 'terms',
      items: terms.flatMap(([key, says]) =>
        !says ? [] : [{ term: t(`reporting.report.about.${key}`), says: [words.isolated(says)] }],
      ),
    },
    paragraph(t('reporting.report.about.marks_of_tables')),
  ]
}

/** What is said with numbers that were counted in UNODC's file. */
const COUNTED_IN_UNODC: readonly string[] = ['since', 'years', 'suppressed']

/** A blank is read as a zero; so every blank is said. */
export const missingSection = ({ profile: { missing }, words, notes }: Report): Block[] => {
  const { t, labelText, isolated } = words
  const said = missing.map(({ code, values }): Inline[] => {
    const { indicator, treaty, ...others } = values
    return [
      t(`reporting.missing.${code}`, {
        ...others,
        ...(indicator !== undefined && { indicator: isolated(labelText(String(indicator))) }),
        ...(treaty !== undefined && { treaty: t(`instruments.treaty.${treaty}`) }),
      }),
      ...(COUNTED_IN_UNODC.includes(code) ? [note(notes.source('UNODC'))] : []),
    ]
  })
  return said.length === 0
    ? [paragraph(t('reporting.report.missing.nothing'))]
    : [paragraph(t('reporting.report.missing.lead')), { kind: 'list', ordered: false, items: said }]
}

const METHOD = [
  'detected',
  'editions',
  'typed',
  'suppressed',
  'treaties',
  'comparison',
  'rate',
  'texts',
  'names',
] as const

export const methodSection = ({ words: { t } }: Report): Block[] => [
  { kind: 'list', ordered: true, items: METHOD.map((key) => [t(`reporting.report.method.${key}`)]) },
]

export const sourcesSection = ({ profile: { sources, releases, treaties }, words }: Report): Block[] => {
  const { t, day, verbatim, isolated } = words
  const figures = releases.map(({ release_id, source_id, released_on, file_name, sha256 }) => {
    const source = sources.find((one) => one.source_id === source_id)
    return [
      cell(markOf({ releases }, release_id)),
      cell(verbatim(source?.name ?? source_id), ...(source ? [` (${isolated(source_id)})`] : [])),
      cell(verbatim(source?.licence ?? '')),
      cell(released_on ? day(released_on) : t('reporting.report.sources.undated')),
      cell(verbatim(file_name), ' ', verbatim(`(SHA-256 ${sha256.slice(0, 16)}…)`)),
    ]
  })
  const tables = new Map(treaties.flatMap((treaty) => (treaty.file_name ? [[treaty.file_name, treaty] as const] : [])))
  const conventions = [...tables.values()].map(({ publisher, extracted_on, file_name, sha256 }) => [
    cell('–'),
    cell(verbatim(publisher ?? '')),
    cell(t('reporting.report.sources.treaty_licence')),
    cell(extracted_on ? day(extracted_on) : t('reporting.report.sources.undated')),
    cell(verbatim(file_name ?? ''), ' ', verbatim(`(SHA-256 ${sha256?.slice(0, 16)}…)`)),
  ])
  return [
    {
      kind: 'table',
      caption: [t('reporting.report.sources.caption')],
      header: [
        ['mark', 'source', 'licence', 'released', 'file'].map((key) => cell(t(`reporting.report.sources.${key}`))),
      ],
      rows: [...figures, ...conventions],
      row_headers: true,
      widths: [1, 4, 3, 2, 4],
    },
  ]
}

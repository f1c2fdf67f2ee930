import { type Block, type Document, heading } from '../../platform/documents/document.ts'
import { notesOf } from './report-notes.ts'
import type { Words } from './report-words.ts'
import type { StateProfile } from './state-profile.ts'
import { aboutSection, methodSection, missingSection, sourcesSection } from './state-report-about.ts'
import { askedSection } from './state-report-asked.ts'
import {
  comparisonSection,
  coverageSection,
  flowsSection,
  justiceSection,
  rateSection,
  victimsSection,
} from './state-report-figures.ts'
import type { Report } from './state-report-section.ts'
import { assessmentsSection, treatiesSection } from './state-report-treaties.ts'

/**
 * The report of a State as a document: what its profile says, in words and tables, every number with a note of where it
 * was read. Nothing is added to the profile and nothing is left out without saying so.
 */
export const stateReport = (profile: StateProfile, words: Words, made_on: string): Document => {
  const { t, area, day, language } = words
  const name = area(profile.area.code)
  const report: Report = { profile, words, notes: notesOf(profile, words) }
  const title = t('reporting.report.title')
  return {
    language,
    title,
    subtitle: name,
    about: [t('reporting.report.made', { day: day(made_on) }), t('reporting.report.made_from')],
    author: t('reporting.report.author'),
    header: `${title}: ${name}`,
    footer: t('reporting.report.footer', { day: day(made_on) }),
    footnotes_title: t('reporting.report.notes'),
    page_of: t('reporting.report.page', { n: '{n}', total: '{total}' }),
    no_drawing: t('reporting.report.drawing_elsewhere'),
    made_on,
    blocks: SECTIONS.flatMap(([key, section], index) => [
      heading(1, `${index + 1}. ${t(`reporting.report.section.${key}`)}`),
      ...section(report),
    ]),
  }
}

const SECTIONS: readonly (readonly [key: string, section: (report: Report) => Block[]])[] = [
  ['about', aboutSection],
  ['treaties', treatiesSection],
  ['coverage', coverageSection],
  ['victims', victimsSection],
  ['flows', flowsSection],
  ['justice', justiceSection],
  ['comparison', comparisonSection],
  ['rate', rateSection],
  ['assessments', assessmentsSection],
  ['asked', askedSection],
  ['missing', missingSection],
  ['method', methodSection],
  ['sources', sourcesSection],
]

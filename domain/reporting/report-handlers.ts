import type { Document } from '../../platform/documents/document.ts'
import { docxOf } from '../../platform/documents/docx.ts'
import { htmlOf } from '../../platform/documents/html.ts'
import { pdfOf } from '../../platform/documents/pdf.ts'
import { catalogueOf } from '../../platform/messages/catalogue-files.ts'
import { type FileAnswer, handle } from '../../safeguards/action.ts'
import { composeStateReport, REPORT_TYPES } from './report-api.ts'
import { wordsOf } from './report-words.ts'
import { buildStateProfile, getArea } from './state-profile-build.ts'
import { stateReport } from './state-report.ts'

type Write = (document: Document) => string | Uint8Array | Promise<Uint8Array>
const WRITERS: Readonly<Record<keyof typeof REPORT_TYPES, Write>> = { html: htmlOf, docx: docxOf, pdf: pdfOf }

export const reportHandlers = [
  handle(composeStateReport, async ({ tx, input: { area, format, language: chosen }, language, now }) => {
    const { code } = getArea(area)
    const today = now.toISOString().slice(0, 10)
    const profile = await buildStateProfile(tx, code, today)
    const spoken = chosen ?? language
    const document = stateReport(profile, wordsOf(spoken, catalogueOf(spoken)), today)
    const answer: FileAnswer = {
      type: REPORT_TYPES[format],
      name: `report-${code}-${spoken}.${format}`,
      disposition: format === 'docx' ? 'attachment' : 'inline',
      body: await WRITERS[format](document),
    }
    return answer
  }),
]

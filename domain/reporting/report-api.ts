import { z } from 'zod'
import { LANGUAGES } from '../../platform/messages/language.ts'
import { action } from '../../safeguards/action.ts'
import { areaField } from './state-api.ts'

/** The report of a State as a file that can be handed in. */
export const REPORT_FORMATS = ['html', 'docx', 'pdf'] as const

export const REPORT_TYPES = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const satisfies Record<(typeof REPORT_FORMATS)[number], string>

export const composeStateReport = action({
  name: 'reporting.composeStateReport',
  method: 'GET',
  path: '/api/reporting/states/:area/report',
  summary: 'The report of a State, composed from its profile with every number footnoted: HTML, DOCX or PDF',
  permission: 'report.read',
  purpose: 'public_information',
  audit: 'report.composed',
  input: z.object({
    /** A code or a name. */
    area: areaField,
    format: z.enum(REPORT_FORMATS).default('html'),
    /** Absent: the language of the request. */
    language: z.enum(LANGUAGES).optional(),
  }),
  output: { file: Object.values(REPORT_TYPES) },
})

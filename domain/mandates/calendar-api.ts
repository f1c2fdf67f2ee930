import { z } from 'zod'
import { action } from '../../safeguards/action.ts'
import { calendarEntry } from './calendar.ts'
import { addressee, pillar, symbolField } from './document.ts'

const filter = z.object({
  addressee: addressee.optional(),
  pillar: pillar.optional(),
  document: symbolField.optional(),
})

export const listDuties = action({
  name: 'mandates.listDuties',
  method: 'GET',
  path: '/api/mandates/duties',
  summary: 'What the adopted documents make due, to whom and when: past, overdue and coming, recurrences spread out',
  permission: 'document.read',
  purpose: 'public_information',
  audit: 'duty.listed',
  input: filter.extend({
    /** Last day of interest; five years from today where it is not given. */
    until: z.iso.date().optional(),
  }),
  output: z.object({ today: z.string(), entries: z.array(calendarEntry) }).meta({ sensitivity: 'open' }),
})

export const subscribeCalendar = action({
  name: 'mandates.subscribeCalendar',
  method: 'GET',
  path: '/api/mandates/calendar.ics',
  summary: 'The same as an iCalendar feed (RFC 5545) with recurrence rules',
  permission: 'document.read',
  purpose: 'public_information',
  audit: 'calendar.read',
  input: filter,
  output: { file: ['text/calendar'] },
})

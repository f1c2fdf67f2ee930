export { type CalendarEntry, calendarEntry } from './calendar.ts'
export { listDuties, subscribeCalendar } from './calendar-api.ts'
export {
  ADDRESSEES,
  type Addressee,
  type Deadline,
  type DocumentLine,
  type Duty,
  type FoundParagraph,
  foundParagraph,
  PILLARS,
  type Pillar,
  PLAN,
} from './document.ts'
export { getDocument, getParagraph, listDocuments, searchParagraphs } from './document-api.ts'

import { daysOf, occurrencesOf } from './calendar.ts'
import type { Deadline, FoundParagraph } from './document.ts'

/**
 * Deadlines as an iCalendar feed (RFC 5545): one event a deadline, all day, with its recurrence rule. UIDs are made of
 * document, paragraph and place, so that a subscriber's calendar changes an event instead of adding another.
 */
const stamp = (now: Date): string => now.toISOString().replace(/[-:]|\.\d+/g, '')
const compact = (day: string): string => day.replaceAll('-', '')
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')

const LONGEST = 74

/** Lines of at most 75 octets; a folded line goes on behind a blank. Characters are never split. */
const folded = (line: string): string => {
  const pieces: string[] = []
  let piece = ''
  for (const sign of line) {
    if (Buffer.byteLength(piece + sign) > LONGEST) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...pieces, piece].join('\r\n ')
}

/** `by` July 2013 is a day, its last; `at` October 2017 is the whole of it. */
const spanOf = (deadline: Deadline, date: string): { from: string; to: string } => {
  const { from, to } = daysOf(date)
  return deadline.kind === 'by' ? { from: to, to } : { from, to }
}

const eventOf = (paragraph: FoundParagraph, deadline: Deadline, position: number, now: Date): string[] => {
  const [first] = occurrencesOf(deadline, paragraph.adopted_on, '9999-12-31')
  if (first === undefined) return []
  const { from, to } = spanOf(deadline, first)
  const duty = paragraph.duties.find(({ what }) => what?.includes(deadline.phrase))
  const place = `${paragraph.symbol} ¶${paragraph.n}`
  const said = duty ? `${duty.who} ${duty.verb.toLowerCase()}: ${duty.what}` : paragraph.text
  return [
    'BEGIN:VEVENT',
    `UID:${paragraph.symbol.replaceAll('/', '-')}-${paragraph.key}-${position}@concerted`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(to))}`,
    ...(deadline.rrule ? [`RRULE:${deadline.rrule}`] : []),
    `SUMMARY:${escaped(`${place}: ${deadline.phrase}`)}`,
    `DESCRIPTION:${escaped(`${said}\n\n${paragraph.text}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

export const calendarFile = (paragraphs: readonly FoundParagraph[], now: Date): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Concerted//Mandates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Duties against trafficking in persons',
    ...paragraphs.flatMap((paragraph) =>
      paragraph.deadlines.flatMap((deadline, position) => eventOf(paragraph, deadline, position, now)),
    ),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')

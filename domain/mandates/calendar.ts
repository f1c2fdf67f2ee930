import { z } from 'zod'
import { sessionInterval } from '../../kernels/text/dates.ts'
import { addressee, type Deadline, pillar } from './document.ts'
import { EVIDENCE } from './evidence.ts'

/** When duties fall due: rules and dates of the documents spread out over days, as pure arithmetic. */
export const calendarEntry = z
  .object({
    /** Stable: document, paragraph, place of the deadline in it, and the date. */
    id: z.string(),
    symbol: z.string(),
    title: z.string(),
    key: z.string(),
    n: z.string(),
    pillar,
    addressees: z.array(addressee),
    verb: z.string(),
    /** The clause that makes it due, word for word, from its verb on. */
    said: z.string(),
    phrase: z.string(),
    /** EDTF */
    date: z.string(),
    from: z.string(),
    to: z.string(),
    rrule: z.string().nullable(),
    status: z.enum(['done', 'overdue', 'due']),
    evidence: z.object({ symbol: z.string(), key: z.string(), quote: z.string() }).nullable(),
  })
  .meta({ sensitivity: 'open' })
export type CalendarEntry = z.infer<typeof calendarEntry>

export interface Days {
  readonly from: string
  readonly to: string
}

const two = (n: number): string => String(n).padStart(2, '0')
const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4)
const lastDay = (date: string): string => {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (day !== undefined) return date
  const last = month ?? 12
  return `${year}-${two(last)}-${two(lastOfMonth(year, last))}`
}

/** First and last day of an EDTF date or interval: `2013-07` → 1 to 31 July. */
export const daysOf = (edtf: string): Days => {
  const [from = '', to = from] = edtf.split('/')
  return { from: firstDay(from), to: lastDay(to) }
}

const intervalOf = (rrule: string): number => Number(/INTERVAL=(\d+)/.exec(rrule)?.[1] ?? 1)

const MOST = 200

/** EDTF dates of a deadline up to a day; a yearly day begins after the adoption of the document that names it. */
export const occurrencesOf = (deadline: Deadline, adoptedOn: string | null, until: string): string[] => {
  const { date, rrule, session } = deadline
  if (date === null) return []
  if (rrule === null) return [date]
  const every = intervalOf(rrule)
  const dates: string[] = []
  for (let step = 0; dates.length < MOST; step++) {
    const next = dateAt(date, session, step * every, adoptedOn)
    if (daysOf(next).from > until) break
    dates.push(next)
  }
  return dates
}

const dateAt = (date: string, session: number | null, years: number, adoptedOn: string | null): string => {
  if (session !== null) return sessionInterval(session + years)
  if (date.startsWith('XXXX')) return `${firstYear(date, adoptedOn) + years}${date.slice(4)}`
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
}

const firstYear = (date: string, adoptedOn: string | null): number => {
  const adopted = adoptedOn ?? '1945-10-24'
  const year = Number(adopted.slice(0, 4))
  return `${year}${date.slice(4)}` > adopted ? year : year + 1
}

/** A time that holds a more exact one of the same paragraph says nothing more: session 72 and October 2017. */
export const mostExact = <T extends Days>(times: readonly T[]): T[] => {
  const length = ({ from, to }: Days) => Date.parse(to) - Date.parse(from)
  return times.filter(
    (one) => !times.some((other) => length(other) < length(one) && one.from <= other.from && other.to <= one.to),
  )
}

interface Source {
  readonly symbol: string
  readonly title: string
  readonly key: string
  readonly n: string
  readonly adopted_on: string | null
  readonly text: string
  readonly pillar: CalendarEntry['pillar']
  readonly addressees: CalendarEntry['addressees']
  readonly deadlines: readonly Deadline[]
  readonly duties: readonly { verb: string; who: string; who_codes: CalendarEntry['addressees']; what: string | null }[]
}

/** From the verb to the end of what is to be done; the text itself where a correction has changed either. */
const clauseOf = (text: string, { verb, what }: Source['duties'][number]): string => {
  const end = what === null ? -1 : text.indexOf(what) + what.length
  const start = text.lastIndexOf(verb, end)
  return what !== null && text.includes(what) && start >= 0 ? text.slice(start, end) : text
}

/** Everything that one paragraph makes due until a day. */
export const entriesOf = (paragraph: Source, today: string, until: string): CalendarEntry[] => {
  const times = paragraph.deadlines.flatMap((deadline, position) =>
    occurrencesOf(deadline, paragraph.adopted_on, until).map((date) => ({ deadline, position, date, ...daysOf(date) })),
  )
  return mostExact(times).map(({ deadline, position, date, from, to }) => {
    const duty = paragraph.duties.find(({ what }) => what?.includes(deadline.phrase))
    const evidence = EVIDENCE.find(
      (one) => one.symbol === paragraph.symbol && one.key === paragraph.key && one.date === date,
    )
    return {
      id: `${paragraph.symbol}#${paragraph.key}.${position}@${date}`,
      symbol: paragraph.symbol,
      title: paragraph.title,
      key: paragraph.key,
      n: paragraph.n,
      pillar: paragraph.pillar,
      addressees: duty?.who_codes ?? paragraph.addressees,
      verb: duty?.verb ?? '',
      said: duty ? clauseOf(paragraph.text, duty) : paragraph.text,
      phrase: deadline.phrase,
      date,
      from,
      to,
      rrule: deadline.rrule,
      status: evidence ? 'done' : to < today ? 'overdue' : 'due',
      evidence: evidence?.shown_by ?? null,
    }
  })
}

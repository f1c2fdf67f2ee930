import { isoDate, MONTH_NAMES, numberOf, sessionInterval } from './dates.ts'

/**
 * By when: dates (EDTF) and recurrences (iCalendar RRULE, RFC 5545), each with the exact phrase that says so.
 *
 * Only what lies ahead of the resolution's adoption is a deadline; what it looks back on (`held on 21 and 22 May 2014`)
 * is not. A session is an interval from its opening to the next one's (`dates.ts`). A recurrence has the first date as
 * its start; where only the session of the first time is known, that session's opening month.
 *
 * Complexity: linear. Example: 'report biennially, starting in 2012' → date '2012', rrule 'FREQ=YEARLY;INTERVAL=2'.
 */
export interface Deadline {
  readonly phrase: string
  /** EDTF: `2013-07`, `2010-09/2011-09`, `XXXX-07-30`. */
  readonly date: string | null
  readonly rrule: string | null
  readonly session: number | null
  /** Not later than, at that time, or first time of a recurrence. */
  readonly kind: 'by' | 'at' | 'from'
}

interface Context {
  readonly adopted_on: string | null
  readonly session: number | null
}

const ORDINAL = '(?<ordinal>[a-z]+(?:-[a-z]+)?)'
const NUMBER = '(?<number>[a-z]+)'

interface Rule {
  readonly pattern: RegExp
  read(groups: Readonly<Record<string, string | undefined>>): Omit<Deadline, 'phrase'> | null
}

const yearly = (interval: number, extra = ''): string =>
  `FREQ=YEARLY${interval > 1 ? `;INTERVAL=${interval}` : ''}${extra}`

const atSession = (ordinal: string | undefined): Omit<Deadline, 'phrase'> | null => {
  const session = numberOf(ordinal ?? '')
  return session === null ? null : { date: sessionInterval(session), rrule: null, session, kind: 'at' }
}

const opening = (session: number): string => sessionInterval(session).slice(0, 7)

const recurring = (years: number, session: number | null, year: string | undefined): Omit<Deadline, 'phrase'> => ({
  date: session === null ? (year ?? null) : opening(session),
  rrule: yearly(years),
  session,
  kind: 'from',
})

const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(
      `on an? ${NUMBER}-year(?:ly)? basis,? (?:starting|beginning|commencing) (?:at|from|in|with) (?:its|the) ${ORDINAL} session`,
    ),
    read: ({ number, ordinal }) => recurring(numberOf(number ?? '') ?? 1, numberOf(ordinal ?? ''), undefined),
  },
  {
    pattern: new RegExp(
      String.raw`every ${NUMBER} years(?:,? (?:starting|beginning) (?:in (?<year>\d{4})|(?:at|from) (?:its|the) ${ORDINAL} session))?`,
    ),
    read: ({ number, ordinal, year }) =>
      recurring(numberOf(number ?? '') ?? 1, ordinal ? numberOf(ordinal) : null, year),
  },
  {
    pattern:
      /(?:biennially|on a biennial basis|every two years|every second year),? (?:starting|beginning|commencing) (?:in|from) (?<year>\d{4})/,
    read: ({ year }) => recurring(2, null, year),
  },
  {
    pattern:
      /(?:annually|every year|each year|on an annual basis),? (?:starting|beginning|commencing) (?:in|from) (?<year>\d{4})/,
    read: ({ year }) => recurring(1, null, year),
  },
  {
    pattern: new RegExp(
      String.raw`(?<day>\d{1,2}) (?<month>${MONTH_NAMES}) as (?:the )?[^,;]*?(?:Day|Week)\b[^,;]*, to be (?:observed|celebrated|commemorated) (?:annually|every year|each year)`,
    ),
    read: ({ day, month }) => {
      const date = isoDate('XXXX', month ?? '', day)
      if (date === null) return null
      const [, m, d] = date.split('-')
      return { date, rrule: yearly(1, `;BYMONTH=${Number(m)};BYMONTHDAY=${Number(d)}`), session: null, kind: 'from' }
    },
  },
  {
    pattern: new RegExp(
      String.raw`(?:no|not) later than (?:(?<day>\d{1,2}) )?(?:(?<month>${MONTH_NAMES}) )?(?<year>\d{4})`,
    ),
    read: ({ day, month, year }) => ({
      date: month ? isoDate(year!, month, day) : year!,
      rrule: null,
      session: null,
      kind: 'by',
    }),
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\w)by (?:the end of )?(?:(?<day>\d{1,2}) )?(?:(?<month>${MONTH_NAMES}) )?(?<year>\d{4})`,
    ),
    read: ({ day, month, year }) => ({
      date: month ? isoDate(year!, month, day) : year!,
      rrule: null,
      session: null,
      kind: 'by',
    }),
  },
  {
    pattern: new RegExp(
      String.raw`(?:in|on|during)(?: early| late| mid-)? (?:(?<day>\d{1,2}) )?(?<month>${MONTH_NAMES}) (?<year>\d{4})`,
    ),
    read: ({ day, month, year }) => ({ date: isoDate(year!, month!, day), rrule: null, session: null, kind: 'at' }),
  },
  {
    pattern: /(?<!starting )(?<!beginning )in (?<year>\d{4})(?! and beyond)(?![-–]\d)/,
    read: ({ year }) => ({ date: year!, rrule: null, session: null, kind: 'at' }),
  },
  {
    pattern: new RegExp(`(?:at|during|before) (?:its|the) ${ORDINAL} session`),
    read: ({ ordinal }) => atSession(ordinal),
  },
]

/** Behind these words a date tells what was, or names a thing. */
const LOOKS_BACK =
  /\b(?:held|adopted|hosted|launched|established|issued|signed|published|publication|holding of [\w\s-]+|decision taken|since|work and priorities of [\w\s-]+)(?: [\w-]+){0,12},?\s*$/

const opens = (date: string): string => date.split('/')[0]!

/** EDTF dates compare as text once cut to the shorter one: `2013` is not before `2012-12-20`'s year. */
const liesAhead = (deadline: Omit<Deadline, 'phrase'>, context: Context): boolean => {
  if (deadline.session !== null && deadline.rrule === null && context.session !== null)
    return deadline.session >= context.session
  if (!deadline.date || deadline.date.startsWith('X') || !context.adopted_on) return true
  const date = opens(deadline.date)
  return date >= context.adopted_on.slice(0, date.length) && (date.length > 4 || date > context.adopted_on.slice(0, 4))
}

export const findDeadlines = (text: string, context: Context): Deadline[] => {
  const found: (Deadline & { at: number })[] = []
  let rest = text
  for (const { pattern, read } of RULES) {
    rest = rest.replace(new RegExp(pattern.source, 'g'), (...args) => {
      const groups = args.at(-1) as Record<string, string | undefined>
      const at = args.find((arg): arg is number => typeof arg === 'number') ?? 0
      const phrase = String(args[0])
      const deadline = read(groups)
      const isAhead = deadline !== null && liesAhead(deadline, context) && !LOOKS_BACK.test(text.slice(0, at))
      if (isAhead) found.push({ phrase, ...deadline, at })
      return deadline === null ? phrase : '\u0000'.repeat(phrase.length)
    })
  }
  return found.sort((a, b) => a.at - b.at).map(({ at: _, ...deadline }) => deadline)
}

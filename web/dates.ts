/**
 * Days as the sources give them, shown in a language. A date may be partly known (EDTF): `2013`, `2013-07`, `2013-07-15`,
 * an interval `2012/2014`, open `../2013-07` (by then) or `2012/..` (from then). `~` and `?` mark what is approximate or
 * uncertain. What cannot be read is shown as it stands.
 */
const PARTS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'long' },
  3: { year: 'numeric', month: 'long', day: 'numeric' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (tag: string, parts: number): Intl.DateTimeFormat => {
  const key = `${tag} ${parts}`
  const kept = formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...PARTS[parts], timeZone: 'UTC' })
  formats.set(key, kept)
  return kept
}

interface Partial {
  readonly parts: number
  readonly date: Date
  readonly mark: string
}

const readPartial = (text: string): Partial | null => {
  const [, year, month, day, mark = ''] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/.exec(text) ?? []
  if (!year) return null
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  const rolledOver = month !== undefined && date.getUTCMonth() + 1 !== Number(month)
  return rolledOver ? null : { parts: day ? 3 : month ? 2 : 1, date, mark }
}

const formatOne = (tag: string, text: string): string => {
  const partial = readPartial(text)
  if (!partial) return text
  const shown = formatOf(tag, partial.parts).format(partial.date)
  return partial.mark ? `${shown} ${partial.mark === '~' ? '≈' : '(?)'}` : shown
}

/** `formatDay('en', '2012-12-20')` → `December 20, 2012`; `formatDay('en', '../2013-07')` → `… – July 2013`. */
export const formatDay = (tag: string, edtf: string): string => {
  const [from = '', to] = edtf.split('/')
  if (to === undefined) return formatOne(tag, from)
  const ends = [from, to].map((end) => (end === '..' || end === '' ? '…' : formatOne(tag, end)))
  return ends.join(' – ')
}

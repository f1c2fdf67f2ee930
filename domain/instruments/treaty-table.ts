import { areaOf } from '../../vocabulary/areas.ts'
import { findArea } from '../../vocabulary/find-area.ts'
import { isDay } from './days.ts'
import type { Treaty } from './treaty.ts'
import type { ActionKind, RowProblem, TreatyAction } from './treaty-action.ts'

/**
 * Reads a table of participants as the United Nations Treaty Collection publishes it and as people copy it: title lines
 * before the header, columns in any order, several columns of dates whose headers name the markers
 * (`Ratification, Acceptance(A), Accession(a)`), footnote digits after names (`China 2`, `Netherlands [3,4]`) and after
 * dates, rows for territories. What cannot be read is a problem with its line, never left out in silence.
 *
 *     ['Chad', '', '18 Aug 2009 a']  →  { area: 'TCD', kind: 'accession', on: '2009-08-18', … }      Linear.
 */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface TableReading {
  /** Data rows read, those with problems included. */
  readonly rows: number
  readonly actions: readonly TreatyAction[]
  readonly problems: readonly RowProblem[]
}

interface DateColumn {
  readonly at: number
  readonly header: string
  readonly kinds: ReadonlyMap<string, ActionKind>
}

/** Words of headers, the longer first. */
const KIND_WORDS: readonly (readonly [string, ActionKind])[] = [
  ['definitive signature or participation', 'participation'],
  ['definitive signature', 'definitive_signature'],
  ['formal confirmation', 'formal_confirmation'],
  ['succession to signature', 'signature'],
  ['signature', 'signature'],
  ['ratification', 'ratification'],
  ['acceptance', 'acceptance'],
  ['approval', 'approval'],
  ['accession', 'accession'],
  ['succession', 'succession'],
  ['participation', 'participation'],
]

/** What the Treaty Collection means by a marker that a header forgot to name. */
const USUAL_MARKERS: Readonly<Record<string, ActionKind>> = {
  a: 'accession',
  A: 'acceptance',
  AA: 'approval',
  c: 'formal_confirmation',
  d: 'succession',
  s: 'definitive_signature',
  P: 'participation',
}

const tidy = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()

const kindNamed = (words: string): ActionKind | undefined =>
  KIND_WORDS.find(([start]) => words.toLowerCase().startsWith(start))?.[1]

/** `Ratification, Acceptance(A), Accession(a)` → '' ratification, A acceptance, a accession; null if no kind is named. */
export const kindsOfHeader = (header: string): Map<string, ActionKind> | null => {
  const kinds = new Map<string, ActionKind>()
  const parts = tidy(header)
    .replace(/ and (?=[A-Z][^,]*\([A-Za-z]{1,2}\))/g, ', ')
    .split(',')
  for (const part of parts) {
    const found = /^(.*?)\s*(?:\(([A-Za-z]{1,2})\))?$/.exec(part.trim())
    const kind = kindNamed(found?.[1] ?? '')
    if (kind) kinds.set(found?.[2] ?? '', kind)
  }
  return kinds.size > 0 ? kinds : null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export interface DatedCell {
  readonly on: string
  readonly marker: string
}

/** `12 Dec 2000 a`, `12 December 2000`, `2000-12-12 a`, `[8 Oct 2001]`, with footnote digits after; else null. */
export const readDatedCell = (cell: string): DatedCell | null => {
  const text = tidy(cell).replace(/\s*\[[\d,\s]+\]$/, '')
  const iso = /^(\d{4}-\d{2}-\d{2})(?: ?([A-Za-z]{1,2}))?(?: \d[\d, ]*)?$/.exec(text)
  if (iso) return isDay(iso[1] as string) ? { on: iso[1] as string, marker: iso[2] ?? '' } : null
  const words = /^\[?(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4})\]?(?: ?([A-Za-z]{1,2}))?(?: \d[\d, ]*)?$/.exec(text)
  if (!words) return null
  const month = MONTHS.indexOf((words[2] as string).slice(0, 3).toLowerCase()) + 1
  const on = `${words[3]}-${String(month).padStart(2, '0')}-${(words[1] as string).padStart(2, '0')}`
  return isDay(on) ? { on, marker: words[4] ?? '' } : null
}

export interface NamedParticipant {
  readonly area: string | null
  /** Without footnote digits. */
  readonly name: string
  readonly territory: string | null
}

const FOOTNOTES = /(?:\s*(?:\[\d[\d,\s]*\]|[⁰¹²³⁴-⁹]+)|\s+\d[\d,\s]*)+$/u
const FOR_TERRITORY = /^(.+?)\s*[:,]?\s*\(?(?:in respect of|on behalf of|for)\s*:?\s+(.+?)\)?$/i

export const readParticipant = (cell: string): NamedParticipant => {
  const name = tidy(cell).replace(FOOTNOTES, '')
  const area = findArea(name)
  if (area !== null) {
    const kind = areaOf(area)?.kind
    return { area, name, territory: kind === 'territory' || kind === 'part' ? name : null }
  }
  const partly = FOR_TERRITORY.exec(name)
  const state = partly ? findArea(partly[1] as string) : null
  return { area: state, name, territory: state === null ? null : (partly?.[2] ?? null) }
}

const NO_DATE = /^(?:|[-–—.…]+|n\/a)$/i

const findHeader = (rows: readonly TableRow[]): number =>
  rows
    .slice(0, 30)
    .findIndex(({ cells }) => /^(?:participant|state|party|country)\b/i.test(tidy(cells[0] ?? '')) && cells.length > 1)

export const isParticipantTable = (rows: readonly TableRow[]): boolean => {
  const header = rows[findHeader(rows)]
  return header?.cells.slice(1).some((cell) => kindsOfHeader(cell) !== null) ?? false
}

const columnsOf = (header: TableRow, problems: RowProblem[]): DateColumn[] =>
  header.cells.flatMap((cell, at) => {
    if (at === 0 || tidy(cell) === '') return []
    const kinds = kindsOfHeader(cell)
    if (kinds) return [{ at, header: tidy(cell), kinds }]
    problems.push({
      line: header.line,
      field: tidy(cell),
      what: 'the heading names no kind of action, so the column was not read',
      remedy: 'Write a heading such as “Ratification, Accession(a)”.',
    })
    return []
  })

const actionOf = (
  { line, cells }: TableRow,
  who: NamedParticipant,
  column: DateColumn,
  treaty: Treaty,
  extracted_on: string,
): TreatyAction | RowProblem | null => {
  const original = tidy(cells[column.at] ?? '')
  if (NO_DATE.test(original)) return null
  const problem = (what: string, remedy: string): RowProblem => ({ line, field: column.header, what, remedy })
  const dated = readDatedCell(original)
  if (!dated) return problem(`“${original}” is no date`, 'Write a day such as 12 Dec 2000 or 2000-12-12.')
  const kind = column.kinds.get(dated.marker) ?? USUAL_MARKERS[dated.marker]
  if (!kind)
    return problem(
      `the marker “${dated.marker}” in “${original}” is named neither by the heading nor by the Treaty Collection`,
      'Name the marker in the heading, e.g. Accession(a).',
    )
  if (dated.on < treaty.adopted_on)
    return problem(`${dated.on} is before the treaty was adopted on ${treaty.adopted_on}`, 'Check the year.')
  if (dated.on > extracted_on)
    return problem(
      `${dated.on} is after the table was made on ${extracted_on}`,
      'Check the year, or the day of the table.',
    )
  return {
    treaty: treaty.key,
    area: who.area,
    participant: who.name,
    territory: who.territory,
    kind,
    on: dated.on,
    original,
    column: column.header,
    row: line,
  }
}

/** Null if no row looks like the header of such a table. */
export const readParticipantTable = (
  rows: readonly TableRow[],
  treaty: Treaty,
  extracted_on: string,
): TableReading | null => {
  const at = findHeader(rows)
  const header = rows[at]
  if (header === undefined || !isParticipantTable(rows)) return null
  const problems: RowProblem[] = []
  const columns = columnsOf(header, problems)
  const actions: TreatyAction[] = []
  const seen = new Map<string, number>()
  const data = rows.slice(at + 1).filter(({ cells }) => cells.some((cell) => tidy(cell) !== ''))
  for (const row of data) {
    const who = readParticipant(row.cells[0] ?? '')
    problems.push(...problemsOfName(row, who, seen))
    for (const column of columns) {
      const read = actionOf(row, who, column, treaty, extracted_on)
      if (read === null) continue
      if ('remedy' in read) problems.push(read)
      else actions.push(read)
    }
  }
  return { rows: data.length, actions, problems }
}

const problemsOfName = (row: TableRow, who: NamedParticipant, seen: Map<string, number>): RowProblem[] => {
  const problem = (what: string, remedy: string): RowProblem => ({ line: row.line, field: 'Participant', what, remedy })
  if (who.name === '') return [problem('the row names nobody', 'Write the name of the State in the first column.')]
  if (who.area === null)
    return [problem(`“${who.name}” is no known State or organisation`, 'Write its name as the United Nations does.')]
  if (who.territory !== null)
    return [
      problem(`“${who.name}” is a territory and makes no party`, 'Nothing need be done; it is shown and not counted.'),
    ]
  const before = seen.get(who.area)
  seen.set(who.area, row.line)
  if (before === undefined) return []
  return [
    problem(`${who.name} stands on line ${before} already; the earlier date counts`, 'Remove one of the two rows.'),
  ]
}

import type { Resolution } from '../../kernels/text/resolution.ts'
import { join, type Sql, sql, type Tx } from '../../platform/database/sql.ts'
import type { Correction, DocumentLine, DocumentView, FoundParagraph, Paragraph, Pillar } from './document.ts'
import type { Kept, LineageRow, ParagraphRow } from './reading.ts'

const LINE = sql`symbol, title, session, adopted_on, draft,
  (select json_build_object(
    'preambular', count(*) filter (where kind = 'preambular'),
    'operative', count(*) filter (where kind = 'operative'),
    'annex', count(*) filter (where kind = 'annex'),
    'footnotes', (select count(*) from mandates.footnote f where f.symbol = d.symbol))
   from mandates.paragraph p where p.symbol = d.symbol and parent is null) as counts`

const PARAGRAPH = sql`p.symbol, p.key, p.kind, p.n, p.parent, p.part, p.pillar, p.text, p.corrected, p.line, p.verbs,
  p.addressees, p.marks, p.citations, p.duties,
  (select coalesce(json_agg(json_build_object('phrase', phrase, 'date', date, 'rrule', rrule, 'session', session,
    'kind', deadline.kind) order by deadline.position), '[]')
   from mandates.deadline where (deadline.symbol, deadline.key) = (p.symbol, p.key)) as deadlines`

export const listDocumentLines = (tx: Tx): Promise<DocumentLine[]> =>
  tx.all<DocumentLine>(sql`select ${LINE} from mandates.document d`)

export type DocumentRow = Omit<DocumentView, 'paragraphs' | 'footnotes'>

export const findDocument = (tx: Tx, symbol: string): Promise<DocumentRow | undefined> =>
  tx.find<DocumentRow>(sql`select ${LINE}, meeting, agenda_item, origin, sponsors, annex_title, annex_chapeau, file_name,
    sha256, problems, mends, unplaced from mandates.document d where symbol = ${symbol}`)

export const findSource = (tx: Tx, symbol: string): Promise<{ file_name: string; source_text: string } | undefined> =>
  tx.find(sql`select file_name, source_text from mandates.document where symbol = ${symbol}`)

export const listSources = (tx: Tx): Promise<{ symbol: string; file_name: string; sha256: string }[]> =>
  tx.all(sql`select symbol, file_name, sha256 from mandates.document order by symbol`)

export const listParagraphs = (tx: Tx, symbol: string): Promise<Paragraph[]> =>
  tx.all<Paragraph>(sql`select ${PARAGRAPH} from mandates.paragraph_shown p where symbol = ${symbol} order by position`)

export const findParagraph = (
  tx: Tx,
  symbol: string,
  key: string,
): Promise<(FoundParagraph & { source_text: string }) | undefined> =>
  tx.find(sql`select ${PARAGRAPH}, p.source_text, d.title, d.adopted_on
    from mandates.paragraph_shown p join mandates.document d using (symbol) where symbol = ${symbol} and key = ${key}`)

export const listItems = (tx: Tx, symbol: string, key: string): Promise<Paragraph[]> =>
  tx.all<Paragraph>(sql`select ${PARAGRAPH} from mandates.paragraph_shown p
    where symbol = ${symbol} and key like ${`${key}.%`} order by position`)

export const listFootnotes = (tx: Tx, symbol: string): Promise<DocumentView['footnotes']> =>
  tx.all(sql`select n, text, citations from mandates.footnote where symbol = ${symbol} order by position`)

export interface ParagraphFilter {
  readonly search?: string | undefined
  readonly addressees?: readonly string[] | undefined
  readonly pillar?: Pillar | undefined
  readonly document?: string | undefined
  readonly with_deadline?: boolean
}

/** Private-use signs that no document holds. */
export const FOUND_FROM = '\uE000'
export const FOUND_TO = '\uE001'

/** Plurals that the stemmer does not know: whoever looks for children also means the child. */
const IRREGULAR = [
  ['child', 'children'],
  ['woman', 'women'],
  ['man', 'men'],
] as const

const queryOf = (search: string): Sql =>
  IRREGULAR.flatMap(([one, many]) => [
    [one, many],
    [many, one],
  ]).reduce(
    (query, [word, other]) =>
      sql`ts_rewrite(${query}, to_tsquery('english', ${word}), to_tsquery('english', ${`${word} | ${other}`}))`,
    sql`websearch_to_tsquery('english', ${search})`,
  )

const conditionsOf = ({ search, addressees, pillar, document, with_deadline }: ParagraphFilter): Sql =>
  join(
    [
      sql`true`,
      ...(search ? [sql`p.words @@ ${queryOf(search)}`] : []),
      ...(addressees ? [sql`p.addressees && ${addressees}::text[]`] : []),
      ...(pillar ? [sql`p.pillar = ${pillar}`] : []),
      ...(document ? [sql`p.symbol = ${document}`] : []),
      ...(with_deadline
        ? [sql`exists (select from mandates.deadline x where (x.symbol, x.key) = (p.symbol, p.key))`]
        : []),
    ],
    ' and ',
  )

export const listFound = (
  tx: Tx,
  filter: ParagraphFilter,
  page: { size: number; number: number } = { size: 10_000, number: 1 },
): Promise<(FoundParagraph & { marked: string; total: number })[]> => {
  const query = queryOf(filter.search ?? '')
  const options = `HighlightAll=true, StartSel=${FOUND_FROM}, StopSel=${FOUND_TO}`
  return tx.all(sql`select ${PARAGRAPH}, d.title, d.adopted_on, count(*) over ()::integer as total,
      ts_headline('english', p.text, ${query}, ${options}) as marked
    from mandates.paragraph_shown p join mandates.document d using (symbol)
    where ${conditionsOf(filter)}
    order by ts_rank(p.words, ${query}) desc, d.session desc nulls last, d.draft, d.adopted_on desc, p.position
    limit ${page.size} offset ${(page.number - 1) * page.size}`)
}

export interface LinkRow {
  readonly symbol: string
  readonly key: string
  readonly earlier_symbol: string
  readonly earlier_key: string
  readonly similarity: number
}

export const listLinks = (tx: Tx): Promise<LinkRow[]> =>
  tx.all<LinkRow>(sql`select symbol, key, earlier_symbol, earlier_key, similarity from mandates.lineage`)

export const listKept = (tx: Tx, symbol: string): Promise<Kept[]> =>
  tx.all<Kept>(sql`select key, kind, parent, text from mandates.paragraph where symbol = ${symbol} order by position`)

export interface CorrectionRow extends Omit<Correction, 'corrected_at'> {
  readonly corrected_at: Date
}

export const listCorrections = (tx: Tx, symbol: string, key: string): Promise<CorrectionRow[]> =>
  tx.all(sql`select correction_id, text, reason, corrected_as, corrected_at from mandates.correction
    where symbol = ${symbol} and key = ${key} order by correction_id desc`)

export const insertCorrection = (
  tx: Tx,
  correction: {
    symbol: string
    key: string
    text: string | null
    reason: string
    corrected_by: string | null
    corrected_as: string
    corrected_at: Date
  },
): Promise<CorrectionRow> =>
  tx.get(sql`insert into mandates.correction (symbol, key, text, reason, corrected_by, corrected_as, corrected_at)
    values (${correction.symbol}, ${correction.key}, ${correction.text}, ${correction.reason}, ${correction.corrected_by},
      ${correction.corrected_as}, ${correction.corrected_at})
    returning correction_id, text, reason, corrected_as, corrected_at`)

export const insertDocument = async (
  tx: Tx,
  symbol: string,
  read: Resolution,
  file: { name: string; text: string; sha256: string },
  now: Date,
): Promise<void> => {
  await tx.run(sql`insert into mandates.document (symbol, title, session, adopted_on, meeting, agenda_item, origin, sponsors,
      draft, annex_title, annex_chapeau, file_name, sha256, source_text, problems, mends, unplaced, loaded_at)
    values (${symbol}, ${read.title}, ${read.session}, ${read.adopted_on}, ${read.meeting}, ${read.agenda_item}, ${read.origin},
      ${read.sponsors}, ${read.draft}, ${read.annex?.title ?? null}, ${read.annex?.chapeau ?? null}, ${file.name}, ${file.sha256},
      ${file.text}, ${JSON.stringify(read.problems)}::jsonb, ${JSON.stringify(read.mends)}::jsonb,
      ${JSON.stringify(read.unplaced)}::jsonb, ${now})`)
}

/** An array as COPY takes it; JSON quotes as PostgreSQL does. */
const array = (items: readonly string[]): string => `{${items.map((item) => JSON.stringify(item)).join(',')}}`

export const insertParagraphs = async (tx: Tx, symbol: string, rows: readonly ParagraphRow[]): Promise<void> => {
  await tx.copyIn(
    'mandates.paragraph',
    [
      'symbol',
      'key',
      'kind',
      'n',
      'parent',
      'position',
      'part',
      'pillar',
      'text',
      'line',
      'verbs',
      'addressees',
      'marks',
      'citations',
      'duties',
    ],
    rows.map((row, position) => [
      symbol,
      row.key,
      row.kind,
      row.n,
      row.parent,
      position,
      row.part,
      row.pillar,
      row.text,
      row.line,
      array(row.verbs),
      array(row.addressees),
      JSON.stringify(row.marks),
      JSON.stringify(row.citations),
      JSON.stringify(row.duties),
    ]),
  )
  await tx.copyIn(
    'mandates.deadline',
    ['symbol', 'key', 'position', 'phrase', 'date', 'rrule', 'session', 'kind'],
    rows.flatMap(({ key, deadlines }) =>
      deadlines.map((one, at) => [symbol, key, at, one.phrase, one.date, one.rrule, one.session, one.kind]),
    ),
  )
}

export const insertFootnotes = (
  tx: Tx,
  symbol: string,
  rows: readonly { n: string; text: string; citations: readonly unknown[] }[],
): Promise<number> =>
  tx.copyIn(
    'mandates.footnote',
    ['symbol', 'n', 'position', 'text', 'citations'],
    rows.map(({ n, text, citations }, position) => [symbol, n, position, text, JSON.stringify(citations)]),
  )

export const insertLineage = (tx: Tx, symbol: string, earlier: string, rows: readonly LineageRow[]): Promise<number> =>
  tx.copyIn(
    'mandates.lineage',
    ['symbol', 'key', 'earlier_symbol', 'earlier_key', 'similarity'],
    rows.map((row) => [symbol, row.key, earlier, row.earlier_key, row.similarity]),
  )

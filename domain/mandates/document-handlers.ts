import { changesBetween, similarity } from '../../kernels/text/compare.ts'
import type { Tx } from '../../platform/database/sql.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { handle, type Upload } from '../../safeguards/action.ts'
import type { Actor } from '../../safeguards/actor.ts'
import { entriesOf } from './calendar.ts'
import { listDuties, subscribeCalendar } from './calendar-api.ts'
import { calendarFile } from './calendar-exchange.ts'
import { type Addressee, type DocumentLine, type FoundParagraph, inOrder, type Relative } from './document.ts'
import {
  correctParagraph,
  downloadDocument,
  getDocument,
  getParagraph,
  importDocument,
  listDocumentSources,
  listDocuments,
  searchParagraphs,
} from './document-api.ts'
import { readResolution, readTextFile } from './document-exchange.ts'
import {
  type CorrectionRow,
  FOUND_FROM,
  FOUND_TO,
  findDocument,
  findParagraph,
  findSource,
  insertCorrection,
  insertDocument,
  insertFootnotes,
  insertLineage,
  insertParagraphs,
  listCorrections,
  listDocumentLines,
  listFootnotes,
  listFound,
  listItems,
  listKept,
  listLinks,
  listParagraphs,
  listSources,
} from './document-store.ts'
import { relativesOf } from './lineage.ts'
import { footnoteRows, lineageBetween, paragraphRows } from './reading.ts'

const PAGE = 25
const FIVE_YEARS = 5

const uploaded = (upload: Upload | undefined): Upload => {
  if (!upload)
    throw new Problem('invalid', 'file_missing', 'No file came with the request. Choose the file and send it again.')
  return upload
}

const documentsInOrder = async (tx: Tx): Promise<DocumentLine[]> => (await listDocumentLines(tx)).sort(inOrder)

const required = async <T>(found: Promise<T | undefined>): Promise<T> => {
  const value = await found
  if (value === undefined) throw notFound()
  return value
}

/** `\uE000` and `\uE001` around what was found become pieces. */
const piecesOf = (marked: string): { text: string; found: boolean }[] =>
  marked
    .split(new RegExp(`(${FOUND_FROM}[^${FOUND_TO}]*${FOUND_TO})`))
    .filter((piece) => piece !== '')
    .map((piece) => ({
      text: piece.replaceAll(FOUND_FROM, '').replaceAll(FOUND_TO, ''),
      found: piece.startsWith(FOUND_FROM),
    }))

const correctionView = ({ corrected_at, ...row }: CorrectionRow) => ({
  ...row,
  corrected_at: corrected_at.toISOString(),
})

/** Under which office somebody corrected: never who. */
const officeOf = ({ roles }: Actor): string => roles.find((role) => role !== 'public') ?? 'public'

const relativesIn = async (tx: Tx, paragraph: FoundParagraph): Promise<Relative[]> => {
  const documents = await documentsInOrder(tx)
  const rank = (symbol: string) => documents.findIndex((document) => document.symbol === symbol)
  const places = relativesOf(paragraph, await listLinks(tx))
  const relatives = await Promise.all(places.map(({ symbol, key }) => required(findParagraph(tx, symbol, key))))
  return relatives
    .sort((a, b) => rank(a.symbol) - rank(b.symbol))
    .map((other) => {
      const earlier = rank(other.symbol) < rank(paragraph.symbol)
      const [from, to] = earlier ? [other.text, paragraph.text] : [paragraph.text, other.text]
      return {
        symbol: other.symbol,
        key: other.key,
        n: other.n,
        adopted_on: other.adopted_on,
        text: other.text,
        similarity: similarity(from, to),
        earlier,
        changes: changesBetween(from, to),
      }
    })
}

/** Links a new document with every one that is kept, whichever of the two is the earlier. */
const linkDocument = async (tx: Tx, symbol: string): Promise<void> => {
  const documents = await documentsInOrder(tx)
  const own = await listKept(tx, symbol)
  const at = documents.findIndex((document) => document.symbol === symbol)
  for (const [index, other] of documents.entries()) {
    if (other.symbol === symbol) continue
    const kept = await listKept(tx, other.symbol)
    if (index < at) await insertLineage(tx, symbol, other.symbol, lineageBetween(own, kept))
    else await insertLineage(tx, other.symbol, symbol, lineageBetween(kept, own))
  }
}

/** A draft binds nobody: its dates are no duties. */
const duties = async (
  tx: Tx,
  filter: {
    addressee?: Addressee | undefined
    pillar?: FoundParagraph['pillar'] | undefined
    document?: string | undefined
  },
): Promise<FoundParagraph[]> => {
  const { addressee, ...rest } = filter
  const found = await listFound(tx, { ...rest, addressees: addressee && [addressee], with_deadline: true })
  return found.filter(({ adopted_on }) => adopted_on !== null)
}

export const mandatesHandlers = [
  handle(listDocuments, ({ tx }) => documentsInOrder(tx)),

  handle(listDocumentSources, ({ tx }) => listSources(tx)),

  handle(getDocument, async ({ tx, input: { symbol }, about }) => {
    about(`document ${symbol}`)
    const document = await required(findDocument(tx, symbol))
    return { ...document, paragraphs: await listParagraphs(tx, symbol), footnotes: await listFootnotes(tx, symbol) }
  }),

  handle(downloadDocument, async ({ tx, input: { symbol } }) => {
    const { file_name, source_text } = await required(findSource(tx, symbol))
    return { type: 'text/plain; charset=utf-8', name: file_name, disposition: 'inline' as const, body: source_text }
  }),

  handle(getParagraph, async ({ tx, input: { symbol, key }, about }) => {
    about(`paragraph ${symbol}#${key}`)
    const paragraph = await required(findParagraph(tx, symbol, key))
    const items = await listItems(tx, symbol, key)
    const referred = new Set([paragraph, ...items].flatMap(({ marks }) => marks.map(({ n }) => n)))
    const footnotes = (await listFootnotes(tx, symbol)).filter(({ n }) => referred.has(n))
    const neighbours = (await listParagraphs(tx, symbol)).filter(({ parent }) => parent === paragraph.parent)
    const at = neighbours.findIndex((one) => one.key === key)
    return {
      ...paragraph,
      items,
      footnotes,
      relatives: paragraph.parent === null ? await relativesIn(tx, paragraph) : [],
      corrections: (await listCorrections(tx, symbol, key)).map(correctionView),
      before: neighbours[at - 1]?.key ?? null,
      after: neighbours[at + 1]?.key ?? null,
    }
  }),

  handle(searchParagraphs, async ({ tx, input: { addressee, page, ...filter } }) => {
    const found = await listFound(
      tx,
      { ...filter, addressees: addressee && [addressee] },
      { size: PAGE, number: page ?? 1 },
    )
    return {
      total: found[0]?.total ?? 0,
      paragraphs: found.map(({ marked, total: _, ...paragraph }) => ({ ...paragraph, pieces: piecesOf(marked) })),
    }
  }),

  handle(importDocument, async ({ tx, input, upload, now, about }) => {
    const file = uploaded(upload)
    const { text, sha256 } = await readTextFile(file.path)
    const kept = (await listSources(tx)).find((source) => source.sha256 === sha256)
    if (kept) return { symbol: kept.symbol, loaded: false, paragraphs: 0, problems: [] }
    const read = readResolution(text)
    const symbol = read.symbol ?? input.symbol
    if (!symbol)
      throw new Problem(
        'invalid',
        'symbol_missing',
        'The text does not say its symbol. Name it (for example A/RES/64/178).',
      )
    if ((await findDocument(tx, symbol)) !== undefined)
      throw new Problem('conflict', 'document_kept', `${symbol} is kept already, from another file.`, { symbol })
    about(`document ${symbol}`)
    const rows = paragraphRows({ ...read, symbol })
    await insertDocument(tx, symbol, read, { name: file.name, text, sha256 }, now)
    await insertParagraphs(tx, symbol, rows)
    await insertFootnotes(tx, symbol, footnoteRows(read))
    await linkDocument(tx, symbol)
    return {
      symbol,
      loaded: true,
      paragraphs: rows.filter(({ parent }) => parent === null).length,
      problems: [...read.problems],
    }
  }),

  handle(correctParagraph, async ({ tx, input: { symbol, key, text, reason }, actor, now, about }) => {
    about(`paragraph ${symbol}#${key}`)
    const paragraph = await required(findParagraph(tx, symbol, key))
    if ((text ?? paragraph.source_text) === paragraph.text)
      throw new Problem('invalid', 'nothing_corrected', 'The text is already so. Change it, or leave it.')
    const back = text === paragraph.source_text ? null : text
    return correctionView(
      await insertCorrection(tx, {
        symbol,
        key,
        text: back,
        reason,
        corrected_by: actor.person_id,
        corrected_as: officeOf(actor),
        corrected_at: now,
      }),
    )
  }),

  handle(listDuties, async ({ tx, input: { until, ...filter }, now }) => {
    const today = now.toISOString().slice(0, 10)
    const last = until ?? `${now.getUTCFullYear() + FIVE_YEARS}-12-31`
    const entries = (await duties(tx, filter)).flatMap((paragraph) => entriesOf(paragraph, today, last))
    return { today, entries: entries.sort((a, b) => a.to.localeCompare(b.to) || a.id.localeCompare(b.id)) }
  }),

  handle(subscribeCalendar, async ({ tx, input, now }) => ({
    type: 'text/calendar; charset=utf-8',
    name: 'duties.ics',
    disposition: 'attachment' as const,
    body: calendarFile(await duties(tx, input), now),
  })),
]

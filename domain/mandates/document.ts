import { z } from 'zod'
import { ADDRESSEES, type Addressee } from '../../kernels/text/addressees.ts'

/** What a document and its paragraphs are. All of it is public: United Nations documents and what is read from them. */
export const PILLARS = ['general', 'prevention', 'protection', 'prosecution', 'partnerships'] as const
export const pillar = z.enum(PILLARS)
export type Pillar = z.infer<typeof pillar>

export const PLAN = 'A/RES/64/293'

export { ADDRESSEES, type Addressee }
export const addressee = z.enum(ADDRESSEES as [Addressee, ...Addressee[]])

const open = { sensitivity: 'open' } as const

export const symbolField = z.string().min(3).max(100)
/** `pp3`, `op6`, `op6.a`, `gpa42` */
export const keyField = z.string().regex(/^(?:pp|op|gpa|an)\d{1,4}(?:x\d{1,2})?(?:\.[a-z]{1,4})*$/)

export const citation = z
  .object({
    kind: z.enum(['treaty', 'resolution', 'decision', 'document', 'provision']),
    key: z.string(),
    text: z.string(),
    at: z.number(),
  })
  .meta(open)
export type Citation = z.infer<typeof citation>

export const mark = z.object({ n: z.string(), at: z.number() }).meta(open)

export const duty = z
  .object({
    verb: z.string(),
    who: z.string(),
    who_codes: z.array(addressee),
    what: z.string().nullable(),
    for_whom: z.string().nullable(),
    by_when: z.string().nullable(),
  })
  .meta(open)
export type Duty = z.infer<typeof duty>

export const deadline = z
  .object({
    phrase: z.string(),
    date: z.string().nullable(),
    rrule: z.string().nullable(),
    session: z.number().nullable(),
    kind: z.enum(['by', 'at', 'from']),
  })
  .meta(open)
export type Deadline = z.infer<typeof deadline>

/** A paragraph or one of its items. */
export const paragraph = z
  .object({
    symbol: z.string(),
    key: z.string(),
    kind: z.enum(['preambular', 'operative', 'annex']),
    n: z.string(),
    parent: z.string().nullable(),
    part: z.string().nullable(),
    pillar,
    /** As it is to be read: corrected where somebody corrected it. */
    text: z.string(),
    corrected: z.boolean(),
    line: z.number(),
    verbs: z.array(z.string()),
    addressees: z.array(addressee),
    /** Where references to footnotes stand in the source's text. */
    marks: z.array(mark),
    citations: z.array(citation),
    duties: z.array(duty),
    deadlines: z.array(deadline),
  })
  .meta(open)
export type Paragraph = z.infer<typeof paragraph>

export const footnote = z.object({ n: z.string(), text: z.string(), citations: z.array(citation) }).meta(open)

const counts = z
  .object({ preambular: z.number(), operative: z.number(), annex: z.number(), footnotes: z.number() })
  .meta(open)

export const documentLine = z
  .object({
    symbol: z.string(),
    title: z.string(),
    session: z.number().nullable(),
    adopted_on: z.string().nullable(),
    draft: z.boolean(),
    counts,
  })
  .meta(open)
export type DocumentLine = z.infer<typeof documentLine>

export const documentView = documentLine
  .extend({
    meeting: z.string().nullable(),
    agenda_item: z.string().nullable(),
    origin: z.string().nullable(),
    sponsors: z.array(z.string()),
    annex_title: z.string().nullable(),
    annex_chapeau: z.string().nullable(),
    file_name: z.string(),
    sha256: z.string(),
    problems: z.array(z.object({ line: z.number(), kind: z.string() })),
    mends: z.array(z.object({ line: z.number(), from: z.string(), to: z.string() })),
    unplaced: z.array(z.object({ line: z.number(), text: z.string() })),
    paragraphs: z.array(paragraph),
    footnotes: z.array(footnote),
  })
  .meta(open)
export type DocumentView = z.infer<typeof documentView>

export const change = z.object({ kind: z.enum(['same', 'insert', 'delete']), text: z.string() }).meta(open)
export type Change = z.infer<typeof change>

/** The paragraph in another document that is of one line with this one. */
export const relative = z
  .object({
    symbol: z.string(),
    key: z.string(),
    n: z.string(),
    adopted_on: z.string().nullable(),
    text: z.string(),
    similarity: z.number(),
    earlier: z.boolean(),
    /** From the earlier of the two texts to the later. */
    changes: z.array(change),
  })
  .meta(open)
export type Relative = z.infer<typeof relative>

export const correction = z
  .object({
    correction_id: z.number(),
    /** Null: the source's text was put back. */
    text: z.string().nullable(),
    reason: z.string(),
    corrected_as: z.string(),
    corrected_at: z.string(),
  })
  .meta(open)
export type Correction = z.infer<typeof correction>

export const paragraphView = paragraph
  .extend({
    title: z.string(),
    adopted_on: z.string().nullable(),
    source_text: z.string(),
    items: z.array(paragraph),
    footnotes: z.array(footnote),
    relatives: z.array(relative),
    corrections: z.array(correction),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta(open)
export type ParagraphView = z.infer<typeof paragraphView>

export const foundParagraph = paragraph.extend({ title: z.string(), adopted_on: z.string().nullable() }).meta(open)
export type FoundParagraph = z.infer<typeof foundParagraph>

export const searchAnswer = z
  .object({
    total: z.number(),
    paragraphs: z.array(
      foundParagraph.extend({
        /** The text in pieces; `found` are the words that were looked for. */
        pieces: z.array(z.object({ text: z.string(), found: z.boolean() }).meta(open)),
      }),
    ),
  })
  .meta(open)

export type SearchAnswer = z.infer<typeof searchAnswer>

/** Texts in the order in which they came to be: by session, a draft before what was adopted, then by day. */
export const inOrder = (
  a: Pick<DocumentLine, 'session' | 'draft' | 'adopted_on' | 'symbol'>,
  b: Pick<DocumentLine, 'session' | 'draft' | 'adopted_on' | 'symbol'>,
): number =>
  (a.session ?? 0) - (b.session ?? 0) ||
  Number(b.draft) - Number(a.draft) ||
  (a.adopted_on ?? '').localeCompare(b.adopted_on ?? '') ||
  a.symbol.localeCompare(b.symbol)

import type { Language } from '../messages/language.ts'

/**
 * A document as a value: what it says, not how it looks. The writers (`html.ts`, `docx.ts`, `pdf.ts`) give it a form.
 * A footnote is a value too; where the same one is meant again, the same value is given again and keeps its number.
 */
export interface Footnote {
  readonly inlines: readonly Inline[]
}

export type Inline =
  | string
  | { readonly kind: 'emphasis'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'strong'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly inlines: readonly Inline[] }
  | { readonly kind: 'footnote'; readonly footnote: Footnote }
  /** Words in another language, and so perhaps in another direction. */
  | { readonly kind: 'foreign'; readonly language: Language; readonly text: string }

export type Inlines = readonly Inline[]

export interface Cell {
  readonly inlines: Inlines
  /** Numbers and days stand at the end of their column. */
  readonly align?: 'end'
}

export interface Table {
  readonly kind: 'table'
  readonly caption: Inlines
  /** Rows that are repeated at the head of each page. */
  readonly header: readonly (readonly Cell[])[]
  readonly rows: readonly (readonly Cell[])[]
  /** The first cell of each row names it. */
  readonly row_headers: boolean
  /** Relative widths of the columns; absent: as the text needs. */
  readonly widths?: readonly number[]
}

export interface Figure {
  readonly kind: 'figure'
  /** SVG without script; drawn with the font of the document. */
  readonly svg: string
  /** What the picture shows, for those who do not see it. */
  readonly alternative: string
  readonly caption: Inlines
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly inlines: Inlines }
  | { readonly kind: 'quotation'; readonly language: Language; readonly inlines: Inlines; readonly from: Inlines }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Inlines[] }
  | { readonly kind: 'terms'; readonly items: readonly { readonly term: string; readonly says: Inlines }[] }
  | Table
  | Figure

export interface Document {
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  /** Lines below the title: date, who made it, from what. */
  readonly about: readonly string[]
  readonly author: string
  readonly header: string
  readonly footer: string
  /** Heading of the footnotes where they stand at the end. */
  readonly footnotes_title: string
  /** `Page {n} of {total}` in the document's language, with these two braces. */
  readonly page_of: string
  /** Said in place of a drawing by forms of the document that have none. */
  readonly no_drawing: string
  readonly made_on: string
  readonly blocks: readonly Block[]
}

export const strong = (...inlines: Inline[]): Inline => ({ kind: 'strong', inlines })
export const emphasis = (...inlines: Inline[]): Inline => ({ kind: 'emphasis', inlines })
export const link = (url: string, ...inlines: Inline[]): Inline => ({ kind: 'link', url, inlines })
export const note = (footnote: Footnote): Inline => ({ kind: 'footnote', footnote })
export const foreign = (language: Language, text: string): Inline => ({ kind: 'foreign', language, text })

export const paragraph = (...inlines: Inline[]): Block => ({ kind: 'paragraph', inlines })
export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })
export const cell = (...inlines: Inline[]): Cell => ({ inlines })
export const endCell = (...inlines: Inline[]): Cell => ({ inlines, align: 'end' })

/** Footnotes in the order in which a reader meets them, each once. */
export const footnotesOf = ({ blocks }: Document): Footnote[] => [...new Set(blocks.flatMap(notesInBlock))]

/** What runs through a block, in reading order. */
export const inlinesOf = (block: Block): Inlines[] => {
  switch (block.kind) {
    case 'heading':
      return [[block.text]]
    case 'paragraph':
      return [block.inlines]
    case 'quotation':
      return [block.inlines, block.from]
    case 'list':
      return [...block.items]
    case 'terms':
      return block.items.flatMap(({ term, says }) => [[term], says])
    case 'table':
      return [block.caption, ...[...block.header, ...block.rows].flat().map(({ inlines }) => inlines)]
    case 'figure':
      return [block.caption]
  }
}

const notesInBlock = (block: Block): Footnote[] => inlinesOf(block).flatMap(notesIn)

const notesIn = (inlines: Inlines): Footnote[] =>
  inlines.flatMap((inline) => {
    if (typeof inline === 'string' || inline.kind === 'foreign') return []
    return inline.kind === 'footnote' ? [inline.footnote] : notesIn(inline.inlines)
  })

/** The words alone, for tests and text alternatives. */
export const textOf = (inlines: Inlines): string =>
  inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline
      if (inline.kind === 'foreign') return inline.text
      return inline.kind === 'footnote' ? '' : textOf(inline.inlines)
    })
    .join('')

/**
 * Text between U+2066 and U+2069 runs from left to right whatever surrounds it. Browsers know these signs; the other
 * forms are given such text as a piece of its own.
 */
export const isolatesApart = (text: string): Inline[] =>
  text
    .split(/\u2066([^\u2069]*)\u2069/)
    .flatMap((piece, index) => (piece === '' ? [] : [index % 2 === 1 ? foreign('en', piece) : piece]))

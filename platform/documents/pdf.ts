import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { directionOf, type Language } from '../messages/language.ts'
import {
  type Block,
  type Cell,
  type Document,
  type Footnote,
  footnotesOf,
  type Inline,
  type Inlines,
  isolatesApart,
  type Table,
} from './document.ts'
import { openTypeOf } from './woff.ts'

/**
 * A document as PDF, set by Typst from `layout.typ`. The text goes to it as JSON, so that no word can become a command.
 * A compiler with its fonts is kept per language: the first document takes under a second and a half, the next far less.
 */
export const pdfOf = (document: Document): Uint8Array => {
  const compiler = compilerOf(document.language)
  const compiled = compiler.compile({
    mainFileContent: LAYOUT,
    inputs: { document: JSON.stringify(laidOut(document)) },
  })
  const { result } = compiled
  if (!result) {
    const said = compiled.takeError()
    throw new Error(`the document could not be set: ${JSON.stringify(said?.shortDiagnostics ?? 'no reason given')}`)
  }
  const pdf = compiler.pdf(result, { creationTimestamp: Math.floor(Date.parse(document.made_on) / 1000) })
  compiler.evictCache(10)
  return pdf
}

const LAYOUT = readFileSync(join(import.meta.dirname, 'layout.typ'), 'utf8')

interface Subset {
  readonly family: string
  readonly package: string
  readonly subset: string
  /** As fontsource names its files: weight and style. */
  readonly faces: readonly string[]
}

const LATIN_FACES = ['400-normal', '700-normal', '400-italic']
const noto = (family: string, subset: string): Subset => ({
  family,
  package: 'noto-sans',
  subset: `noto-sans-${subset}`,
  faces: LATIN_FACES,
})

/**
 * Subsets of one typeface carry names of their own: one that is not on the machine already, and under which its
 * letters are found beside those of the other subsets.
 */
const LATIN: readonly Subset[] = [noto('Report Latin', 'latin'), noto('Report Latin Extended', 'latin-ext')]
const CYRILLIC = noto('Report Cyrillic', 'cyrillic')
const ARABIC: Subset = {
  family: 'Report Arabic',
  package: 'noto-sans-arabic',
  subset: 'noto-sans-arabic-arabic',
  faces: ['400-normal', '700-normal'],
}
const CHINESE: Subset = {
  family: 'Report Chinese',
  package: 'noto-sans-sc',
  subset: 'noto-sans-sc-chinese-simplified',
  faces: ['400-normal', '700-normal'],
}

const SUBSETS: Readonly<Record<Language, readonly Subset[]>> = {
  ar: [ARABIC, ...LATIN],
  en: LATIN,
  es: LATIN,
  fr: LATIN,
  ru: [...LATIN, CYRILLIC],
  zh: [...LATIN, CHINESE],
}

const compilers = new Map<Language, NodeCompiler>()

const compilerOf = (language: Language): NodeCompiler => {
  const kept = compilers.get(language)
  if (kept) return kept
  const made = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: SUBSETS[language].flatMap(facesOf) }],
  })
  compilers.set(language, made)
  return made
}

const { resolve } = createRequire(import.meta.url)

const facesOf = ({ family, package: name, subset, faces }: Subset): Buffer[] =>
  faces.map((face) => openTypeOf(readFileSync(resolve(`@fontsource/${name}/files/${subset}-${face}.woff`)), family))

/** The document as the layout reads it: footnotes numbered, directions said, nothing else added. */
const laidOut = (document: Document): unknown => {
  const { language, made_on, blocks } = document
  const numbers = new Map(footnotesOf(document).map((footnote, index) => [footnote, index + 1]))
  const fonts = SUBSETS[language].map(({ family }) => family)
  const writing: Writing = { numbers, fonts, written: new Set() }
  return {
    ...document,
    direction: directionOf(language),
    fonts,
    made: made_on.slice(0, 10).split('-').map(Number),
    blocks: blocks.map((block) => blockOf(block, writing)),
  }
}

interface Writing {
  readonly numbers: ReadonlyMap<Footnote, number>
  readonly fonts: readonly string[]
  readonly written: Set<Footnote>
}

const inlinesOf = (inlines: Inlines, writing: Writing): unknown[] =>
  inlines
    .flatMap((inline) => (typeof inline === 'string' ? isolatesApart(inline) : [inline]))
    .map((inline) => inlineOf(inline, writing))

const inlineOf = (inline: Inline, writing: Writing): unknown => {
  if (typeof inline === 'string') return inline
  if (inline.kind === 'foreign') return { ...inline, direction: directionOf(inline.language) }
  if (inline.kind !== 'footnote') return { ...inline, inlines: inlinesOf(inline.inlines, writing) }
  const { footnote } = inline
  const first = !writing.written.has(footnote)
  writing.written.add(footnote)
  const said = first ? { inlines: inlinesOf(footnote.inlines, writing) } : {}
  return { kind: 'footnote', n: writing.numbers.get(footnote), first, ...said }
}

const blockOf = (block: Block, writing: Writing): unknown => {
  const of = (inlines: Inlines) => inlinesOf(inlines, writing)
  switch (block.kind) {
    case 'heading':
      return block
    case 'paragraph':
      return { ...block, inlines: of(block.inlines) }
    case 'quotation':
      return { ...block, direction: directionOf(block.language), inlines: of(block.inlines), from: of(block.from) }
    case 'list':
      return { ...block, items: block.items.map(of) }
    case 'terms':
      return { ...block, items: block.items.map(({ term, says }) => ({ term, says: of(says) })) }
    case 'table':
      return tableOf(block, of)
    case 'figure':
      return {
        ...block,
        svg: drawingOf(block.svg, writing.fonts),
        caption: of(block.caption),
      }
  }
}

/** In a drawing a missing sign falls back to no other face, so each run of one script is given the face that has it. */
const drawingOf = (svg: string, fonts: readonly string[]): string => {
  const arabic = fonts.filter((family) => family === ARABIC.family)
  const others = fonts.filter((family) => family !== ARABIC.family)
  const faced = (run: string) => {
    const families = /\p{Script=Arabic}/u.test(run) ? [...arabic, ...others] : others
    return `<tspan font-family="${families.join(', ')}">${run}</tspan>`
  }
  // A colon is not in the Arabic face, and a run cut in two by it is shaped wrongly; the comma is, and joins it.
  const joined = (text: string) => (/\p{Script=Arabic}/u.test(text) ? text.replace(/:\s*/g, '، ') : text)
  const withFaces = (text: string) => joined(text).replace(/[\p{Script=Arabic}\s،؛]+|[^\p{Script=Arabic}،؛]+/gu, faced)
  const whole = svg.replace('<svg ', `<svg font-family="${fonts.join(', ')}" `)
  return arabic.length === 0
    ? whole
    : whole.replace(/>([^<>]+)<\/text>/g, (_, text: string) => `>${withFaces(text)}</text>`)
}

const tableOf = (table: Table, of: (inlines: Inlines) => unknown[]): unknown => {
  const columns = table.header[0]?.length ?? table.rows[0]?.length ?? 1
  const row = (cells: readonly Cell[]) => cells.map((cell) => ({ ...cell, inlines: of(cell.inlines) }))
  return {
    ...table,
    caption: of(table.caption),
    header: table.header.map(row),
    rows: table.rows.map(row),
    columns: table.widths ?? Array.from({ length: columns }, () => 0),
    // Wide tables are set smaller, so that a number keeps its line.
    size: columns > 9 ? 7 : columns > 6 ? 8 : 9,
  }
}

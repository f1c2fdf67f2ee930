import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type ParagraphChild as Child,
  Document as Docx,
  Table as DocxTable,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InternalHyperlink,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
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

/**
 * A document as a Word file: styles for headings, real footnotes, header rows that repeat, and the language and direction
 * of every run said, so that Arabic is read from the right and spelling is checked in the right language. Word files
 * carry no drawings here: the caption stands with that said, before the table that holds the same numbers.
 */
export const docxOf = async (document: Document): Promise<Uint8Array> => {
  const { language, title, subtitle, author, footnotes_title } = document
  const writing = new Writing(document)
  const children = [
    new Paragraph({ ...writing.paragraph(), style: 'Title', children: writing.runs([title]) }),
    new Paragraph({ ...writing.paragraph(), style: 'Subtitle', children: writing.runs([subtitle]) }),
    ...document.about.map(
      (line) => new Paragraph({ ...writing.paragraph(), style: 'About', children: writing.runs([line]) }),
    ),
    ...document.blocks.flatMap((block) => writing.block(block)),
    new Paragraph({ ...writing.paragraph(), style: 'About', children: writing.runs([document.footer]) }),
  ]
  const docx = new Docx({
    title: `${title}: ${subtitle}`,
    creator: author,
    lastModifiedBy: author,
    description: footnotes_title,
    styles: stylesOf(language),
    numbering: { config: [{ reference: 'ordered', levels: [ORDERED] }] },
    footnotes: writing.footnotes(),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: MARGIN } },
        headers: { default: new Header({ children: [writing.small([document.header])] }) },
        footers: { default: new Footer({ children: [writing.pageNumbers(document.page_of)] }) },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(docx))
}

const MARGIN = { top: 1300, bottom: 1300, left: 1250, right: 1250 }
const ORDERED = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 500, hanging: 350 } } },
}

/** What Word calls the languages. */
const TAGS: Readonly<Record<Language, string>> = {
  ar: 'ar-SA',
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  ru: 'ru-RU',
  zh: 'zh-CN',
}
const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' }

const languageOf = (language: Language) => ({
  value: language === 'ar' || language === 'zh' ? TAGS.en : TAGS[language],
  eastAsia: TAGS.zh,
  bidirectional: TAGS.ar,
})

const stylesOf = (language: Language) => {
  const style = (size: number, color: string, before: number, after: number) => ({
    run: { size, sizeComplexScript: size, bold: true, boldComplexScript: true, color, font: FONT },
    paragraph: { spacing: { before, after }, keepNext: true },
  })
  const small = { size: 17, sizeComplexScript: 17, font: FONT }
  const plain = (id: string, run: object, spacing: object) => ({
    id,
    name: id,
    basedOn: 'Normal',
    run,
    paragraph: { spacing },
  })
  return {
    default: {
      document: {
        run: { font: FONT, size: 20, sizeComplexScript: 20, language: languageOf(language) },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: style(42, '1B1F24', 0, 60),
      heading1: style(28, '17486A', 360, 120),
      heading2: style(23, '1B1F24', 240, 80),
      footnoteText: { run: { size: 16, sizeComplexScript: 16, font: FONT }, paragraph: { spacing: { after: 20 } } },
    },
    paragraphStyles: [
      plain('Subtitle', { size: 28, sizeComplexScript: 28, font: FONT }, { after: 160 }),
      plain('About', { ...small, color: '4A5159' }, { after: 40 }),
      plain(
        'Caption',
        { size: 19, sizeComplexScript: 19, bold: true, boldComplexScript: true },
        { before: 200, after: 80 },
      ),
      plain('Cell', small, { after: 20, line: 240 }),
      plain('Small', { ...small, color: '4A5159' }, { after: 160 }),
      plain('Quotation', {}, { after: 40 }),
    ],
  }
}

/** Left-to-right words within right-to-left text, with the signs between them: a symbol, a name of a file. */
const LATIN_WORDS = /([A-Za-zÀ-ɏ][A-Za-z0-9À-ɏ_/.,:;'’()&%-]*(?:\s[A-Za-z0-9À-ɏ/(][A-Za-z0-9À-ɏ_/.,:;'’()&%-]*)*)/

interface Face extends Pick<IRunOptions, 'bold' | 'italics'> {
  readonly language?: Language
}

class Writing {
  readonly #language: Language
  readonly #noDrawing: string
  readonly #numbers: ReadonlyMap<Footnote, number>
  readonly #referred = new Set<Footnote>()

  constructor(document: Document) {
    this.#language = document.language
    this.#noDrawing = document.no_drawing
    this.#numbers = new Map(footnotesOf(document).map((footnote, index) => [footnote, index + 1]))
  }

  paragraph(language: Language = this.#language) {
    return { bidirectional: directionOf(language) === 'rtl' }
  }

  small(inlines: Inlines): Paragraph {
    return new Paragraph({ ...this.paragraph(), style: 'Small', children: this.runs(inlines) })
  }

  pageNumbers(pageOf: string): Paragraph {
    const parts = pageOf.split(/(\{n\}|\{total\})/)
    const children = parts.map((part) =>
      part === '{n}' ? PageNumber.CURRENT : part === '{total}' ? PageNumber.TOTAL_PAGES : part,
    )
    return new Paragraph({
      ...this.paragraph(),
      style: 'Small',
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children, rightToLeft: directionOf(this.#language) === 'rtl' })],
    })
  }

  runs(inlines: Inlines, face: Face = {}): Child[] {
    return inlines.flatMap((inline) =>
      typeof inline === 'string'
        ? isolatesApart(inline).flatMap((piece) =>
            typeof piece === 'string' ? this.#text(piece, face) : this.#inline(piece, face),
          )
        : this.#inline(inline, face),
    )
  }

  #inline(inline: Exclude<Inline, string>, face: Face): Child[] {
    switch (inline.kind) {
      case 'emphasis':
        return this.runs(inline.inlines, { ...face, italics: true })
      case 'strong':
        return this.runs(inline.inlines, { ...face, bold: true })
      case 'link':
        return [new ExternalHyperlink({ link: inline.url, children: this.runs(inline.inlines, face) })]
      case 'foreign':
        return this.#text(inline.text, { ...face, language: inline.language })
      case 'footnote':
        return [this.#reference(inline.footnote)]
    }
  }

  #text(text: string, { language = this.#language, bold, italics }: Face): TextRun[] {
    const options = {
      ...(bold && { bold, boldComplexScript: true }),
      ...(italics && { italics, italicsComplexScript: true }),
    }
    const run = (part: string, of: Language) =>
      new TextRun({ ...options, text: part, rightToLeft: directionOf(of) === 'rtl', language: languageOf(of) })
    if (directionOf(language) === 'ltr') return [run(text, language)]
    return text
      .split(LATIN_WORDS)
      .flatMap((part, index) => (part === '' ? [] : [run(part, index % 2 === 1 ? 'en' : language)]))
  }

  /** Word lets a footnote be referred to once; from then on its number leads back to that place. */
  #reference(footnote: Footnote): Child {
    const n = this.#numbers.get(footnote) as number
    const id = `note_${n}`
    if (this.#referred.has(footnote))
      return new InternalHyperlink({ anchor: id, children: [new TextRun({ text: String(n), superScript: true })] })
    this.#referred.add(footnote)
    return new Bookmark({ id, children: [new FootnoteReferenceRun(n)] })
  }

  footnotes(): Record<string, { children: Paragraph[] }> {
    return Object.fromEntries(
      [...this.#numbers].map(([{ inlines }, n]) => [
        String(n),
        { children: [new Paragraph({ ...this.paragraph(), children: this.runs([' ', ...inlines]) })] },
      ]),
    )
  }

  block(block: Block): (Paragraph | DocxTable)[] {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            ...this.paragraph(),
            heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
            children: this.runs([block.text]),
          }),
        ]
      case 'paragraph':
        return [new Paragraph({ ...this.paragraph(), children: this.runs(block.inlines) })]
      case 'quotation':
        return this.#quotation(block)
      case 'list':
        return block.items.map(
          (item) =>
            new Paragraph({
              ...this.paragraph(),
              ...(block.ordered ? { numbering: { reference: 'ordered', level: 0 } } : { bullet: { level: 0 } }),
              children: this.runs(item),
            }),
        )
      case 'terms':
        return [
          this.#grid(
            [],
            block.items.map(({ term, says }) => [{ inlines: [term] }, { inlines: says }]),
            [1, 3],
          ),
          this.#gap(),
        ]
      case 'table':
        return this.#table(block)
      case 'figure':
        return [this.small([...block.caption, ' ', this.#noDrawing])]
    }
  }

  #quotation({ language, inlines, from }: Extract<Block, { kind: 'quotation' }>): Paragraph[] {
    const edge = { style: BorderStyle.SINGLE, size: 12, color: 'B9C4CE', space: 8 }
    const border = directionOf(this.#language) === 'rtl' ? { right: edge } : { left: edge }
    return [
      new Paragraph({
        ...this.paragraph(language),
        style: 'Quotation',
        border,
        keepNext: true,
        children: this.runs(inlines, { language }),
      }),
      new Paragraph({ ...this.paragraph(), style: 'Small', border, children: this.runs(from) }),
    ]
  }

  #table({ caption, header, rows, widths }: Table): (Paragraph | DocxTable)[] {
    const title = new Paragraph({
      ...this.paragraph(),
      style: 'Caption',
      keepNext: true,
      children: this.runs(caption),
    })
    return [title, this.#grid(header, rows, widths), this.#gap()]
  }

  #gap(): Paragraph {
    return new Paragraph({ ...this.paragraph(), spacing: { after: 80 }, children: [] })
  }

  #grid(
    header: readonly (readonly Cell[])[],
    rows: readonly (readonly Cell[])[],
    widths: readonly number[] | undefined,
  ): DocxTable {
    const columns = (header[0] ?? rows[0] ?? []).length
    const parts = widths ?? Array.from({ length: columns }, (_, index) => (index === 0 && columns > 2 ? 2 : 1))
    const whole = parts.reduce((sum, part) => sum + part, 0)
    const row = (cells: readonly Cell[], head: boolean) =>
      new TableRow({
        tableHeader: head,
        cantSplit: true,
        children: cells.map(
          (cell, index) =>
            new TableCell({
              width: { size: ((parts[index] ?? 1) * 100) / whole, type: WidthType.PERCENTAGE },
              margins: { top: 30, bottom: 30, left: 50, right: 50 },
              children: [this.#cell(cell, head)],
            }),
        ),
      })
    return new DocxTable({
      width: { size: 100, type: WidthType.PERCENTAGE },
      visuallyRightToLeft: directionOf(this.#language) === 'rtl',
      borders: TABLE_BORDERS,
      columnWidths: parts.map((part) => Math.round((part * TEXT_WIDTH) / whole)),
      rows: [...header.map((cells) => row(cells, true)), ...rows.map((cells) => row(cells, false))],
    })
  }

  #cell({ inlines, align }: Cell, head: boolean): Paragraph {
    return new Paragraph({
      ...this.paragraph(),
      style: 'Cell',
      alignment: align ? AlignmentType.END : AlignmentType.START,
      children: this.runs(inlines, head ? { bold: true } : {}),
    })
  }
}

const TEXT_WIDTH = 11906 - MARGIN.left - MARGIN.right
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B9C4CE' }
const TABLE_BORDERS = {
  top: LINE,
  bottom: LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideVertical: NO_LINE,
  insideHorizontal: LINE,
}

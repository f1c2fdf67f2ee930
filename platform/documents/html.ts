import { directionOf, type Language } from '../messages/language.ts'
import {
  type Block,
  type Cell,
  type Document,
  type Footnote,
  footnotesOf,
  type Inline,
  type Inlines,
  type Table,
} from './document.ts'
import { escapeMarkup } from './markup.ts'

/** A document as one printable HTML file: nothing is fetched, nothing runs; footnotes are linked both ways. */
export const htmlOf = (document: Document): string => {
  const page = new Page(document)
  const { language, title, subtitle, about, header, footer, author, page_of } = document
  const body = document.blocks.map((block) => page.block(block)).join('\n')
  return `<!doctype html>
<html lang="${tagOf(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeMarkup(author)}">
<meta name="dcterms.created" content="${escapeMarkup(document.made_on)}">
<title>${escapeMarkup(`${title}: ${subtitle}`)}</title>
<style>${STYLE}${pageStyle(header, page_of)}</style>
</head>
<body>
<main aria-label="${escapeMarkup(`${title}: ${subtitle}`)}">
<header>
<h1>${escapeMarkup(title)}</h1>
<p class="subtitle">${escapeMarkup(subtitle)}</p>
${about.map((line) => `<p class="about">${escapeMarkup(line)}</p>`).join('\n')}
</header>
${body}
${page.notes()}
<footer><p>${escapeMarkup(footer)}</p></footer>
</main>
</body>
</html>
`
}

const tagOf = (language: Language): string => (language === 'zh' ? 'zh-Hans' : language)

/** Only addresses of the web are linked; anything else is shown as it stands. */
const isWebAddress = (url: string): boolean => /^https?:\/\//.test(url)

/** What is written so far: numbers of footnotes, and how often each was referred to. */
class Page {
  readonly #document: Document
  readonly #numbers: ReadonlyMap<Footnote, number>
  readonly #references = new Map<Footnote, number>()
  #headings = 0

  constructor(document: Document) {
    this.#document = document
    this.#numbers = new Map(footnotesOf(document).map((footnote, index) => [footnote, index + 1]))
  }

  block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        this.#headings += 1
        return `<h${block.level + 1} id="h${this.#headings}">${escapeMarkup(block.text)}</h${block.level + 1}>`
      case 'paragraph':
        return `<p>${this.inlines(block.inlines)}</p>`
      case 'quotation':
        return `<figure class="quotation"><blockquote${inLanguage(block.language)}><p>${this.inlines(block.inlines)}</p></blockquote><figcaption>${this.inlines(block.from)}</figcaption></figure>`
      case 'list': {
        const tag = block.ordered ? 'ol' : 'ul'
        return `<${tag}>${block.items.map((item) => `<li>${this.inlines(item)}</li>`).join('')}</${tag}>`
      }
      case 'terms':
        return `<dl>${block.items.map(({ term, says }) => `<div><dt>${escapeMarkup(term)}</dt><dd>${this.inlines(says)}</dd></div>`).join('')}</dl>`
      case 'table':
        return this.#table(block)
      case 'figure':
        return `<figure class="drawing"><div role="img" aria-label="${escapeMarkup(block.alternative)}">${block.svg}</div><figcaption>${this.inlines(block.caption)}</figcaption></figure>`
    }
  }

  #table({ caption, header, rows, row_headers }: Table): string {
    const row = (cells: readonly Cell[], head: boolean) =>
      `<tr>${cells.map((cell, index) => this.#cell(cell, head ? 'col' : row_headers && index === 0 ? 'row' : null)).join('')}</tr>`
    // What scrolls sideways on a small screen must be reachable by keyboard.
    return `<div class="table" tabindex="0"><table><caption>${this.inlines(caption)}</caption><thead>${header.map((cells) => row(cells, true)).join('')}</thead><tbody>${rows.map((cells) => row(cells, false)).join('\n')}</tbody></table></div>`
  }

  #cell({ inlines, align }: Cell, scope: 'col' | 'row' | null): string {
    const tag = scope ? 'th' : 'td'
    return `<${tag}${scope ? ` scope="${scope}"` : ''}${align ? ' class="end"' : ''}>${this.inlines(inlines)}</${tag}>`
  }

  inlines(inlines: Inlines): string {
    return inlines.map((inline) => (typeof inline === 'string' ? escapeMarkup(inline) : this.#inline(inline))).join('')
  }

  #inline(inline: Exclude<Inline, string>): string {
    switch (inline.kind) {
      case 'emphasis':
        return `<em>${this.inlines(inline.inlines)}</em>`
      case 'strong':
        return `<strong>${this.inlines(inline.inlines)}</strong>`
      case 'link':
        return isWebAddress(inline.url)
          ? `<a href="${escapeMarkup(inline.url)}" rel="noreferrer">${this.inlines(inline.inlines)}</a>`
          : this.inlines(inline.inlines)
      case 'foreign':
        return `<span${inLanguage(inline.language)}>${escapeMarkup(inline.text)}</span>`
      case 'footnote':
        return this.#reference(inline.footnote)
    }
  }

  #reference(footnote: Footnote): string {
    const n = this.#numbers.get(footnote)
    const times = (this.#references.get(footnote) ?? 0) + 1
    this.#references.set(footnote, times)
    return `<sup class="reference"><a href="#fn${n}" id="fnref${n}-${times}" role="doc-noteref">${n}</a></sup>`
  }

  /** Written last, when it is known where each is referred to. */
  notes(): string {
    if (this.#numbers.size === 0) return ''
    const items = [...this.#numbers].map(([footnote, n]) => {
      const times = this.#references.get(footnote) ?? 0
      const back = Array.from(
        { length: times },
        (_, index) =>
          `<a href="#fnref${n}-${index + 1}" role="doc-backlink" aria-label="${n}.${index + 1} ↑">↑${times > 1 ? `<sup>${index + 1}</sup>` : ''}</a>`,
      )
      return `<li id="fn${n}">${this.inlines(footnote.inlines)} <span class="back">${back.join(' ')}</span></li>`
    })
    return `<section class="notes" role="doc-endnotes"><h2>${escapeMarkup(this.#document.footnotes_title)}</h2><ol>${items.join('\n')}</ol></section>`
  }
}

const inLanguage = (language: Language): string => ` lang="${tagOf(language)}" dir="${directionOf(language)}"`

const cssText = (text: string): string =>
  `"${text.replace(/["\\\n<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`

/** Running header and `Page 1 of 9` on paper, in the words of the document. */
const pageStyle = (header: string, pageOf: string): string => {
  const content = pageOf
    .split(/(\{n\}|\{total\})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{n}' ? 'counter(page)' : part === '{total}' ? 'counter(pages)' : cssText(part)))
    .join(' ')
  return `
@page { size: A4; margin: 22mm 20mm; @top-center { content: ${cssText(header)}; font: 8pt sans-serif; color: #555 } @bottom-center { content: ${content}; font: 8pt sans-serif; color: #555 } }
`
}

const STYLE = `
:root { color-scheme: light; font: 16px/1.55 "Noto Sans", "Noto Sans Arabic", "Noto Sans SC", system-ui, sans-serif; color: #1b1f24; background: #fff }
body { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }
header { border-block-end: 3px solid #1f5f8b; margin-block-end: 2rem }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 }
h2 { font-size: 1.3rem; margin: 2.2rem 0 .6rem; color: #17486a }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .4rem }
.subtitle { font-size: 1.2rem; margin: .3rem 0 1rem }
.about { color: #4a5159; font-size: .875rem; margin: .1rem 0 }
.about:last-child { margin-block-end: 1rem }
.table { overflow-x: auto; margin-block: 1rem 1.5rem }
table { border-collapse: collapse; font-size: .875rem; min-width: 60% }
caption { text-align: start; font-weight: 600; padding-block-end: .4rem }
th, td { text-align: start; vertical-align: top; padding: .25rem .6rem .25rem 0; border-block-end: 1px solid #d5dae0 }
[dir=rtl] th, [dir=rtl] td { padding: .25rem 0 .25rem .6rem }
thead th { border-block-end: 2px solid #59636e; vertical-align: bottom }
tbody th { font-weight: 400 }
.end { text-align: end; font-variant-numeric: tabular-nums }
figure { margin: 1rem 0 1.5rem }
figcaption { font-size: .875rem; color: #4a5159 }
.drawing svg { max-width: 100%; height: auto }
blockquote { margin: 0; padding-inline-start: 1rem; border-inline-start: 3px solid #b9c4ce }
blockquote p { margin: 0 }
.quotation figcaption { padding-inline-start: 1.2rem }
dl div { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: 1rem; padding-block: .25rem; border-block-end: 1px solid #e4e8ec }
dt { color: #4a5159 } dd { margin: 0 }
sup { line-height: 0; font-size: .7em }
a { color: #1f5f8b } .reference a { text-decoration: none; padding-inline: .1em }
.notes { border-block-start: 1px solid #b9c4ce; margin-block-start: 3rem; font-size: .8125rem; overflow-wrap: anywhere }
.notes li:target, sup:target { background: #fff3c4 }
main > footer { border-block-start: 1px solid #d5dae0; margin-block-start: 2rem; color: #4a5159; font-size: .8125rem }
@media print { :root { font-size: 10.5pt } body { max-width: none; padding: 0 } .back { display: none } h2, h3, caption { break-after: avoid } tr, figure { break-inside: avoid } thead { display: table-header-group } .table { overflow: visible } a { color: inherit; text-decoration: none } }
`

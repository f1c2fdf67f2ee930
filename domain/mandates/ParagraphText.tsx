import { Fragment } from 'react'
import { findCitations } from '../../kernels/text/citations.ts'
import { useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { type Citation, type Paragraph, PLAN } from './document.ts'
import { listDocuments } from './document-api.ts'
import { type Segment, segmentsOf } from './segments.ts'

/** Documents are English; in a page of another language their text keeps its own direction and voice. */
export const ENGLISH = { lang: 'en', dir: 'ltr' } as const

/** Which documents can be opened here; all others are the United Nations' own to show. */
export const useKeptSymbols = (): ReadonlySet<string> => {
  const { data } = useAnswer(listDocuments, {})
  return new Set(data?.map(({ symbol }) => symbol))
}

const elsewhere = (key: string): string => `https://undocs.org/${key.split('/').map(encodeURIComponent).join('/')}`

export const CitationLink = ({
  citation,
  kept,
  text,
}: {
  citation: Citation
  kept: ReadonlySet<string>
  text: string
}) => {
  const { kind, key } = citation
  if (kind === 'treaty') return <Link to={paths.treaty(key)}>{text}</Link>
  if (kind === 'provision') return <Link to={paths.paragraph(PLAN, key)}>{text}</Link>
  if (kept.has(key)) return <Link to={paths.document(key)}>{text}</Link>
  if (kind === 'decision') return text
  return (
    <a href={elsewhere(key)} rel="noopener noreferrer" className="citation-elsewhere">
      {text}
    </a>
  )
}

const Piece = ({ segment, kept }: { readonly segment: Segment; readonly kept: ReadonlySet<string> }) => {
  const { citation, text } = segment
  const inner = citation ? <CitationLink citation={citation} kept={kept} text={text} /> : text
  return segment.italic ? <em>{inner}</em> : inner
}

const Reference = ({ n, present }: { readonly n: string; readonly present: boolean }) => {
  const { t } = useLanguage()
  if (!present) return <sup title={t('mandates.missing_note')}>{n}</sup>
  return (
    <sup>
      <a href={`#fn${n}`} className="footnote-reference">
        {n}
      </a>
    </sup>
  )
}

const NONE: readonly { readonly n: string }[] = []

/** The text as the United Nations prints it: verb in italics, citations as links, references to footnotes raised. */
export const ParagraphText = ({
  paragraph,
  kept,
  notes = NONE,
}: {
  readonly paragraph: Pick<Paragraph, 'text' | 'verbs' | 'citations' | 'marks' | 'corrected'>
  readonly kept: ReadonlySet<string>
  /** The footnotes that are on this page. */
  readonly notes?: readonly { readonly n: string }[]
}) => {
  const { text, verbs, corrected } = paragraph
  const segments = segmentsOf({
    text,
    verb: verbs[0],
    citations: corrected ? (findCitations(text) as Citation[]) : paragraph.citations,
    marks: corrected ? [] : paragraph.marks,
  })
  return (
    <>
      {segments.map((segment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
        <Fragment key={index}>
          <Piece segment={segment} kept={kept} />
          {segment.footnotes.map((n) => (
            <Reference key={n} n={n} present={notes.some((note) => note.n === n)} />
          ))}
        </Fragment>
      ))}
    </>
  )
}

import './mandates.css'
import { Fragment, type ReactNode, useEffect } from 'react'
import { fileHref, useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Link, useParam } from '../../web/navigation.tsx'
import { paths, symbolOf } from '../../web/paths.ts'
import { Button, DownloadLink } from '../../web/ui/buttons.tsx'
import { PageHeader } from '../../web/ui/PageHeader.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Breadcrumbs } from '../../web/ui/small.tsx'
import { Answered } from '../../web/ui/states.tsx'
import { Chips } from './Chips.tsx'
import type { DocumentView, Paragraph } from './document.ts'
import { downloadDocument, getDocument } from './document-api.ts'
import { ENGLISH, ParagraphText, useKeptSymbols } from './ParagraphText.tsx'
import { useParagraphName } from './paragraph-name.tsx'
import { Reading } from './Reading.tsx'

/** One document, set as the United Nations prints it; each paragraph opens its own page. */
export const DocumentPage = () => {
  const { t } = useLanguage()
  const symbol = symbolOf(useParam('symbol'))
  const answer = useAnswer(getDocument, { symbol })
  return (
    <>
      <PageHeader
        title={symbol}
        lead={answer.data ? <span {...ENGLISH}>{answer.data.title}</span> : null}
        above={<Breadcrumbs crumbs={[{ title: t('mandates.documents'), to: paths.documents() }]} />}
        actions={
          <>
            <DownloadLink href={fileHref(downloadDocument, { symbol })} inline>
              {t('mandates.source')}
            </DownloadLink>
            <Button onClick={() => print()}>{t('mandates.print')}</Button>
          </>
        }
      />
      <Answered of={answer} lines={30}>
        {(document) => <Document document={document} />}
      </Answered>
    </>
  )
}

/** The text arrives after the page, too late for the browser to have found the place that the address names. */
const useArrivalAtPlace = (): void => {
  useEffect(() => {
    const place = location.hash.slice(1)
    if (place) document.getElementById(decodeURIComponent(place))?.scrollIntoView()
  }, [])
}

const Document = ({ document }: { readonly document: DocumentView }) => {
  const { t } = useLanguage()
  useArrivalAtPlace()
  const { paragraphs } = document
  const of = (kind: Paragraph['kind']) => paragraphs.filter((paragraph) => paragraph.kind === kind)
  return (
    <div className="mandate-page">
      <Facts document={document} />
      <Reading document={document} />
      <Section title={t('mandates.preamble')}>
        <p {...ENGLISH} className="mandate-organ">
          <em>{ORGAN}</em>
        </p>
        <Paragraphs paragraphs={of('preambular')} notes={document.footnotes} />
      </Section>
      <Section title={t('mandates.operative')}>
        <Paragraphs paragraphs={of('operative')} notes={document.footnotes} />
      </Section>
      {of('annex').length > 0 ? <Annex document={document} paragraphs={of('annex')} /> : null}
      {document.footnotes.length > 0 ? <Footnotes footnotes={document.footnotes} /> : null}
      {document.unplaced.length > 0 ? <Unplaced lines={document.unplaced} /> : null}
    </div>
  )
}

/** As printed above every preamble: words of the document, not of this page. */
const ORGAN = 'The General Assembly,'

const Facts = ({ document }: { readonly document: DocumentView }) => {
  const { t, day, number, list } = useLanguage()
  const facts: { readonly name: string; readonly value: ReactNode }[] = [
    {
      name: t('mandates.fact.adopted'),
      value: document.adopted_on ? day(document.adopted_on) : t('mandates.not_adopted'),
    },
    { name: t('mandates.fact.session'), value: document.session === null ? null : number(document.session) },
    { name: t('mandates.fact.meeting'), value: document.meeting && <span {...ENGLISH}>{document.meeting}</span> },
    { name: t('mandates.fact.agenda_item'), value: document.agenda_item },
    { name: t('mandates.fact.origin'), value: document.origin && <span {...ENGLISH}>{document.origin}</span> },
    {
      name: t('mandates.fact.sponsors'),
      value: document.sponsors.length > 0 ? <span {...ENGLISH}>{list(document.sponsors)}</span> : null,
    },
  ]
  return (
    <dl className="mandate-facts">
      {facts
        .filter(({ value }) => value)
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** Paragraphs with their items below them, a heading where a new part begins. */
type Notes = DocumentView['footnotes']

const Paragraphs = ({ paragraphs, notes }: { readonly paragraphs: readonly Paragraph[]; readonly notes: Notes }) => {
  const kept = useKeptSymbols()
  let part: string | null = null
  return paragraphs.map((paragraph) => {
    const opens = paragraph.part !== part && paragraph.part
    part = paragraph.part
    return (
      <Fragment key={paragraph.key}>
        {opens ? (
          <h3 className="mandate-part" {...ENGLISH}>
            {opens}
          </h3>
        ) : null}
        <ParagraphBlock paragraph={paragraph} kept={kept} notes={notes} />
      </Fragment>
    )
  })
}

/** A plan speaks to the States that adopt it; only what differs is worth a word at every paragraph. */
const isPlain = ({ kind, addressees, deadlines, corrected }: Paragraph): boolean =>
  kind === 'annex' && addressees.join() === 'member_states' && deadlines.length === 0 && !corrected

const depthOf = (key: string): number => key.split('.').length - 1

const ParagraphBlock = ({
  paragraph,
  kept,
  notes,
}: {
  readonly paragraph: Paragraph
  readonly kept: ReadonlySet<string>
  readonly notes: Notes
}) => {
  const { t } = useLanguage()
  const name = useParagraphName()
  const depth = depthOf(paragraph.key)
  const numbered = depth > 0 ? `(${paragraph.n})` : paragraph.kind === 'preambular' ? null : `${paragraph.n}.`
  return (
    <div id={paragraph.key} className={`mandate-paragraph mandate-depth-${Math.min(depth, 2)}`}>
      <p {...ENGLISH}>
        {numbered ? <span className="mandate-number">{numbered}</span> : null}
        <ParagraphText paragraph={paragraph} kept={kept} notes={notes} />
        {depth === 0 ? (
          <Link
            to={paths.paragraph(paragraph.symbol, paragraph.key)}
            className="mandate-open no-print"
            aria-label={t('mandates.open', { name: name(paragraph.key) })}
          >
            ¶
          </Link>
        ) : null}
      </p>
      {isPlain(paragraph) ? null : <Chips paragraph={paragraph} />}
    </div>
  )
}

const Annex = ({
  document,
  paragraphs,
}: {
  readonly document: DocumentView
  readonly paragraphs: readonly Paragraph[]
}) => {
  const { t } = useLanguage()
  return (
    <Section title={t('mandates.annex')} lead={<span {...ENGLISH}>{document.annex_title}</span>} id="annex">
      {document.annex_chapeau ? (
        <p {...ENGLISH} className="mandate-paragraph">
          {document.annex_chapeau}
        </p>
      ) : null}
      <Paragraphs paragraphs={paragraphs} notes={document.footnotes} />
    </Section>
  )
}

const Footnotes = ({ footnotes }: { readonly footnotes: DocumentView['footnotes'] }) => {
  const { t } = useLanguage()
  const kept = useKeptSymbols()
  return (
    <Section title={t('mandates.footnotes')}>
      <ul className="mandate-footnotes">
        {footnotes.map(({ n, text, citations }) => (
          <li key={n} id={`fn${n}`} {...ENGLISH}>
            <sup>{n}</sup>{' '}
            <ParagraphText paragraph={{ text, citations, verbs: [], marks: [], corrected: false }} kept={kept} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Unplaced = ({ lines }: { readonly lines: DocumentView['unplaced'] }) => {
  const { t } = useLanguage()
  return (
    <Section title={t('mandates.unplaced')} lead={t('mandates.unplaced.lead')}>
      <ul>
        {lines.map(({ line, text }) => (
          <li key={line}>
            {t('mandates.line', { line })} <span {...ENGLISH}>{text}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

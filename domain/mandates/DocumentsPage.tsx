import './mandates.css'
import { useEffect, useState } from 'react'
import { useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Link, useSearch } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { SearchField } from '../../web/ui/fields.tsx'
import { PageHeader } from '../../web/ui/PageHeader.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Pager, Tag } from '../../web/ui/small.tsx'
import { Answered, EmptyState } from '../../web/ui/states.tsx'
import { Chips } from './Chips.tsx'
import type { Addressee, DocumentLine, Pillar, SearchAnswer } from './document.ts'
import { listDocuments, searchParagraphs } from './document-api.ts'
import { ImportForm } from './ImportForm.tsx'
import { ParagraphFilters } from './ParagraphFilters.tsx'
import { ENGLISH } from './ParagraphText.tsx'
import { useParagraphName } from './paragraph-name.tsx'

const PAGE_SIZE = 25
const TYPING_MS = 250

/** The documents, and a search over every paragraph of all of them. */
export const DocumentsPage = () => {
  const { t } = useLanguage()
  const [query] = useSearch()
  const asks = ['search', 'addressee', 'pillar', 'document'].some((name) => query.get(name))
  return (
    <>
      <PageHeader title={t('mandates.documents')} lead={t('mandates.documents.lead')} />
      <SearchForm />
      {asks ? <Results /> : null}
      <DocumentList />
      <ImportForm />
    </>
  )
}

const SearchForm = () => {
  const { t } = useLanguage()
  const [query, setQuery] = useSearch()
  const asked = query.get('search') ?? ''
  const [text, setText] = useState(asked)
  // A link to another search (from a chip, or the browser's way back) fills the field anew.
  useEffect(() => setText(asked), [asked])
  useEffect(() => {
    if (text === asked) return
    const waiting = setTimeout(() => setQuery({ search: text, page: null }), TYPING_MS)
    return () => clearTimeout(waiting)
  }, [text, asked, setQuery])
  return (
    <search className="mandate-search mandate-search-wide no-print">
      <SearchField label={t('mandates.search')} hint={t('mandates.search.hint')} value={text} onChange={setText} />
      <ParagraphFilters drafts />
    </search>
  )
}

const given = <T extends string>(value: string | null): T | undefined => (value ? (value as T) : undefined)

const Results = () => {
  const { t } = useLanguage()
  const [query, setQuery] = useSearch()
  const page = Number(query.get('page') ?? 1)
  const answer = useAnswer(
    searchParagraphs,
    {
      search: given(query.get('search')),
      addressee: given<Addressee>(query.get('addressee')),
      pillar: given<Pillar>(query.get('pillar')),
      document: given(query.get('document')),
      page,
    },
    { keepPrevious: true },
  )
  return (
    <Section title={t('mandates.found')}>
      <Answered of={answer} lines={10}>
        {({ total, paragraphs }) =>
          total === 0 ? (
            <EmptyState title={t('mandates.found.none')}>
              <p>{t('mandates.found.none.remedy')}</p>
            </EmptyState>
          ) : (
            <>
              <p role="status">{t('mandates.found.count', { count: total })}</p>
              <ol className="mandate-results">
                {paragraphs.map((paragraph) => (
                  <Result key={`${paragraph.symbol}#${paragraph.key}`} paragraph={paragraph} />
                ))}
              </ol>
              <Pager
                page={page}
                size={PAGE_SIZE}
                total={total}
                onPage={(next) => setQuery({ page: next }, { push: true })}
              />
            </>
          )
        }
      </Answered>
    </Section>
  )
}

type Found = SearchAnswer['paragraphs'][number]

const Result = ({ paragraph }: { readonly paragraph: Found }) => {
  const { day } = useLanguage()
  const name = useParagraphName()
  return (
    <li>
      <p className="mandate-result-head">
        <Link to={paths.paragraph(paragraph.symbol, paragraph.key)}>
          {paragraph.symbol} {name(paragraph.key)}
        </Link>
        {paragraph.adopted_on ? <span className="hint">{day(paragraph.adopted_on)}</span> : null}
      </p>
      <p {...ENGLISH}>
        {paragraph.pieces.map((piece, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
          piece.found ? <mark key={index}>{piece.text}</mark> : piece.text,
        )}
      </p>
      <Chips paragraph={paragraph} />
    </li>
  )
}

const DocumentList = () => {
  const { t } = useLanguage()
  return (
    <Section title={t('mandates.texts')} lead={t('mandates.texts.lead')}>
      <Answered of={useAnswer(listDocuments, {})} lines={12}>
        {(documents) => (
          <ol className="mandate-documents">
            {documents.map((document) => (
              <DocumentCard key={document.symbol} document={document} />
            ))}
          </ol>
        )}
      </Answered>
    </Section>
  )
}

const DocumentCard = ({ document }: { readonly document: DocumentLine }) => {
  const { t, day } = useLanguage()
  const { symbol, title, adopted_on, draft, counts } = document
  return (
    <li className="card">
      <p className="mandate-symbol">
        <bdi>{symbol}</bdi> {draft ? <Tag>{t('mandates.draft')}</Tag> : null}
      </p>
      <h3 {...ENGLISH}>
        <Link to={paths.document(symbol)}>{title}</Link>
      </h3>
      <p>{adopted_on ? t('mandates.adopted_on', { date: day(adopted_on) }) : t('mandates.not_adopted')}</p>
      <p className="hint">
        {t('mandates.counts', counts)}
        {counts.annex > 0 ? ` ${t('mandates.counts.annex', { count: counts.annex })}` : null}
      </p>
    </li>
  )
}

import { useLanguage } from '../../web/language.tsx'
import { Section } from '../../web/ui/Section.tsx'
import type { Citation, ParagraphView } from './document.ts'
import { CitationLink, ENGLISH, useKeptSymbols } from './ParagraphText.tsx'

/** Every instrument and document the paragraph, its items and its footnotes cite, each once. */
export const Citations = ({ paragraph }: { readonly paragraph: ParagraphView }) => {
  const { t } = useLanguage()
  const kept = useKeptSymbols()
  const all: readonly Citation[] = [paragraph, ...paragraph.items, ...paragraph.footnotes].flatMap(
    ({ citations }) => citations,
  )
  const once = [...new Map(all.map((citation) => [citation.key, citation])).values()]
  if (once.length === 0) return null
  return (
    <Section title={t('mandates.cited')}>
      <ul className="mandate-cited">
        {once.map((citation) => (
          <li key={citation.key}>
            <span {...ENGLISH}>
              <CitationLink citation={citation} kept={kept} text={citation.text} />
            </span>{' '}
            <span className="hint">
              <bdi>{citation.key}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

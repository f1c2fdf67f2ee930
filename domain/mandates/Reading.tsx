import { useLanguage } from '../../web/language.tsx'
import type { DocumentView } from './document.ts'
import { ENGLISH } from './ParagraphText.tsx'

/** How the text was read: what was mended, and what the reader should not rely on. Folded away, for it is long. */
export const Reading = ({ document }: { readonly document: DocumentView }) => {
  const { t, number } = useLanguage()
  const { problems, mends } = document
  if (problems.length + mends.length === 0) return null
  const kinds = [...Map.groupBy(problems, ({ kind }) => kind)]
  return (
    <details className="mandate-reading no-print">
      <summary>{t('mandates.reading', { problems: problems.length, mends: mends.length })}</summary>
      {kinds.map(([kind, ones]) => (
        <p key={kind}>
          {t(`mandates.problem.${kind}`)}{' '}
          {t('mandates.lines', { lines: ones.map(({ line }) => number(line)).join(', ') })}
        </p>
      ))}
      {mends.length > 0 ? (
        <>
          <p>{t('mandates.mends')}</p>
          <ul className="mandate-mends">
            {mends.map(({ line, from, to }) => (
              <li key={`${line} ${from}`}>
                <span {...ENGLISH}>
                  <del>{from}</del> <ins>{to}</ins>
                </span>{' '}
                <span className="hint">{t('mandates.line', { line })}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </details>
  )
}

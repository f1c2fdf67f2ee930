import { useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { Section } from '../../web/ui/Section.tsx'
import { Answered } from '../../web/ui/states.tsx'
import { type DocumentLine, listDocuments } from '../mandates/index.ts'

/** The documents that ask, in the order in which they came to be. */
export const Documents = () => {
  const { t } = useLanguage()
  const answer = useAnswer(listDocuments, {})
  return (
    <Section title={t('plan.today.documents')}>
      <Answered of={answer} lines={6}>
        {(documents) => (
          <ul className="cards documents">
            {documents.map((document) => (
              <DocumentCard key={document.symbol} document={document} />
            ))}
          </ul>
        )}
      </Answered>
    </Section>
  )
}

const DocumentCard = ({ document }: { readonly document: DocumentLine }) => {
  const { t, day } = useLanguage()
  const { symbol, title, adopted_on, counts } = document
  return (
    <li className="card">
      <p className="hint">{adopted_on ? day(adopted_on) : t('plan.today.draft')}</p>
      <h3>
        <Link to={paths.document(symbol)}>
          <bdi>{symbol}</bdi>
        </Link>
      </h3>
      <p lang="en" dir="ltr">
        {title}
      </p>
      <p className="hint">{t('plan.today.paragraphs', { operative: counts.operative, annex: counts.annex })}</p>
    </li>
  )
}

import './mandates.css'
import { useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { useParam } from '../../web/navigation.tsx'
import { paths, symbolOf } from '../../web/paths.ts'
import { ButtonLink } from '../../web/ui/buttons.tsx'
import { PageHeader } from '../../web/ui/PageHeader.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Breadcrumbs, Tag } from '../../web/ui/small.tsx'
import { Answered } from '../../web/ui/states.tsx'
import { useWhen } from './Chips.tsx'
import { Citations } from './Citations.tsx'
import { Corrections } from './Corrections.tsx'
import type { Deadline, Duty, ParagraphView } from './document.ts'
import { getParagraph } from './document-api.ts'
import { Lineage } from './Lineage.tsx'
import { ENGLISH, ParagraphText, useKeptSymbols } from './ParagraphText.tsx'
import { useParagraphName } from './paragraph-name.tsx'

/** One paragraph: what it says, whom it obliges, where it comes from and where it went, and how it was corrected. */
export const ParagraphPage = () => {
  const { t } = useLanguage()
  const symbol = symbolOf(useParam('symbol'))
  const key = useParam('paragraph')
  const name = useParagraphName()
  const answer = useAnswer(getParagraph, { symbol, key })
  return (
    <>
      <PageHeader
        title={`${symbol} ${name(key)}`}
        lead={answer.data ? <span {...ENGLISH}>{answer.data.title}</span> : null}
        above={
          <Breadcrumbs
            crumbs={[
              { title: t('mandates.documents'), to: paths.documents() },
              { title: symbol, to: `${paths.document(symbol)}#${key.split('.')[0]}` },
            ]}
          />
        }
      />
      <Answered of={answer} lines={20}>
        {(paragraph) => <Whole paragraph={paragraph} />}
      </Answered>
    </>
  )
}

const Whole = ({ paragraph }: { readonly paragraph: ParagraphView }) => {
  const { t } = useLanguage()
  return (
    <div className="mandate-page">
      <Text paragraph={paragraph} />
      <Neighbours paragraph={paragraph} />
      {paragraph.kind === 'preambular' ? null : (
        <Section title={t('mandates.duty')} lead={t('mandates.duty.lead')}>
          <Duties paragraph={paragraph} />
        </Section>
      )}
      <Section title={t('mandates.lineage')} lead={t('mandates.lineage.lead')}>
        <Lineage paragraph={paragraph} />
      </Section>
      <Citations paragraph={paragraph} />
      <Section title={t('mandates.corrections')} lead={t('mandates.corrections.lead')}>
        <Corrections paragraph={paragraph} />
      </Section>
    </div>
  )
}

const Text = ({ paragraph }: { readonly paragraph: ParagraphView }) => {
  const { t } = useLanguage()
  const kept = useKeptSymbols()
  return (
    <div className="mandate-quoted">
      <p className="mandate-text" {...ENGLISH}>
        <ParagraphText paragraph={paragraph} kept={kept} notes={paragraph.footnotes} />
      </p>
      {paragraph.items.map((item) => (
        <p key={item.key} id={item.key} className="mandate-text mandate-depth-1" {...ENGLISH}>
          <span className="mandate-number">{`(${item.n})`}</span>
          <ParagraphText paragraph={item} kept={kept} notes={paragraph.footnotes} />
        </p>
      ))}
      {paragraph.footnotes.length > 0 ? (
        <ul className="mandate-footnotes" aria-label={t('mandates.footnotes')}>
          {paragraph.footnotes.map(({ n, text, citations }) => (
            <li key={n} id={`fn${n}`} {...ENGLISH}>
              <sup>{n}</sup>{' '}
              <ParagraphText paragraph={{ text, citations, verbs: [], marks: [], corrected: false }} kept={kept} />
            </li>
          ))}
        </ul>
      ) : null}
      {paragraph.corrected ? (
        <details>
          <summary>{t('mandates.source_text')}</summary>
          <p {...ENGLISH}>{paragraph.source_text}</p>
        </details>
      ) : null}
    </div>
  )
}

const Neighbours = ({ paragraph: { symbol, before, after } }: { readonly paragraph: ParagraphView }) => {
  const { t } = useLanguage()
  const name = useParagraphName()
  return (
    <nav className="mandate-neighbours no-print" aria-label={t('mandates.neighbours')}>
      {before ? (
        <ButtonLink to={paths.paragraph(symbol, before)}>{t('mandates.before', { name: name(before) })}</ButtonLink>
      ) : null}
      {after ? (
        <ButtonLink to={paths.paragraph(symbol, after)}>{t('mandates.after', { name: name(after) })}</ButtonLink>
      ) : null}
    </nav>
  )
}

/** Those whose words stand in the duty, but for one whose words are only part of another's. */
const deadlinesOf = ({ what }: Duty, deadlines: readonly Deadline[]): Deadline[] => {
  const own = deadlines.filter(({ phrase }) => what?.includes(phrase))
  return own.filter(({ phrase }) => !own.some((other) => other.phrase !== phrase && other.phrase.includes(phrase)))
}

const Duties = ({ paragraph: { duties, deadlines, pillar } }: { readonly paragraph: ParagraphView }) => {
  const { t } = useLanguage()
  const when = useWhen()
  if (duties.length === 0) return <p>{t('mandates.duty.none')}</p>
  return (
    <>
      <p>
        {t('mandates.pillar')}: <Tag>{t(`mandates.pillar.${pillar}`)}</Tag>
      </p>
      <ol className="mandate-duties">
        {duties.map((duty) => (
          <li key={`${duty.verb} ${duty.who} ${duty.what}`} className="card">
            <dl className="mandate-facts mandate-duty">
              <div>
                <dt>{t('mandates.who')}</dt>
                <dd>
                  <span {...ENGLISH}>{duty.who}</span>
                  <span className="mandate-codes">
                    {duty.who_codes.map((code) => (
                      <Tag key={code} tone="info">
                        {t(`mandates.addressee.${code}`)}
                      </Tag>
                    ))}
                  </span>
                </dd>
              </div>
              <div>
                <dt>{t('mandates.what')}</dt>
                <dd {...ENGLISH}>
                  <em>{duty.verb}</em> … {duty.what}
                </dd>
              </div>
              {duty.for_whom ? (
                <div>
                  <dt>{t('mandates.for_whom')}</dt>
                  <dd {...ENGLISH}>{duty.for_whom}</dd>
                </div>
              ) : null}
              {deadlinesOf(duty, deadlines).map((deadline) => (
                <div key={deadline.phrase}>
                  <dt>{t('mandates.by_when')}</dt>
                  <dd>
                    <strong>{when(deadline)}</strong> <span {...ENGLISH}>“{deadline.phrase}”</span>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </>
  )
}

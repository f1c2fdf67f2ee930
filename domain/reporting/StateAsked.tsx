import { useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { Section } from '../../web/ui/Section.tsx'
import { Tag } from '../../web/ui/small.tsx'
import { Tabs } from '../../web/ui/Tabs.tsx'
import { PILLARS } from '../mandates/index.ts'
import type { AskedParagraph, StateProfile } from './state-profile.ts'

/** What the documents ask of every State, in their own words, by pillar of the Plan; what is due stands first. */
export const StateAsked = ({ profile: { asked } }: { readonly profile: StateProfile }) => {
  const { t } = useLanguage()
  const due = asked.filter(({ deadlines }) => deadlines.length > 0)
  const tabs = [
    { id: 'due', title: t('reporting.asked.due'), found: due },
    ...PILLARS.map((pillar) => ({
      id: pillar,
      title: t(`plan.pillar.${pillar}`),
      found: asked.filter((paragraph) => paragraph.pillar === pillar),
    })),
  ].filter(({ found }) => found.length > 0)
  return (
    <Section id="asked" title={t('reporting.asked.title')} lead={t('reporting.asked.lead', { count: asked.length })}>
      <Tabs
        label={t('reporting.asked.pillars')}
        tabs={tabs.map(({ id, title, found }) => ({
          id,
          title: t('reporting.asked.tab', { title, count: found.length }),
          content: <Paragraphs paragraphs={found} />,
        }))}
      />
    </Section>
  )
}

const Paragraphs = ({ paragraphs }: { readonly paragraphs: readonly AskedParagraph[] }) => (
  <ul className="asked-list">
    {paragraphs.map((paragraph) => (
      <Paragraph key={`${paragraph.symbol} ${paragraph.key}`} paragraph={paragraph} />
    ))}
  </ul>
)

const Paragraph = ({ paragraph }: { readonly paragraph: AskedParagraph }) => {
  const { t, day } = useLanguage()
  const { symbol, key, n, text, deadlines } = paragraph
  return (
    <li>
      <Link to={paths.paragraph(symbol, key)}>{t('reporting.asked.paragraph', { symbol, n })}</Link>{' '}
      {deadlines.map(({ phrase, date }) => (
        <Tag key={phrase} tone="warn">
          {date ? day(date) : <span lang="en">{phrase}</span>}
        </Tag>
      ))}
      <p lang="en" dir="ltr">
        {text}
      </p>
    </li>
  )
}

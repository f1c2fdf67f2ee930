import { useLanguage } from './language.tsx'
import { PageHeader } from './ui/PageHeader.tsx'
import { Section } from './ui/Section.tsx'

const SOURCES = [
  'resolutions',
  'treaties',
  'unodc',
  'sdg',
  'nrm',
  'areas',
  'population',
  'tiers',
  'map',
  'fonts',
] as const

export const AboutPage = () => {
  const { t } = useLanguage()
  return (
    <div className="prose">
      <PageHeader title={t('web.about.title')} lead={t('web.about.lead')} />
      <Section title={t('web.about.what.title')}>
        <p>{t('web.about.what.text')}</p>
        <p>{t('web.about.planned')}</p>
      </Section>
      <Section title={t('web.about.numbers.title')}>
        <p>{t('web.about.numbers.text')}</p>
      </Section>
      <Section title={t('web.about.sources.title')} lead={t('web.about.sources.lead')}>
        <dl>
          {SOURCES.map((source) => (
            <div key={source}>
              <dt>
                <strong>{t(`web.about.source.${source}`)}</strong>
              </dt>
              <dd>{t(`web.about.source.${source}.licence`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('web.about.boundaries.title')}>
        <p>{t('web.boundaries')}</p>
        <p>{t('web.about.boundaries.text')}</p>
      </Section>
      <Section title={t('web.about.people.title')}>
        <p>{t('web.about.people.text')}</p>
      </Section>
      <Section title={t('web.about.privacy.title')}>
        <p>{t('web.about.privacy.text')}</p>
      </Section>
    </div>
  )
}

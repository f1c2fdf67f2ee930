import { useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { Section } from '../../web/ui/Section.tsx'
import { PILLARS, type Pillar, PROVISIONS, type Provision } from './provision.ts'

/** The annex that holds the Plan. */
const PLAN = 'A/RES/64/293'

/** The Plan's provisions by part, each number a way into its paragraph, marked where this system already answers it. */
export const Pillars = () => {
  const { t } = useLanguage()
  return (
    <Section title={t('plan.today.pillars')} lead={t('plan.today.pillars.lead', { count: PROVISIONS.length })}>
      <ul className="cards pillars">
        {PILLARS.map((pillar) => (
          <PillarCard key={pillar} pillar={pillar} />
        ))}
      </ul>
      <p className="hint key-line">
        <span className="provision is-answered" aria-hidden="true">
          4
        </span>{' '}
        {t('plan.today.answered')}{' '}
        <span className="provision" aria-hidden="true">
          7
        </span>{' '}
        {t('plan.today.planned')}
      </p>
    </Section>
  )
}

const PillarCard = ({ pillar }: { readonly pillar: Pillar }) => {
  const { t } = useLanguage()
  const provisions = PROVISIONS.filter((provision) => provision.pillar === pillar)
  const answered = provisions.filter(isAnswered).length
  return (
    <li className={`card pillar pillar-${pillar}`}>
      <h3>{t(`plan.pillar.${pillar}`)}</h3>
      <p className="hint">{t('plan.today.count', { count: provisions.length, answered })}</p>
      <ul className="provisions">
        {provisions.map((provision) => (
          <li key={provision.n}>
            <ProvisionLink provision={provision} />
          </li>
        ))}
      </ul>
    </li>
  )
}

const ProvisionLink = ({ provision }: { readonly provision: Provision }) => {
  const { t } = useLanguage()
  const state = isAnswered(provision) ? 'answered' : 'planned'
  const answers = provision.answered_by.map(({ what }) => t(`plan.answer.${what}`)).join(' · ')
  return (
    <Link
      className={`provision is-${state}`}
      to={paths.paragraph(PLAN, `gpa${provision.n}`)}
      title={`${t(`plan.today.${state}`)}: ${answers}`}
      aria-label={t('plan.today.paragraph', { n: provision.n })}
    >
      {provision.n}
    </Link>
  )
}

const isAnswered = (provision: Provision): boolean => provision.answered_by.some(({ kind }) => kind === 'feature')

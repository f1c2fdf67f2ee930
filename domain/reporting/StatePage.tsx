import { useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { useParam } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { ButtonLink } from '../../web/ui/buttons.tsx'
import { PageHeader } from '../../web/ui/PageHeader.tsx'
import { Breadcrumbs } from '../../web/ui/small.tsx'
import { Answered } from '../../web/ui/states.tsx'
import { ValueLegend } from '../../web/ui/ValueCell.tsx'
import { StateAsked } from './StateAsked.tsx'
import { StateComparison } from './StateComparison.tsx'
import { StateCoverage } from './StateCoverage.tsx'
import { StateFacts, Succession } from './StateFacts.tsx'
import { StateFlows } from './StateFlows.tsx'
import { StateMissing } from './StateMissing.tsx'
import { StateOpinions } from './StateOpinions.tsx'
import { StateRate } from './StateRate.tsx'
import { StateTreaties } from './StateTreaties.tsx'
import { StateTrends } from './StateTrends.tsx'
import { getStateProfile } from './state-api.ts'
import type { StateProfile } from './state-profile.ts'

/** One State: what it promised, what is known, what is asked of it and what is missing. One request, many sections. */
export const StatePage = () => {
  const area = useParam('area').toUpperCase()
  const { t, areaName } = useLanguage()
  return (
    <>
      <PageHeader
        title={areaName(area)}
        lead={t('reporting.state.lead')}
        above={<Breadcrumbs crumbs={[{ title: t('reporting.states.title'), to: paths.states() }]} />}
        actions={
          <ButtonLink kind="primary" to={paths.stateReport(area)}>
            {t('reporting.state.report')}
          </ButtonLink>
        }
      />
      <Answered of={useAnswer(getStateProfile, { area })} lines={40}>
        {(profile) => <Profile profile={profile} />}
      </Answered>
    </>
  )
}

const SECTIONS = [
  'treaties',
  'coverage',
  'trends',
  'flows',
  'comparison',
  'rate',
  'opinions',
  'asked',
  'missing',
] as const

const Profile = ({ profile }: { readonly profile: StateProfile }) => {
  const { t } = useLanguage()
  return (
    <>
      <Succession profile={profile} />
      <StateFacts profile={profile} />
      <nav className="page-contents no-print" aria-label={t('reporting.contents')}>
        <ul>
          {SECTIONS.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{t(`reporting.contents.${section}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <StateTreaties profile={profile} />
      <StateCoverage profile={profile} />
      <StateTrends profile={profile} />
      <StateFlows profile={profile} />
      <StateComparison profile={profile} />
      <StateRate profile={profile} />
      <StateOpinions profile={profile} />
      <StateAsked profile={profile} />
      <StateMissing profile={profile} />
      <ValueLegend />
    </>
  )
}

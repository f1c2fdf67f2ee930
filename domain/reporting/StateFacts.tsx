import type { ReactNode } from 'react'
import { useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { YearValue } from './cells.tsx'
import type { StateProfile } from './state-profile.ts'

const WORLD = 'm49:001'

/** The State in a few facts, each from the sections below. */
export const StateFacts = ({ profile }: { readonly profile: StateProfile }) => {
  const tools = useLanguage()
  const { t, areaName, day, number, list } = tools
  const { area, treaties, rates } = profile
  const protocol = treaties.find(({ treaty }) => treaty === 'trafficking-protocol')
  const latest = rates.at(-1)
  const rate = rates.findLast(({ value }) => value !== null)
  return (
    <dl className="facts">
      <Fact name={t('reporting.fact.un')}>{t(`reporting.un.${area.un ?? area.kind}`)}</Fact>
      {area.regions.length > 0 ? (
        <Fact name={t('reporting.fact.region')}>
          {area.regions
            .filter((region) => region !== WORLD)
            .map(areaName)
            .join(' · ')}
        </Fact>
      ) : null}
      {area.marks.length > 0 ? (
        <Fact name={t('reporting.fact.marks')}>{list(area.marks.map((mark) => t(`reporting.mark.${mark}`)))}</Fact>
      ) : null}
      {area.formerly.length > 0 ? (
        <Fact name={t('reporting.fact.formerly')}>{list(area.formerly.map(areaName))}</Fact>
      ) : null}
      {protocol ? (
        <Fact name={t('reporting.fact.protocol')}>
          {protocol.status === 'party' && protocol.consent_on
            ? t('reporting.fact.party_since', { day: day(protocol.consent_on) })
            : t(`reporting.status.${protocol.status}`)}
        </Fact>
      ) : null}
      {latest ? (
        <Fact name={t('reporting.fact.detected', { year: String(latest.year) })}>
          <YearValue figure={latest.detected} tools={tools} />
        </Fact>
      ) : null}
      {rate?.value ? (
        <Fact name={t('reporting.fact.rate', { year: String(rate.year) })}>
          {number(rate.value, { maximumFractionDigits: 2 })}
        </Fact>
      ) : null}
    </dl>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** A State that is no more leads to those it became. */
export const Succession = ({ profile: { area } }: { readonly profile: StateProfile }) => {
  const { t, day, areaName } = useLanguage()
  if (area.until === null) return null
  return (
    <p>
      {t('reporting.former', { day: day(area.until) })}{' '}
      {area.became.map((code, index) => (
        <span key={code}>
          {index > 0 ? ' · ' : null}
          <Link to={paths.state(code)}>{areaName(code)}</Link>
        </span>
      ))}
    </p>
  )
}

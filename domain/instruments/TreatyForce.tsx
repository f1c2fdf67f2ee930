import { useLanguage } from '../../web/language.tsx'
import { Notice } from '../../web/ui/Notice.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { treatyOf } from './treaty.ts'
import type { TreatyView } from './treaty-view.ts'

/** The final clauses at work: the rule, what the table makes of it, and the day the depositary publishes. */
export const TreatyForce = ({ treaty }: { readonly treaty: TreatyView }) => {
  const { t, day, areaName } = useLanguage()
  const { force } = treaty
  const agrees = force.computed_on === force.published_on
  return (
    <Section
      title={t('instruments.force.title')}
      lead={t('instruments.force.published', { day: day(force.published_on) })}
    >
      <p>
        {force.deposits === null
          ? t('instruments.force.each_state', { clause: t('instruments.force.article', { n: force.article }) })
          : t('instruments.force.rule', {
              clause: t('instruments.force.article', { n: force.article }),
              count: force.deposits,
              span: t('instruments.span', { days: force.wait_days, months: force.wait_months }),
            })}{' '}
        {force.deposits === null
          ? ''
          : t('instruments.force.each', {
              span: t('instruments.span', { days: force.each_days, months: force.each_months }),
            })}
      </p>
      {force.of ? <p>{t('instruments.force.of', { treaty: t(`instruments.treaty.${force.of}`) })}</p> : null}
      {treatyOf(treaty.treaty).rule.organisations_not_counted ? <p>{t('instruments.force.organisations')}</p> : null}
      {force.computed_on && force.completed_on ? (
        <Notice
          kind={agrees ? 'done' : 'warn'}
          title={t(agrees ? 'instruments.force.agrees' : 'instruments.force.differs')}
        >
          <p>
            {t('instruments.force.computed', {
              count: force.deposits ?? 0,
              completed: day(force.completed_on),
              state: force.completed_by ? areaName(force.completed_by) : '',
              day: day(force.computed_on),
            })}
          </p>
          {agrees ? null : <p>{t('instruments.force.missing_states')}</p>}
        </Notice>
      ) : null}
    </Section>
  )
}

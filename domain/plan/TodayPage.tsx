import { lazy, Suspense } from 'react'
import { useLanguage } from '../../web/language.tsx'
import { PageHeader } from '../../web/ui/PageHeader.tsx'
import { Loading } from '../../web/ui/states.tsx'
import { Pillars } from './Pillars.tsx'
import { Questions } from './Questions.tsx'

// Below the fold, with maps and charts: their code comes after the first paint.
const Ratification = lazy(async () => ({ default: (await import('./Ratification.tsx')).Ratification }))
const Knowledge = lazy(async () => ({ default: (await import('./Knowledge.tsx')).Knowledge }))

/** What is asked of the world, what is due, how far it has come, and three questions a newcomer would ask. */
export const TodayPage = () => {
  const { t } = useLanguage()
  return (
    <div className="today">
      <PageHeader title={t('plan.today.title')} lead={t('plan.today.lead')} />
      <Questions />
      <Pillars />
      <Suspense fallback={<Loading lines={24} />}>
        <Ratification />
        <Knowledge />
      </Suspense>
    </div>
  )
}

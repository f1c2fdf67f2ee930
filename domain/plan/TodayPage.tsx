import { lazy, Suspense } from 'react'
import { useLanguage } from '../../web/language.tsx'
import { PageHeader } from '../../web/ui/PageHeader.tsx'
import { Loading } from '../../web/ui/states.tsx'
import { useIdle } from '../../web/use-idle.ts'
import { Pillars } from './Pillars.tsx'
import { Questions } from './Questions.tsx'

// What asks the server, or draws, comes after the first paint.
const DueNext = lazy(async () => ({ default: (await import('./DueNext.tsx')).DueNext }))
const Documents = lazy(async () => ({ default: (await import('./Documents.tsx')).Documents }))
const Ratification = lazy(async () => ({ default: (await import('./Ratification.tsx')).Ratification }))
const Knowledge = lazy(async () => ({ default: (await import('./Knowledge.tsx')).Knowledge }))

/** What is asked of the world, what is due, how far it has come, and three questions a newcomer would ask. */
export const TodayPage = () => {
  const { t, day } = useLanguage()
  const idle = useIdle()
  const today = new Date().toISOString().slice(0, 10)
  return (
    <div className="today">
      <PageHeader title={t('plan.today.title')} lead={t('plan.today.lead', { day: day(today) })} />
      <Questions />
      <Pillars />
      {idle ? (
        <Suspense fallback={<Loading lines={24} />}>
          <Documents />
          <DueNext />
          <Ratification />
          <Knowledge />
        </Suspense>
      ) : (
        <Loading lines={24} />
      )}
    </div>
  )
}

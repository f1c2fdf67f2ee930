import { useLanguage } from '../../web/language.tsx'
import { PageHeader } from '../../web/ui/PageHeader.tsx'
import { Pillars } from './Pillars.tsx'
import { Questions } from './Questions.tsx'

/** What is asked of the world, what is due, how far it has come, and three questions a newcomer would ask. */
export const TodayPage = () => {
  const { t } = useLanguage()
  return (
    <div className="today">
      <PageHeader title={t('plan.today.title')} lead={t('plan.today.lead')} />
      <Questions />
      <Pillars />
    </div>
  )
}

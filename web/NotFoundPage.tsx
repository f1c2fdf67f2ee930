import { useLanguage } from './language.tsx'
import { Link } from './navigation.tsx'
import { paths } from './paths.ts'
import { PageHeader } from './ui/PageHeader.tsx'

export const NotFoundPage = () => {
  const { t } = useLanguage()
  return (
    <>
      <PageHeader title={t('web.not_found.title')} lead={t('web.not_found.lead')} />
      <ul>
        <li>
          <Link to={paths.today()}>{t('web.nav.today')}</Link>
        </li>
        <li>
          <Link to={paths.documents()}>{t('web.nav.documents')}</Link>
        </li>
        <li>
          <Link to={paths.states()}>{t('web.nav.states')}</Link>
        </li>
      </ul>
    </>
  )
}

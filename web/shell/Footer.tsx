import { useLanguage } from '../language.tsx'
import { Link } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { useSession } from '../session.ts'

export const Footer = () => {
  const { t } = useLanguage()
  const { session } = useSession()
  return (
    <footer className="site-footer">
      {session?.kind === 'demo' ? <p className="demo-note">{t('web.footer.demo')}</p> : null}
      <p>{t('web.footer.sources')}</p>
      <p>{t('web.boundaries')}</p>
      <p className="no-print">
        <Link to={paths.about()}>{t('web.nav.about')}</Link>
        <a href="/api/openapi.json">{t('web.footer.api')}</a>
      </p>
    </footer>
  )
}

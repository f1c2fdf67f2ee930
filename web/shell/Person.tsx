import { useLanguage } from '../language.tsx'
import { Link } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { useSession } from '../session.ts'

/** Who is signed in, leading to where that changes. Said by office, never by name: whoever looks over a shoulder sees it. */
export const Person = () => {
  const { t } = useLanguage()
  const { session } = useSession()
  const role = session?.signed_in?.roles[0]
  return (
    <Link className="person" to={paths.session()}>
      {role ? t(`web.role.${role}`) : t('web.sign_in')}
    </Link>
  )
}

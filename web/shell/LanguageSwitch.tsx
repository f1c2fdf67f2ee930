import { LANGUAGES, TAG } from '../../platform/messages/language.ts'
import { useLanguage } from '../language.tsx'
import { addressIn, LANGUAGE_NAMES } from '../language-choice.ts'
import { usePlace } from '../navigation.tsx'

/** Real links to this very page in another language: they can be copied, opened in a new tab, followed without a mouse. */
export const LanguageSwitch = () => {
  const { language, t } = useLanguage()
  usePlace()
  return (
    <nav className="language-switch" aria-label={t('web.language')}>
      <ul>
        {LANGUAGES.map((one) => (
          <li key={one}>
            <a
              href={addressIn(one)}
              lang={TAG[one]}
              hrefLang={TAG[one]}
              aria-current={one === language ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

import { lazy, Suspense, useState } from 'react'
import { useLanguage } from '../language.tsx'
import { Link, usePlace } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { PRODUCT } from '../ui/PageHeader.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Person } from './Person.tsx'
import { QuickExit } from './QuickExit.tsx'
import { ThemeSwitch } from './ThemeSwitch.tsx'

const StateSearch = lazy(async () => ({ default: (await import('./StateSearch.tsx')).StateSearch }))

const ENTRIES = [
  ['today', paths.today()],
  ['documents', paths.documents()],
  ['treaties', paths.treaties()],
  ['states', paths.states()],
  ['data', paths.data()],
  ['calendar', paths.calendar()],
] as const

export const Header = () => {
  const { t } = useLanguage()
  const { pathname } = usePlace()
  const [isOpen, setOpen] = useState(false)
  return (
    <header className="site-header no-print">
      <a className="skip-link" href="#main">
        {t('web.skip')}
      </a>
      <div className="utility">
        <LanguageSwitch />
        <ThemeSwitch />
        <Person />
        <QuickExit />
      </div>
      <div className="masthead">
        <Link className="product" to={paths.today()}>
          <Mark />
          <span>{PRODUCT}</span>
        </Link>
        <button
          type="button"
          className="menu-button"
          aria-expanded={isOpen}
          aria-controls="navigation"
          onClick={() => setOpen(!isOpen)}
        >
          {t('web.menu')}
        </button>
        <div id="navigation" className="navigation" data-open={isOpen}>
          <nav aria-label={t('web.navigation')}>
            <ul>
              {ENTRIES.map(([key, to]) => (
                <li key={key}>
                  <Link
                    to={to}
                    aria-current={isWithin(pathname, to) ? 'page' : undefined}
                    onClick={() => setOpen(false)}
                  >
                    {t(`web.nav.${key}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <Suspense fallback={<span className="state-search-room" />}>
            <StateSearch />
          </Suspense>
        </div>
      </div>
    </header>
  )
}

const isWithin = (pathname: string, to: string): boolean =>
  to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`)

/** Five threads that come together in one: the five documents, one effort. */
const Mark = () => (
  <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" className="mark">
    {[4, 10, 16, 22, 28].map((y) => (
      <path key={y} d={`M3 ${y} C 14 ${y}, 14 16, 22 16`} fill="none" stroke="currentColor" strokeWidth="1.8" />
    ))}
    <circle cx="25" cy="16" r="4" fill="var(--accent-strong)" />
  </svg>
)

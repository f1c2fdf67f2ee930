import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import type { Language } from '../platform/messages/language.ts'
import type { Catalogue } from '../platform/messages/messages.ts'
import type { Area } from '../vocabulary/areas.ts'
import { nameOf } from './areas.ts'
import { queryClient } from './call.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { type AreaNames, LanguageProvider } from './language.tsx'
import { findPage } from './match.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { ParamsContext, usePlace } from './navigation.tsx'
import { type Page, pages } from './pages.ts'
import { Footer } from './shell/Footer.tsx'
import { Header } from './shell/Header.tsx'
import { Loading } from './ui/states.tsx'

/** Puts the application into the page. */
export const showApp = (language: Language, catalogue: Catalogue, areas: readonly Area[]): void => {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no element with the id root')
  const names = new Map(areas.map((area) => [area.code, nameOf(area, language)]))
  const areaName: AreaNames = (code) => names.get(code) ?? code
  createRoot(root).render(
    <LanguageProvider language={language} catalogue={catalogue} areaName={areaName}>
      <QueryClientProvider client={queryClient}>
        <Header />
        <Main />
        <Footer />
      </QueryClientProvider>
    </LanguageProvider>,
  )
}

const components = new Map<Page, ComponentType>()

/** One lazy component a page, made once: made anew at every render it would load for ever. */
const componentOf = (page: Page): ComponentType => {
  const kept = components.get(page) ?? lazy(async () => ({ default: await page.load() }))
  components.set(page, kept)
  return kept
}

const Main = () => {
  const { pathname } = usePlace()
  const shown = useRef(pathname)
  const found = useMemo(() => findPage(pages, pathname), [pathname])
  const Shown = found ? componentOf(found.page) : NotFoundPage
  return (
    <main id="main" tabIndex={-1}>
      <ErrorBoundary key={pathname}>
        <Suspense fallback={<Loading lines={12} />}>
          <ParamsContext value={found?.params ?? {}}>
            <Shown />
          </ParamsContext>
          <FocusOnArrival pathname={pathname} shown={shown} />
        </Suspense>
      </ErrorBoundary>
    </main>
  )
}

/**
 * After a step inside the site the focus goes to the new page's heading, so that a screen reader says where one is.
 * It stands beside the page, inside the same boundary, and so acts only once the page's code is there.
 */
const FocusOnArrival = ({ pathname, shown }: { readonly pathname: string; readonly shown: { current: string } }) => {
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    const main = document.getElementById('main')
    const heading = main?.querySelector<HTMLElement>('h1')
    ;(heading ?? main)?.focus({ preventScroll: true })
  }, [pathname, shown])
  return null
}

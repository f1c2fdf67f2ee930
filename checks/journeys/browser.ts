import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const findChromium = (): string | null => PLACES.find((place) => place && existsSync(place)) ?? null

/** Chromium's own calls home are turned off: they would fail, many at a time, where there is no network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, headless: true, args: FLAGS })

/** A person at a screen: their pages, where their files land, and every error their console showed. */
export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  readonly errors: string[]
}

export const newVisitor = async (
  browser: Browser,
  options: { locale?: string; width?: number; height?: number; dark?: boolean } = {},
): Promise<Visitor> => {
  const context = await browser.newContext({
    locale: options.locale ?? 'en-GB',
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return { page, context, errors }
}

export const temporaryFolder = (): { path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'concerted-journey-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** How many pixels the page is wider than its window; more than none means something is cut off. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** What has the focus, as its text and labels. */
export const focusOf = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const element = document.activeElement
    const labels = Array.from(element?.labels ?? [], (label) => label.textContent)
    return [element?.textContent, element?.getAttribute('aria-label'), ...labels].join(' ')
  })()`)

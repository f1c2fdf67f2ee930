import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { buildPages } from '../../bin/build-pages.ts'
import { openWeb } from '../../bin/web.ts'
import { loadSources } from '../../load.ts'
import { openHouse } from '../../server.ts'
import { findChromium, newVisitor, openBrowser, temporaryFolder, type Visitor } from './browser.ts'
import type { Journey, Stage } from './journey.ts'
import { JOURNEYS } from './journeys.ts'

/**
 * Runs the journeys against a house of their own in real Chromium. Without Chromium they are skipped, counted and
 * said; in CI they must run.
 */
const results = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 }

const run = async (): Promise<void> => {
  const chromium = findChromium()
  if (!chromium) {
    if (process.env['CI'] === 'true') throw new Error('no Chromium: in CI the journeys must run')
    console.log(`no Chromium here: ${JOURNEYS.length} journeys skipped (on Debian: apt-get install chromium)`)
    results.numPendingTests = JOURNEYS.length
    return
  }
  await buildPages()
  const folder = temporaryFolder()
  const house = await openHouse({ database_url: null, data: folder.path, host: '127.0.0.1', port: 0, kind: 'demo' })
  try {
    await loadSources(house, () => undefined)
    const web = await openWeb(house, { host: '127.0.0.1', port: 0 })
    const browser = await openBrowser(chromium)
    const only = process.argv[2]
    const chosen = JOURNEYS.filter(({ name }) => !only || name.includes(only))
    for (const journey of chosen) await take(journey, stageOn(browser, `http://127.0.0.1:${web.port}`))
    await browser.close()
    await web.close()
  } finally {
    await house.close()
    folder.remove()
  }
}

const take = async (
  journey: Journey,
  { stage, leave }: { stage: Stage; leave(): Promise<string[]> },
): Promise<void> => {
  const from = performance.now()
  try {
    await journey.run(stage)
    const errors = await leave()
    if (errors.length) throw new Error(`the console showed errors:\n  ${errors.join('\n  ')}`)
    results.numPassedTests++
    console.log(`  ✓ ${journey.name} (${Math.round(performance.now() - from)} ms)`)
  } catch (error) {
    await leave()
    results.numFailedTests++
    console.log(`  ✗ ${journey.name}\n    ${(error as Error).stack ?? error}`)
  }
}

const stageOn = (browser: Browser, origin: string): { stage: Stage; leave(): Promise<string[]> } => {
  const visitors: Visitor[] = []
  const stage: Stage = {
    origin,
    browser,
    visitor: async (options) => {
      const visitor = await newVisitor(browser, options)
      visitor.page.setDefaultTimeout(15_000)
      visitors.push(visitor)
      return visitor
    },
    requireAccessible,
    picture,
  }
  const leave = async () => {
    await Promise.all(visitors.map(({ context }) => context.close()))
    return visitors.flatMap(({ errors }) => errors)
  }
  return { stage, leave }
}

const requireAccessible = async ({ page }: Visitor): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  if (violations.length === 0) return
  const said = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 4)
        .join('; ')})`,
  )
  throw new Error(`accessibility at ${page.url()}:\n  ${said.join('\n  ')}`)
}

const picture = async ({ page }: Visitor, name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

try {
  await run()
} catch (error) {
  results.numFailedTests++
  console.error(error)
} finally {
  const file = process.env['JOURNEY_RESULTS']
  if (file) writeFileSync(file, JSON.stringify(results))
  console.log(
    `journeys: ${results.numPassedTests} passed, ${results.numFailedTests} failed, ${results.numPendingTests} skipped`,
  )
  process.exit(results.numFailedTests ? 1 : 0)
}

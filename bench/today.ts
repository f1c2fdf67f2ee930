import type { Browser } from 'playwright-core'
import { findChromium, openBrowser } from '../checks/journeys/browser.ts'

/**
 * How soon Today answers a hand: milliseconds from the start of the navigation, by the page's own clock, until it was
 * first painted and until a State chosen in one question is taken over by the other, which only a running page does.
 * The browser is running, as a person's is; the profile is fresh each time, so nothing is kept. The median of seven runs.
 *
 *     npm start    # in another window
 *     node bench/today.ts http://localhost:3000
 */
const BUDGET_MS = 1000
const RUNS = 7

interface Measured {
  readonly painted: number
  readonly interactive: number
}

/** Runs inside the page, before anything of it: chooses a State as soon as there is a list, and waits for the other list. */
const WATCH = `
  const look = () => {
    const [first, second] = document.querySelectorAll('.question select')
    if (first && second && first.value !== 'NLD') {
      first.value = 'NLD'
      first.dispatchEvent(new Event('change', { bubbles: true }))
    }
    if (second?.value === 'NLD') globalThis.interactive = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
`

const measure = async (browser: Browser, address: string): Promise<Measured> => {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.addInitScript(WATCH)
    await page.goto(address, { waitUntil: 'commit' })
    await page.waitForFunction(() => 'interactive' in globalThis)
    return await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      interactive: (globalThis as unknown as { interactive: number }).interactive,
    }))
  } finally {
    await context.close()
  }
}

const median = (values: readonly number[]): number =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN)

const program = findChromium()
if (!program) throw new Error('no Chromium here: on Debian, apt-get install chromium')
const browser = await openBrowser(program)
await (await browser.newPage()).goto('about:blank')
const runs: Measured[] = []
for (let run = 0; run < RUNS; run++) runs.push(await measure(browser, process.argv[2] ?? 'http://localhost:3000/'))
await browser.close()
const interactive = median(runs.map((run) => run.interactive))
console.log(
  JSON.stringify({
    painted_ms: median(runs.map((run) => run.painted)),
    interactive_ms: interactive,
    budget_ms: BUDGET_MS,
  }),
)
if (interactive > BUDGET_MS) process.exitCode = 1

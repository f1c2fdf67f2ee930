import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { focusOf } from './browser.ts'
import { equal } from './expecting.ts'
import type { Journey } from './journey.ts'

/** Presses Tab until what has the focus is called so. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const focused = await focusOf(page)
    if (name.test(focused)) return
  }
  throw new Error(`Tab never reached ${name}`)
}

const follow = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

const openAt = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** The whole of a newcomer's path without a mouse: children, a day, a State, its figures, its report. */
export const byKeyboardAlone: Journey = {
  name: 'by keyboard alone: what is asked on children, who was party, a State, its report on paper',
  run: async ({ origin, visitor }) => {
    const { page } = await visitor()
    await openAt(page, origin)
    await page.keyboard.press('Tab')
    const first = await focusOf(page)
    equal(/skip/i.test(first), true, `the first Tab offers to skip (it reached "${first}")`)
    await page.keyboard.press('Enter')
    equal(/skip/i.test(await focusOf(page)), false, 'the skip link still has the focus')

    await follow(page, /Read the paragraphs/)
    await page.waitForURL(/search=children/)
    await page
      .getByRole('link', { name: /A\/RES\/64\/293.*37/ })
      .first()
      .waitFor()
    await follow(page, /A\/RES\/64\/293.*37/)
    await page.waitForURL(/gpa37/)

    await openAt(page, `${origin}/treaties`)
    await tabTo(page, /Move through time/)
    const before = await page
      .getByText(/parties on/)
      .first()
      .textContent()
    for (let presses = 0; presses < 40; presses++) await page.keyboard.press('PageDown')
    await page.waitForFunction(`!document.body.textContent.includes(${JSON.stringify(before)})`)

    await openAt(page, origin)
    await tabTo(page, /Find a State/)
    await page.keyboard.type('Netherl')
    await page.getByRole('listbox').getByRole('option', { name: 'Netherlands' }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/states\/NLD/)
    await follow(page, /Report of this State/)
    await page.waitForURL(/\/report/)
    await page.frameLocator('iframe').getByText('1,711').first().waitFor()
    const downloading = page.waitForEvent('download')
    await follow(page, /Download PDF/)
    equal(
      readFileSync(await (await downloading).path())
        .subarray(0, 4)
        .toString('latin1'),
      '%PDF',
      'the report is a PDF',
    )
    await tabTo(page, /^\s*Print/)
  },
}

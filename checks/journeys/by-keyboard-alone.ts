import type { Page } from 'playwright-core'
import { focusOf } from './browser.ts'
import { equal, shows } from './expecting.ts'
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

export const byKeyboardAlone: Journey = {
  name: 'by keyboard alone: skip to the content, choose a treaty’s day, open a document',
  run: async ({ origin, visitor }) => {
    const { page } = await visitor()
    await page.goto(origin)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    const first = await focusOf(page)
    equal(/skip/i.test(first), true, `the first Tab offers to skip (it reached "${first}")`)
    await page.keyboard.press('Enter')
    equal(/skip/i.test(await focusOf(page)), false, 'the skip link still has the focus')
    await page.goto(`${origin}/treaties`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await tabTo(page, /Move through time/)
    const before = await page
      .getByText(/parties on/)
      .first()
      .textContent()
    for (let presses = 0; presses < 40; presses++) await page.keyboard.press('PageDown')
    await page.waitForFunction(`!document.body.textContent.includes(${JSON.stringify(before)})`)
    await page.goto(`${origin}/documents`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await tabTo(page, /United Nations Global Plan of Action/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/A-RES-64-293/)
    await shows(page.getByRole('main'), 'Take urgent action to prevent trafficking in persons')
  },
}

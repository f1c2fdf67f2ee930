import type { Page } from 'playwright-core'

/** Signs in as one of the demonstration's invented people, as that person would. */
export const signInAs = async (page: Page, origin: string, name: string): Promise<void> => {
  await page.goto(`${origin}/session`)
  await page.getByRole('listitem').filter({ hasText: name }).getByRole('button').click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
}

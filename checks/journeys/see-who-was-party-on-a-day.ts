import { readFileSync } from 'node:fs'
import { equal, shows } from './expecting.ts'
import type { Journey } from './journey.ts'

/** The resolutions' own day and number: 20 December 2012, 153 parties without the European Union. */
export const seeWhoWasPartyOnADay: Journey = {
  name: 'a delegate sees who was party on a day, and takes the table along',
  run: async ({ origin, visitor, requireAccessible, picture }) => {
    const delegate = await visitor()
    const { page } = delegate
    await page.goto(`${origin}/treaties`)
    await page.getByLabel('Day', { exact: true }).fill('2012-12-20')
    const count = page.getByText(/parties on 20 December 2012/)
    await shows(count, '154 parties')
    await page.getByRole('checkbox', { name: 'Count the European Union' }).uncheck()
    await shows(count, '153 parties')
    await page.getByLabel('Treaty').selectOption('United Nations Convention against Transnational Organized Crime')
    await shows(count, '172 parties')
    await page.waitForURL(/2012-12-20/)
    await page.reload()
    await shows(page.getByText(/parties on 20 December 2012/), '172 parties')
    await requireAccessible(delegate)
    await picture(delegate, 'treaties')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download CSV' }).click(),
    ])
    const table = readFileSync(await download.path(), 'utf8')
    equal(/Luxembourg/.test(table), true, 'the downloaded table names Luxembourg')
  },
}

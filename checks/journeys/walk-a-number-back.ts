import { readFileSync } from 'node:fs'
import { equal, shows } from './expecting.ts'
import type { Journey } from './journey.ts'

/** From the quick search to the State, from a number to the row of the published file, and on to the printed report. */
export const walkANumberBack: Journey = {
  name: 'a newcomer opens a State, walks a number back to its row, and takes its report',
  run: async ({ origin, visitor, requireAccessible, picture }) => {
    const person = await visitor()
    const { page } = person
    await page.goto(origin)
    const search = page.getByRole('combobox', { name: 'Find a State' })
    await search.fill('Netherl')
    await page.getByRole('listbox').getByRole('option', { name: 'Netherlands' }).first().waitFor()
    await search.press('ArrowDown')
    await search.press('Enter')
    await page.waitForURL(/\/states\/NLD/)
    const sideBySide = page.getByRole('region', { name: /figures side by side$/ })
    await shows(sideBySide, '1,334')
    await page.waitForLoadState('networkidle')
    await requireAccessible(person)
    await picture(person, 'state')
    await sideBySide.getByRole('link', { name: '1,334' }).first().click()
    await page.waitForURL(/\/data\/figures\//)
    await shows(page.getByRole('main'), 'data_glotip_2023-05-30.xlsx')
    await shows(page.getByRole('main'), '1,334')
    await requireAccessible(person)
    await picture(person, 'figure')
    await page.goBack()
    await page.getByRole('link', { name: 'Report of this State' }).click()
    await page.waitForURL(/\/report/)
    await page.frameLocator('iframe').getByText('1,334').first().waitFor()
    await picture(person, 'report')
    for (const [format, first] of [
      ['PDF', '%PDF'],
      ['DOCX', 'PK'],
      ['HTML', '<!doctype html'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: `Download ${format}` }).click(),
      ])
      const begins = readFileSync(await download.path())
        .subarray(0, first.length)
        .toString('latin1')
        .toLowerCase()
      equal(begins, first.toLowerCase(), `${format} begins as such`)
    }
  },
}

import { readFileSync } from 'node:fs'
import { equal, shows } from './expecting.ts'
import type { Journey } from './journey.ts'

/** A view is its address: filtered, shown as table, chart and map, reproduced from the link, taken along in three forms. */
export const exploreTheData: Journey = {
  name: 'a researcher explores a series, reproduces the view from its link, and downloads it',
  run: async ({ origin, visitor, requireAccessible, picture }) => {
    const researcher = await visitor()
    const { page } = researcher
    await page.goto(`${origin}/data`)
    await page
      .getByRole('combobox', { name: 'Area' })
      .selectOption({ label: 'Netherlands (14)' })
      .catch(async () => {
        await page.getByRole('combobox', { name: 'Area' }).selectOption('NLD')
      })
    await page.waitForURL(/area=NLD/)
    const main = page.getByRole('main')
    await shows(main, '1,334')
    const link = page.url()
    await page.getByRole('tab', { name: 'Chart' }).click()
    await page.getByRole('figure').first().waitFor()
    await requireAccessible(researcher)
    await picture(researcher, 'data-chart')
    await page.getByRole('tab', { name: 'Map' }).click()
    await page.getByRole('figure').first().waitFor()
    await requireAccessible(researcher)
    await picture(researcher, 'data-map')
    const other = await visitor()
    await other.page.goto(link)
    await shows(other.page.getByRole('main'), '1,334')
    await requireAccessible(other)
    for (const [format, expected] of [
      ['CSV', '1334'],
      ['JSON', 'UNODC'],
      ['XLSX', 'PK'],
    ] as const) {
      const [download] = await Promise.all([
        other.page.waitForEvent('download'),
        other.page.getByRole('link', { name: `Download as ${format}` }).click(),
      ])
      equal(readFileSync(await download.path(), 'latin1').includes(expected), true, `${format} holds ${expected}`)
    }
  },
}

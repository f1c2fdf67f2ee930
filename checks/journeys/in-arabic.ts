import { overflowOf } from './browser.ts'
import { equal, shows } from './expecting.ts'
import type { Journey } from './journey.ts'

export const inArabic: Journey = {
  name: 'in Arabic, right to left, from the switch to a treaty’s day',
  run: async ({ origin, visitor, requireAccessible, picture }) => {
    const reader = await visitor({ locale: 'ar' })
    const { page } = reader
    await page.goto(`${origin}/en/`)
    await page.getByRole('link', { name: 'العربية' }).click()
    await page.waitForURL(/\/ar\//)
    await page.locator('html[dir="rtl"][lang^="ar"]').waitFor()
    await requireAccessible(reader)
    await picture(reader, 'arabic-today')
    await page.getByRole('navigation').getByRole('link', { name: 'المعاهدات' }).first().click()
    await page.waitForURL(/\/ar\/treaties/)
    await page.locator('input[type="date"]').fill('2012-12-20')
    await shows(page.getByRole('main'), '154')
    await shows(page.getByRole('main'), '20 ديسمبر 2012')
    const overflow = await overflowOf(page)
    equal(overflow <= 0, true, 'nothing runs out of the page sideways')
    await requireAccessible(reader)
    await picture(reader, 'arabic-treaties')
  },
}

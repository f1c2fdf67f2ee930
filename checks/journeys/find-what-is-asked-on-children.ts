import { shows } from './expecting.ts'
import type { Journey } from './journey.ts'

/** The first question on the first page, to the paragraph itself and back through its earlier texts. */
export const findWhatIsAskedOnChildren: Journey = {
  name: 'a newcomer finds what is asked on children',
  run: async ({ origin, visitor, requireAccessible, picture }) => {
    const reader = await visitor()
    const { page } = reader
    await page.goto(origin)
    await page.getByRole('link', { name: 'Read the paragraphs' }).click()
    await page.waitForURL(/\/documents\?search=children/)
    await shows(page.getByRole('main'), 'best interest of the child')
    await requireAccessible(reader)
    await picture(reader, 'search')
    await page.getByRole('combobox', { name: 'Pillar' }).selectOption('Protection')
    await page
      .getByRole('link', { name: /A\/RES\/64\/293.*37/ })
      .first()
      .click()
    await page.waitForURL(/gpa37/)
    await shows(page.getByRole('main'), 'in the best interest of the child to child victims of trafficking in persons')
    await requireAccessible(reader)
    await picture(reader, 'paragraph')
  },
}

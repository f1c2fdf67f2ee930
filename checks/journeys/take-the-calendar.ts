import { readFileSync } from 'node:fs'
import { equal, shows } from './expecting.ts'
import type { Journey } from './journey.ts'

export const takeTheCalendar: Journey = {
  name: 'a focal point sees what is due and takes it into a calendar',
  run: async ({ origin, visitor, picture }) => {
    const person = await visitor()
    const { page } = person
    await page.goto(`${origin}/calendar`)
    await shows(page.getByRole('main'), '30 July')
    await picture(person, 'calendar')
    await page.getByRole('combobox', { name: 'Addressed to' }).selectOption('Secretary-General')
    await shows(page.getByRole('main'), 'to report biennially'.slice(3))
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Add to calendar/ }).click(),
    ])
    const feed = readFileSync(await download.path(), 'utf8')
    equal(feed.startsWith('BEGIN:VCALENDAR'), true, 'the feed is a calendar')
    equal(/RRULE:FREQ=YEARLY/.test(feed), true, 'the feed holds a recurrence')
  },
}

import { overflowOf, type Visitor } from './browser.ts'
import { equal } from './expecting.ts'
import type { Journey } from './journey.ts'

const PAGES = [
  '/',
  '/documents',
  '/documents/A-RES-64-293',
  '/documents/A-RES-67-190/op7',
  '/calendar',
  '/treaties',
  '/treaties/trafficking-protocol',
  '/states',
  '/states/NLD',
  '/states/TUV',
  '/states/NLD/report',
  '/data',
  '/data/imports',
  '/data/audit',
  '/about',
  '/session',
  '/no-such-page',
]

/** Each page as it first stands: light on a desk, dark on a phone; no violation, nothing cut off at the side. */
export const everyPageIsAccessible: Journey = {
  name: 'every page is accessible, on a desk and on a phone, light and dark',
  run: async ({ origin, visitor, requireAccessible, picture }) => {
    const walk = async (place: string, person: Visitor): Promise<void> => {
      for (const path of PAGES) {
        await person.page.goto(origin + path)
        await person.page.getByRole('heading', { level: 1 }).first().waitFor()
        await person.page.waitForLoadState('networkidle')
        await requireAccessible(person)
        await picture(person, `${place}${path.replaceAll('/', '-')}`)
        const overflow = await overflowOf(person.page)
        equal(overflow <= 0, true, `${path} on a ${place} runs ${overflow} px out of the page`)
      }
    }
    const desk = await visitor()
    const phone = await visitor({ width: 390, height: 844, dark: true })
    await Promise.all([walk('desk', desk), walk('phone', phone)])
  },
}

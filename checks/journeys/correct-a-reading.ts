import { shows } from './expecting.ts'
import type { Journey } from './journey.ts'
import { signInAs } from './sign-in.ts'

export const correctAReading: Journey = {
  name: 'the secretariat corrects how a paragraph was read, and takes it back',
  run: async ({ origin, visitor, requireAccessible, picture }) => {
    const secretary = await visitor()
    const { page } = secretary
    await signInAs(page, origin, 'Noor Secretariat')
    await page.goto(`${origin}/documents/A-RES-70-179/op12`)
    const text = page.getByRole('textbox', { name: 'Corrected text' })
    const original = await text.inputValue()
    await text.fill(original.replace('Calls upon', 'Calls upon all'))
    await page.getByRole('textbox', { name: 'Reason' }).fill('For the journey: a word too many.')
    await requireAccessible(secretary)
    await page.getByRole('button', { name: 'Correct', exact: true }).click()
    const main = page.getByRole('main')
    await shows(main, 'a word too many')
    await shows(main.locator('.mandate-quoted'), 'Calls upon all Member States')
    await picture(secretary, 'corrected')
    await page.getByRole('textbox', { name: 'Reason' }).fill('Taken back.')
    await page.getByRole('button', { name: 'Put the source back' }).click()
    await shows(main.locator('.mandate-quoted'), /Calls upon Member States/)
    await shows(main, 'The source’s text was put back.')
  },
}

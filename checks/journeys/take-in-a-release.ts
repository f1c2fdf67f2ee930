import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { temporaryFolder } from './browser.ts'
import { equal, shows } from './expecting.ts'
import type { Journey } from './journey.ts'
import { signInAs } from './sign-in.ts'

const PUBLISHED = 'sources/unodc-glotip-2023-05-30/data_glotip_2023-05-30.csv.gz'

/** A later release in small: rows of the published one, with a revised value and one that nobody can believe. */
const laterRelease = (): string => {
  const lines = gunzipSync(readFileSync(PUBLISHED)).toString('utf8').split(/\r?\n/)
  const dutch = lines.filter(
    (line) => line.startsWith('NLD,') && line.includes('Detected trafficking victims,Total,Total,Total,Total'),
  )
  const revised = dutch.map((line) => line.replace('"1,334"', '"1,350"').replace(/,984,/, ',"61,000,000",'))
  return [lines[0], ...revised].join('\n')
}

export const takeInARelease: Journey = {
  name: 'a statistician takes in a release, reads its report, and decides what cannot be believed',
  run: async ({ origin, visitor, requireAccessible, picture }) => {
    const statistician = await visitor()
    const { page } = statistician
    const folder = temporaryFolder()
    const file = join(folder.path, 'data_glotip_2024-05-30.csv')
    writeFileSync(file, laterRelease())
    await signInAs(page, origin, 'Tomas Statistician')
    await page.goto(`${origin}/data/imports`)
    const taking = page.getByRole('region', { name: 'Take in a release' })
    await taking.locator('input[type=file]').setInputFiles(file)
    await taking.getByLabel(/Released on/).fill('2024-05-30')
    await requireAccessible(statistician)
    await taking.getByRole('button', { name: 'Import' }).click()
    await page.getByRole('table', { name: 'Imported files' }).getByText('data_glotip_2024-05-30.csv').first().waitFor()
    const deciding = page.getByRole('region', { name: 'To be decided' })
    await shows(deciding, '61,000,000')
    await picture(statistician, 'imports')
    await requireAccessible(statistician)
    await page.goto(
      `${origin}/data?filter=own&indicator=Detected+trafficking+victims&dimension=Total&category=Total&sex=Total&age=Total&area=NLD&from=2019&to=2019`,
    )
    await shows(page.getByRole('main'), '1,350')
    await page.getByRole('link', { name: '1,350' }).first().click()
    await shows(page.getByRole('region', { name: 'All editions of this cell' }), '1,334')
    equal((await page.getByText('data_glotip_2024-05-30.csv').count()) > 0, true, 'the figure names its file')
    folder.remove()
  },
}

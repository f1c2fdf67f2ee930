import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Lexicon, makeLexicon } from '../../kernels/text/lexicon.ts'
import { mendText } from '../../kernels/text/mend.ts'

/** The shipped documents teach how resolutions speak; the general list adds the rest of the language. */
const TEXTS = join(import.meta.dirname, '..', '..', 'sources', 'texts')

let made: Lexicon | undefined

/** Made on first use (some 200 ms) and kept. */
export const lexicon = (): Lexicon => {
  made ??= makeLexicon(
    new Set(createRequire(import.meta.url)('an-array-of-english-words') as string[]),
    readdirSync(TEXTS)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(TEXTS, name), 'utf8')),
    mendText,
  )
  return made
}

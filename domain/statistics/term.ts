import type { Translate } from '../../platform/messages/messages.ts'
import { CROSS } from './imported.ts'

/**
 * Sources name indicators, dimensions and categories in English. Words that we know are shown in the reader's language;
 * any other word stays as it was published. Crossed dimensions are translated part by part.
 */
export const termOf = (t: Translate, published: string): string =>
  published
    .split(CROSS)
    .map((word) => {
      const key = `statistics.term.${slug(word)}`
      const text = t(key)
      return text === key ? word : text
    })
    .join(CROSS)

const slug = (word: string): string =>
  word
    .toLowerCase()
    .replace(/%/g, 'percent')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')

import type { Language } from '../platform/messages/language.ts'
import type { Catalogue } from '../platform/messages/messages.ts'

const catalogues = import.meta.glob<Catalogue>(
  [
    './messages/*.json',
    '../domain/*/messages/*.json',
    '../safeguards/*/messages/*.json',
    '../vocabulary/messages/*.json',
  ],
  { import: 'default' },
)

/** All modules' messages of one language; the build puts them into one file. */
export const loadCatalogue = async (language: Language): Promise<Catalogue> => {
  const files = Object.entries(catalogues).filter(([path]) => path.endsWith(`/${language}.json`))
  return Object.assign({}, ...(await Promise.all(files.map(([, load]) => load()))))
}

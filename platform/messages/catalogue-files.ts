import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from './language.ts'
import type { Catalogue } from './messages.ts'

/** All modules' messages of one language, for what the server writes itself. Keys carry their module's name. */
export const catalogueOf = (language: Language): Catalogue => {
  const kept = catalogues.get(language)
  if (kept) return kept
  const modules = join(import.meta.dirname, '..', '..', 'domain')
  const files = readdirSync(modules)
    .map((module) => join(modules, module, 'messages', `${language}.json`))
    .filter(existsSync)
  const read = Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(file, 'utf8')))) as Catalogue
  catalogues.set(language, read)
  return read
}

const catalogues = new Map<Language, Catalogue>()

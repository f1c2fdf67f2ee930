import { IntlMessageFormat } from 'intl-messageformat'
import { type Language, TAG } from './language.ts'

/** Flat keys to ICU messages, one catalogue per language; modules hold theirs in `messages/<language>.json`. */
export type Catalogue = Readonly<Record<string, string>>
export type Values = Readonly<Record<string, string | number | boolean | Date | null | undefined>>
export type Translate = (key: string, values?: Values) => string

const compiled = new Map<string, IntlMessageFormat>()

/** Most messages say just what stands there; reading them for placeholders would cost a page a tenth of its start. */
const isPlain = (message: string): boolean => !/[{<]|''/.test(message)

/** A missing message is a defect that the message check finds; it shows its key rather than nothing. */
export const translator = (language: Language, catalogue: Catalogue): Translate => {
  return (key, values) => {
    const message = catalogue[key]
    if (message === undefined) return key
    if (isPlain(message)) return message
    const cacheKey = `${language}\n${message}`
    let format = compiled.get(cacheKey)
    if (!format) {
      format = new IntlMessageFormat(message, TAG[language])
      compiled.set(cacheKey, format)
    }
    return String(format.format(values as Record<string, string>))
  }
}

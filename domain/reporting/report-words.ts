import { foreign, type Inline } from '../../platform/documents/document.ts'
import { type Language, TAG } from '../../platform/messages/language.ts'
import { type Catalogue, type Translate, translator } from '../../platform/messages/messages.ts'
import { areaName } from '../../vocabulary/areas.ts'

/** How a report speaks: messages, figures, days and names of places in one language, and what stays as published. */
export interface Words {
  readonly language: Language
  readonly t: Translate
  number(value: number, decimals?: number): string
  /** A day, month or year. */
  day(edtf: string): string
  area(code: string): string
  /** `a, b and c` */
  list(items: readonly string[]): string
  /** A source's label in the reader's language where we know it, else in its own words. */
  label(text: string): Inline
  labelText(text: string): string
  /** Published text exactly as it stands, safe within text of the other direction. */
  verbatim(text: string): Inline
  /** The same for the values of messages. */
  isolated(text: string): string
}

const ARABIC = /\p{Script=Arabic}/u
const PLAIN = /^[\d\s,.–-]*$/

export const wordsOf = (language: Language, catalogue: Catalogue): Words => {
  const t = translator(language, catalogue)
  const known = (text: string): string | undefined => catalogue[`reporting.word.${slugOf(text)}`]
  const verbatim = (text: string): Inline => (PLAIN.test(text) || language === 'en' ? text : foreign('en', text))
  return {
    language,
    t,
    number: (value, decimals = 0) =>
      new Intl.NumberFormat(TAG[language], {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(value),
    day: (edtf) => dayIn(TAG[language], edtf),
    area: (code) => areaName(code, language),
    list: (items) => new Intl.ListFormat(TAG[language]).format(items),
    label: (text) => known(text) ?? verbatim(text),
    labelText: (text) => known(text) ?? text,
    verbatim,
    isolated: (text) => (language === 'ar' && !ARABIC.test(text) ? `\u2066${text}\u2069` : text),
  }
}

/** `0 to 17 years` → `0_to_17_years` */
const slugOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')

const PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
]

/** What is no calendar date (a yearly day, an interval) stays as it is written. */
const dayIn = (tag: string, edtf: string): string => {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(edtf)) return edtf
  const parts = edtf.split('-')
  const date = new Date(`${edtf}${'-01'.repeat(3 - parts.length)}T00:00:00Z`)
  return new Intl.DateTimeFormat(tag, { ...PARTS[parts.length - 1], timeZone: 'UTC' }).format(date)
}

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { directionOf, type Language, TAG } from '../platform/messages/language.ts'
import { type Catalogue, type Translate, translator } from '../platform/messages/messages.ts'
import { formatDay } from './dates.ts'

/** Everything that is said differently in another language: messages, figures, days, names of areas, lists. */
export interface LanguageTools {
  readonly language: Language
  readonly direction: 'rtl' | 'ltr'
  readonly t: Translate
  number(value: number, options?: Intl.NumberFormatOptions): string
  /** A day, month, year or interval (ISO or EDTF). */
  day(edtf: string): string
  /** A moment, in the reader's own time zone. */
  instant(iso: string): string
  /** An area's name by its code; the code itself where there is none. */
  areaName(code: string): string
  /** `a, b and c` */
  list(items: readonly string[]): string
}

export type AreaNames = (code: string) => string

export const languageTools = (language: Language, catalogue: Catalogue, areaName: AreaNames): LanguageTools => {
  const tag = TAG[language]
  const numbers = new Map<string, Intl.NumberFormat>()
  const numberFormat = (options: Intl.NumberFormatOptions = {}): Intl.NumberFormat => {
    const key = JSON.stringify(options)
    const format = numbers.get(key) ?? new Intl.NumberFormat(tag, options)
    numbers.set(key, format)
    return format
  }
  const instants = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' })
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' })
  return {
    language,
    direction: directionOf(language),
    t: translator(language, catalogue),
    number: (value, options) => numberFormat(options).format(value),
    day: (edtf) => formatDay(tag, edtf),
    instant: (iso) => instants.format(new Date(iso)),
    areaName,
    list: (items) => lists.format(items),
  }
}

const LanguageContext = createContext<LanguageTools | null>(null)

export const LanguageProvider = ({
  language,
  catalogue,
  areaName,
  children,
}: {
  readonly language: Language
  readonly catalogue: Catalogue
  readonly areaName: AreaNames
  readonly children?: ReactNode
}) => {
  const tools = useMemo(() => languageTools(language, catalogue, areaName), [language, catalogue, areaName])
  return <LanguageContext value={tools}>{children}</LanguageContext>
}

export const useLanguage = (): LanguageTools => {
  const tools = useContext(LanguageContext)
  if (!tools) throw new Error('useLanguage is used outside LanguageProvider (web/App.tsx).')
  return tools
}

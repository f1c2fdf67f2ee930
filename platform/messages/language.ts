/** The six official languages of the United Nations. Digits are Western in all of them, so that figures can be compared. */
export const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** The one BCP 47 tag per language, used by Intl, the message format and the browser alike. English as the UN writes it. */
export const TAG: Readonly<Record<Language, string>> = {
  ar: 'ar-u-nu-latn',
  en: 'en-GB',
  es: 'es',
  fr: 'fr',
  ru: 'ru',
  zh: 'zh-Hans',
}

export const isLanguage = (text: unknown): text is Language => LANGUAGES.includes(text as Language)

export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr')

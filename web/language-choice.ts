import { directionOf, isLanguage, type Language, TAG } from '../platform/messages/language.ts'
import { recall, remember } from './remembered.ts'

/**
 * Which language an address is read in. `/ar/states/NLD` says it itself and means the same to whoever receives the
 * link; `/states/NLD` is read in the reader's own language.
 */
export interface Address {
  /** What the address itself says. */
  readonly named: Language | null
  /** `/ar` or nothing: what stands before every path. */
  readonly prefix: string
  /** The path as `paths.ts` writes it, without language. */
  readonly pathname: string
}

export const addressOf = (pathname: string): Address => {
  const [, first = '', ...rest] = pathname.split('/')
  if (!isLanguage(first)) return { named: null, prefix: '', pathname }
  return { named: first, prefix: `/${first}`, pathname: `/${rest.join('/')}` }
}

/** The address's language, else the one chosen before, else the first the browser asks for that we speak, else English. */
export const chooseLanguage = (
  named: Language | null,
  remembered: string | null,
  wanted: readonly string[],
): Language => {
  if (named) return named
  if (isLanguage(remembered)) return remembered
  return wanted.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en'
}

/** Reads the language from the address, the reader's earlier choice or the browser, and writes it on the document. */
export const settleLanguage = (): Language => {
  const { named } = addressOf(location.pathname)
  const language = chooseLanguage(named, recall('language'), navigator.languages)
  if (named) remember('language', named)
  if (!named && language !== 'en') history.replaceState(null, '', addressIn(language))
  document.documentElement.lang = TAG[language]
  document.documentElement.dir = directionOf(language)
  return language
}

/** This very page in another language. */
export const addressIn = (language: Language): string => {
  const { pathname } = addressOf(location.pathname)
  return `/${language}${pathname}${location.search}${location.hash}`
}

/** Each language by its own name: whoever needs it reads that one. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ru: 'Русский',
  zh: '中文',
}

import { recall, remember } from './remembered.ts'

/** `system` follows the machine; the two others are the reader's own choice. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const chosenTheme = (): Theme => {
  const kept = recall('theme')
  return THEMES.find((theme) => theme === kept) ?? 'system'
}

export const showTheme = (theme: Theme): void => {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

export const chooseTheme = (theme: Theme): void => {
  remember('theme', theme)
  showTheme(theme)
}

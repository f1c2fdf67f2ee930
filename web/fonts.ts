import type { Language } from '../platform/messages/language.ts'

/** Each script's face is fetched only by those who read it; Noto Sans serves Latin and Cyrillic by unicode-range. */
export const loadFonts = async (language: Language): Promise<void> => {
  if (language === 'ar') await import('./styles/fonts-arabic.css')
  if (language === 'zh') await loadChinese()
  else await import('./styles/fonts-chinese-name.css')
}

/** About a hundred slices by unicode-range, of which a page fetches the few whose signs it shows. */
const loadChinese = (): Promise<unknown> =>
  Promise.all([import('@fontsource/noto-sans-sc/400.css'), import('@fontsource/noto-sans-sc/600.css')])

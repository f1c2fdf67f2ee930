import { useMemo } from 'react'
import { useLanguage } from '../../web/language.tsx'

/** `0 to 17 years` → `0_to_17_years` */
const slugOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')

/**
 * Labels of the sources in the reader's language where we know them; otherwise in the source's own words, because a
 * wrong translation of a statistical category is worse than none.
 */
export const useWords = (): ((label: string) => string) => {
  const { t } = useLanguage()
  return useMemo(
    () => (label) => {
      const said = t(`reporting.word.${slugOf(label)}`)
      return said.startsWith('reporting.word.') ? label : said
    },
    [t],
  )
}

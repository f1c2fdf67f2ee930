import { useLanguage } from '../../web/language.tsx'

/** `op6.a` → `¶6 (a)`, `pp3` → `preamble ¶3`, `gpa42` → `Plan ¶42`, in the reader's language. */
export const useParagraphName = () => {
  const { t } = useLanguage()
  return (key: string): string => {
    const [, kind = '', n = '', items = ''] = /^([a-z]+)(\d+)(?:x\d+)?((?:\.[a-z]+)*)$/.exec(key) ?? []
    const letters = items.replace(/\.([a-z]+)/g, ' ($1)')
    return t(`mandates.name.${kind}`, { n: `${n}${letters}` })
  }
}

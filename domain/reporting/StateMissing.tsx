import { useLanguage } from '../../web/language.tsx'
import { Section } from '../../web/ui/Section.tsx'
import type { Missing, StateProfile } from './state-profile.ts'
import { useWords } from './use-words.tsx'

/** What nobody published about the State, as sentences: the reader must not take silence for zero. */
export const StateMissing = ({ profile: { missing } }: { readonly profile: StateProfile }) => {
  const { t } = useLanguage()
  const word = useWords()
  const valuesOf = ({ values }: Missing): Record<string, string | number> => ({
    ...values,
    ...(typeof values['indicator'] === 'string' ? { indicator: word(values['indicator']) } : {}),
    ...(typeof values['treaty'] === 'string' ? { treaty: t(`instruments.treaty.${values['treaty']}`) } : {}),
  })
  return (
    <Section id="missing" title={t('reporting.missing.title')} lead={t('reporting.missing.lead')}>
      <ul>
        {missing.map((one) => (
          <li key={JSON.stringify(one)}>{t(`reporting.missing.${one.code}`, valuesOf(one))}</li>
        ))}
      </ul>
    </Section>
  )
}

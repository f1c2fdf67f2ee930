import { useLanguage } from '../../web/language.tsx'
import { Notice } from '../../web/ui/Notice.tsx'
import { TREATIES } from './treaty.ts'
import type { TreatyView } from './treaty-view.ts'
import { warningsFor } from './treaty-warnings.ts'

/** What a reader must know beside the number of a day. */
export const TreatyWarnings = ({ treaty, on }: { readonly treaty: TreatyView; readonly on: string }) => {
  const { t, day } = useLanguage()
  const facts = TREATIES.find(({ key }) => key === treaty.treaty)
  const unmatched = treaty.states.filter(({ area }) => area === null).map(({ participant }) => participant)
  const warnings = facts ? warningsFor(facts, on, treaty.source?.extracted_on ?? null, unmatched) : []
  return warnings.map(({ code, values }) => (
    <Notice key={code} kind={code === 'not_in_force' ? 'info' : 'warn'}>
      <p>
        {t(
          `instruments.warning.${code}`,
          Object.fromEntries(
            Object.entries(values).map(([name, value]) => [name, name.endsWith('_on') ? day(value) : value]),
          ),
        )}
      </p>
    </Notice>
  ))
}

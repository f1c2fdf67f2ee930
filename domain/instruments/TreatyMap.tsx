import { useMemo } from 'react'
import { useLanguage } from '../../web/language.tsx'
import { paths } from '../../web/paths.ts'
import { WorldMap } from '../../web/ui/charts.tsx'
import { Figure } from '../../web/ui/Figure.tsx'
import { standingOn } from './standing.ts'
import { useStateColumns } from './state-columns.tsx'
import type { TreatyView } from './treaty-view.ts'

const FILL = { party: 'var(--chart-1)', signatory: 'var(--chart-2)', none: 'var(--map-land)' } as const

/** The world on a day: party, signatory, neither. States of which the table says nothing are hatched. */
export const TreatyMap = ({ treaty, on }: { readonly treaty: TreatyView; readonly on: string }) => {
  const { t, day } = useLanguage()
  const columns = useStateColumns(on)
  const title = t('instruments.map.title', { treaty: t(`instruments.treaty.${treaty.treaty}`), day: day(on) })
  const places = useMemo(
    () =>
      treaty.states.flatMap((state) => {
        if (state.area === null) return []
        const standing = standingOn(state, on)
        const since = standing === 'party' ? state.consent_on : standing === 'signatory' ? state.signed_on : null
        const text = t(`instruments.standing.${standing}`)
        return [{ area: state.area, fill: FILL[standing], text: since ? `${text}, ${day(since)}` : text }]
      }),
    [treaty, on, t, day],
  )
  return (
    <Figure
      title={title}
      source={t('instruments.source.line', {
        publisher: treaty.source?.publisher ?? '',
        day: day(treaty.source?.extracted_on ?? ''),
      })}
      name={`${treaty.treaty}-${on}`}
      height={420}
      table={{ columns, rows: treaty.states, rowKey: (state) => state.area ?? state.participant }}
    >
      <WorldMap
        label={title}
        places={places}
        legend={(['party', 'signatory', 'none'] as const).map((standing) => ({
          swatch: FILL[standing],
          text: t(`instruments.standing.${standing}`),
        }))}
        unknown={t('instruments.no_data')}
        to={paths.state}
      />
    </Figure>
  )
}

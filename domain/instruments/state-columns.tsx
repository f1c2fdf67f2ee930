import { useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import type { Column } from '../../web/ui/DataTable.tsx'
import { Tag } from '../../web/ui/small.tsx'
import { standingOn } from './standing.ts'
import type { Participation } from './treaty-view.ts'

const TONE = { party: 'good', signatory: 'warn', none: 'plain' } as const

/** The columns that say how States stand to a treaty on a day. */
export const useStateColumns = (on: string): readonly Column<Participation>[] => {
  const { t, day, areaName } = useLanguage()
  const nameOf = ({ area, participant }: Participation): string => (area === null ? participant : areaName(area))
  const dayColumn = (
    key: string,
    title: string,
    of: (state: Participation) => string | null,
  ): Column<Participation> => ({
    key,
    title,
    sort: of,
    cell: (state) => {
      const value = of(state)
      return value === null ? '' : <span className="nowrap">{day(value)}</span>
    },
  })
  return [
    {
      key: 'state',
      title: t('instruments.column.state'),
      header: true,
      sort: nameOf,
      cell: (state) =>
        state.area === null || state.area === 'EU' ? (
          nameOf(state)
        ) : (
          <Link to={paths.state(state.area)}>{nameOf(state)}</Link>
        ),
    },
    {
      key: 'standing',
      title: t('instruments.column.standing'),
      sort: (state) => t(`instruments.standing.${standingOn(state, on)}`),
      cell: (state) => (
        <Tag tone={TONE[standingOn(state, on)]}>{t(`instruments.standing.${standingOn(state, on)}`)}</Tag>
      ),
    },
    dayColumn('signed', t('instruments.column.signed'), ({ signed_on }) =>
      signed_on !== null && signed_on <= on ? signed_on : null,
    ),
    dayColumn('consent', t('instruments.column.consent'), ({ consent_on }) =>
      consent_on !== null && consent_on <= on ? consent_on : null,
    ),
    {
      key: 'action',
      title: t('instruments.column.action'),
      sort: (state) =>
        standingOn(state, on) === 'party' && state.action ? t(`instruments.action.${state.action}`) : null,
      cell: (state) =>
        standingOn(state, on) === 'party' && state.action ? t(`instruments.action.${state.action}`) : '',
    },
    dayColumn('in_force', t('instruments.column.in_force_for'), (state) =>
      standingOn(state, on) === 'party' ? state.in_force_on : null,
    ),
  ]
}

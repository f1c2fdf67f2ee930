import { useLanguage } from '../../web/language.tsx'
import { DataTable } from '../../web/ui/DataTable.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { standingOn } from './standing.ts'
import type { TreatyView } from './treaty-view.ts'

/** Where another publisher says something else than the depositary's table. Shown, never resolved. */
export const TreatyOpinions = ({ treaty }: { readonly treaty: TreatyView }) => {
  const { t, areaName, number } = useLanguage()
  const extracted_on = treaty.source?.extracted_on
  const opinions = treaty.states.flatMap((state) => state.opinions.map((opinion) => ({ state, opinion })))
  if (opinions.length === 0 || !extracted_on) return null
  const stated = opinions.filter(({ opinion }) => opinion.answer === 'yes' || opinion.answer === 'no')
  const differing = stated.filter(
    ({ state, opinion }) => (opinion.answer === 'yes') !== (standingOn(state, extracted_on) === 'party'),
  )
  return (
    <Section
      title={t('instruments.opinions.title')}
      lead={t('instruments.opinions.lead', {
        publisher: opinions[0]?.opinion.publisher ?? '',
        stated: number(stated.length),
        differing: number(differing.length),
      })}
    >
      <DataTable
        caption={t('instruments.table', { title: t('instruments.opinions.title') })}
        hideCaption
        rows={differing}
        rowKey={({ state, opinion }) => `${state.area} ${opinion.file_name} ${opinion.row}`}
        columns={[
          {
            key: 'state',
            title: t('instruments.column.state'),
            header: true,
            sort: ({ state }) => areaName(state.area ?? ''),
            cell: ({ state }) => areaName(state.area ?? ''),
          },
          {
            key: 'table',
            title: t('instruments.opinions.table'),
            sort: ({ state }) => standingOn(state, extracted_on),
            cell: ({ state }) => t(`instruments.standing.${standingOn(state, extracted_on)}`),
          },
          {
            key: 'opinion',
            title: t('instruments.opinions.answer'),
            sort: ({ opinion }) => opinion.answer,
            cell: ({ opinion }) => t(`instruments.answer.${opinion.answer}`),
          },
          {
            key: 'cell',
            title: t('instruments.column.cell'),
            text: ({ opinion }) => `${opinion.file_name}, ${opinion.row}`,
            cell: ({ opinion }) => t('instruments.cell', { text: opinion.file_name, row: opinion.row }),
          },
        ]}
      />
    </Section>
  )
}

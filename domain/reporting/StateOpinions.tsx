import { useLanguage } from '../../web/language.tsx'
import { paths } from '../../web/paths.ts'
import { HeatMap } from '../../web/ui/lists.tsx'
import { Notice } from '../../web/ui/Notice.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { EmptyState } from '../../web/ui/states.tsx'
import type { StateProfile } from './state-profile.ts'

/** What another government says of the State: its labels as found, and nothing made of them. */
export const StateOpinions = ({ profile: { assessments, sources } }: { readonly profile: StateProfile }) => {
  const { t } = useLanguage()
  const groups = [...Map.groupBy(assessments, ({ source_id }) => source_id)]
  return (
    <Section id="opinions" title={t('reporting.opinions.title')}>
      {groups.length === 0 ? (
        <EmptyState title={t('reporting.opinions.none')} />
      ) : (
        <>
          <Notice>{t('reporting.opinions.lead')}</Notice>
          {groups.map(([source_id, found]) => (
            <HeatMap
              key={source_id}
              caption={sources.find((source) => source.source_id === source_id)?.name ?? source_id}
              corner={t('reporting.column.year')}
              columns={found.map(({ year, row_no }) => ({ key: `${row_no}`, title: String(year) }))}
              rows={[
                {
                  key: source_id,
                  title: t('reporting.opinions.tier'),
                  cells: found.map(({ year, label, release_id, row_no }) => ({
                    short: label || '–',
                    text: t('reporting.opinions.cell', { year: String(year), label: label || '–', row: row_no }),
                    to: paths.imports({ release: release_id }),
                  })),
                },
              ]}
            />
          ))}
        </>
      )}
    </Section>
  )
}

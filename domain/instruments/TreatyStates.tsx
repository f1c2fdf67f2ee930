import { useState } from 'react'
import { fileHref } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { DownloadLink } from '../../web/ui/buttons.tsx'
import { DataTable } from '../../web/ui/DataTable.tsx'
import { SearchField, Select } from '../../web/ui/fields.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { type Standing, standingOn } from './standing.ts'
import { useStateColumns } from './state-columns.tsx'
import { downloadTreaty } from './treaty-api.ts'
import type { TreatyView } from './treaty-view.ts'

const STANDINGS: readonly Standing[] = ['party', 'signatory', 'none']
const FORMATS = ['csv', 'xlsx', 'json'] as const

/** Every State on the day, to be searched, filtered and taken along. */
export const TreatyStates = ({
  treaty,
  on,
  counting_eu,
}: {
  readonly treaty: TreatyView
  readonly on: string
  readonly counting_eu: boolean
}) => {
  const { t, areaName, language } = useLanguage()
  const columns = useStateColumns(on)
  const [words, setWords] = useState('')
  const [standing, setStanding] = useState('')
  const sought = words.toLocaleLowerCase(language)
  const rows = treaty.states.filter((state) => {
    if (!counting_eu && state.area === 'EU') return false
    if (standing !== '' && standingOn(state, on) !== standing) return false
    const name = state.area === null ? state.participant : areaName(state.area)
    return name.toLocaleLowerCase(language).includes(sought)
  })
  return (
    <Section
      title={t('instruments.states.title')}
      actions={FORMATS.map((format) => (
        <DownloadLink key={format} kind="quiet" href={fileHref(downloadTreaty, { treaty: treaty.treaty, on, format })}>
          {t('instruments.download', { format: format.toUpperCase() })}
        </DownloadLink>
      ))}
    >
      <div className="filters no-print">
        <SearchField label={t('instruments.filter.name')} value={words} onChange={setWords} />
        <Select
          label={t('instruments.column.standing')}
          value={standing}
          onChange={setStanding}
          any={t('instruments.filter.any')}
          options={STANDINGS.map((one) => ({ value: one, title: t(`instruments.standing.${one}`) }))}
        />
        <p className="filters-count" role="status">
          {t('instruments.states.count', { count: rows.length })}
        </p>
      </div>
      <DataTable
        caption={t('instruments.table', { title: t('instruments.states.title') })}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={(state) => state.area ?? state.participant}
        order={{ key: 'state', falling: false }}
      />
    </Section>
  )
}

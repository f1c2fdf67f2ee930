import { useState } from 'react'
import { useSend } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Button } from '../../web/ui/buttons.tsx'
import { DataTable } from '../../web/ui/DataTable.tsx'
import { DayField, FileField, TextField } from '../../web/ui/fields.tsx'
import { Notice, ProblemNotice } from '../../web/ui/Notice.tsx'
import { Section } from '../../web/ui/Section.tsx'
import type { TreatyKey } from './treaty.ts'
import { importTreatyTable } from './treaty-api.ts'
import { downloadRows } from './treaty-problems.tsx'

/** A newer table of this treaty, with the report on it. */
export const TreatyImport = ({ treaty }: { readonly treaty: TreatyKey }) => {
  const { t, number } = useLanguage()
  const { send, data, error, isPending } = useSend(importTreatyTable)
  const [file, setFile] = useState<File | null>(null)
  const [extracted_on, setDay] = useState('')
  const [publisher, setPublisher] = useState('')
  const ready = file !== null && extracted_on !== '' && publisher.trim().length > 1 && !isPending
  const submit = () => {
    // What went wrong is in `error` and shown below.
    if (file) send({ treaty, extracted_on, publisher: publisher.trim() }, { upload: file }).catch(() => undefined)
  }
  return (
    <Section title={t('instruments.import.title')} lead={t('instruments.import.lead')} id="import">
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <FileField label={t('instruments.import.file')} accept=".csv,.xlsx" onChange={setFile} />
        <DayField label={t('instruments.source.day')} value={extracted_on} onChange={setDay} />
        <TextField label={t('instruments.source.publisher')} value={publisher} onChange={setPublisher} />
        <Button kind="primary" type="submit" disabled={!ready}>
          {t('instruments.import.send')}
        </Button>
      </form>
      {error ? <ProblemNotice error={error} /> : null}
      {data ? (
        <Notice
          kind={data.loaded ? 'done' : 'info'}
          title={
            data.loaded
              ? t('instruments.import.done', { imported: number(data.imported), rows: number(data.rows) })
              : t('instruments.import.known')
          }
        >
          {data.problems.length > 0 ? (
            <DataTable caption={t('instruments.import.problems')} {...downloadRows(data.problems, t)} />
          ) : (
            <p>{t('instruments.import.no_problems')}</p>
          )}
        </Notice>
      ) : null}
    </Section>
  )
}

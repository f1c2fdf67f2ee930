import { useRef, useState } from 'react'
import { type CallProgress, fileHref, useSend } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Button, DownloadLink } from '../../web/ui/buttons.tsx'
import { DataTable } from '../../web/ui/DataTable.tsx'
import { DayField, FileField, Select, TextField } from '../../web/ui/fields.tsx'
import { Notice, ProblemNotice } from '../../web/ui/Notice.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Progress } from '../../web/ui/states.tsx'
import { FORMATS, type Format } from './imported.ts'
import type { ImportAnswer } from './release.ts'
import { getImportReport, importFile } from './release-api.ts'

/** A published table is sent, watched while it is read, and can be taken back until it is in. */
export const ImportForm = () => {
  const { t } = useLanguage()
  const { send, data, error, isPending } = useSend(importFile)
  const [file, setFile] = useState<File | null>(null)
  const [format, setFormat] = useState<Format>('glotip')
  const [told, setTold] = useState({ released_on: '', period: '', area: '' })
  const [progress, setProgress] = useState<CallProgress | null>(null)
  const cancelling = useRef(new AbortController())
  const isCancelled = error instanceof DOMException && error.name === 'AbortError'

  const submit = () => {
    if (!file) return
    cancelling.current = new AbortController()
    setProgress(null)
    const said = Object.fromEntries(Object.entries(told).filter(([, value]) => value.trim() !== ''))
    const options = { upload: file, signal: cancelling.current.signal, onProgress: setProgress }
    // What went wrong is in `error` and shown below.
    send({ format, ...said }, options).catch(() => undefined)
  }

  return (
    <Section title={t('statistics.import.title')} lead={t('statistics.import.lead')}>
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <FileField label={t('statistics.import.file')} accept=".csv,.xlsx,.gz" onChange={setFile} />
        <Select
          label={t('statistics.import.format')}
          value={format}
          onChange={(value) => setFormat(value as Format)}
          options={FORMATS.map((one) => ({ value: one, title: t(`statistics.format.${one}`) }))}
        />
        <DayField
          label={t('statistics.import.released_on')}
          value={told.released_on}
          onChange={(released_on) => setTold({ ...told, released_on })}
        />
        {format === 'nrm' ? (
          <TextField
            label={t('statistics.import.period')}
            hint={t('statistics.import.period_hint')}
            pattern="\d{4}(-Q[1-4])?"
            value={told.period}
            onChange={(period) => setTold({ ...told, period })}
          />
        ) : null}
        {format === 'sdg' ? (
          <TextField
            label={t('statistics.import.area')}
            hint={t('statistics.import.area_hint')}
            value={told.area}
            onChange={(area) => setTold({ ...told, area })}
          />
        ) : null}
        <Button kind="primary" type="submit" disabled={!file || isPending}>
          {t('statistics.import.send')}
        </Button>
        {isPending ? <Button onClick={() => cancelling.current.abort()}>{t('statistics.import.cancel')}</Button> : null}
      </form>
      {isPending ? (
        <Progress
          label={t(progress ? progress.step : 'statistics.progress.sending')}
          done={progress?.done ?? 0}
          total={progress?.total ?? null}
        />
      ) : null}
      {isCancelled ? (
        <Notice title={t('statistics.import.cancelled')} />
      ) : error ? (
        <ProblemNotice error={error} />
      ) : null}
      {data && !isPending ? <Report answer={data} /> : null}
    </Section>
  )
}

const SHOWN = 20

const Report = ({ answer }: { readonly answer: ImportAnswer }) => {
  const { t, number } = useLanguage()
  return (
    <Notice
      kind={answer.already_imported ? 'info' : 'done'}
      title={
        answer.already_imported
          ? t('statistics.import.known')
          : t('statistics.import.done', { rows: number(answer.rows), imported: number(answer.imported) })
      }
    >
      <p>
        {t('statistics.import.summary', {
          quarantined: number(answer.quarantined),
          repeated: number(answer.repeated_keys),
          problems: number(answer.problems.length + answer.more_problems),
        })}
      </p>
      {answer.problems.length > 0 ? (
        <>
          <DataTable
            caption={t('statistics.import.first_problems', { count: Math.min(SHOWN, answer.problems.length) })}
            rows={answer.problems.slice(0, SHOWN).map((problem, index) => ({ ...problem, index }))}
            rowKey={({ index }) => index}
            columns={[
              {
                key: 'line',
                title: t('statistics.report.line'),
                numeric: true,
                header: true,
                cell: ({ line }) => number(line),
              },
              { key: 'field', title: t('statistics.report.field'), cell: ({ field }) => field },
              { key: 'what', title: t('statistics.report.what'), cell: ({ what }) => <span lang="en">{what}</span> },
              {
                key: 'remedy',
                title: t('statistics.report.remedy'),
                cell: ({ remedy }) => <span lang="en">{remedy}</span>,
              },
            ]}
          />
          <DownloadLink href={fileHref(getImportReport, { release_id: answer.release_id })}>
            {t('statistics.report.whole')}
          </DownloadLink>
        </>
      ) : null}
    </Notice>
  )
}

import { useRef, useState } from 'react'
import { LANGUAGES, type Language } from '../../platform/messages/language.ts'
import { fileHref } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { LANGUAGE_NAMES } from '../../web/language-choice.ts'
import { useParam } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { Button, DownloadLink } from '../../web/ui/buttons.tsx'
import { Select } from '../../web/ui/fields.tsx'
import { PageHeader } from '../../web/ui/PageHeader.tsx'
import { Breadcrumbs } from '../../web/ui/small.tsx'
import { composeStateReport, REPORT_FORMATS } from './report-api.ts'

/** The report as it will be handed in: seen, printed, or taken along in any of the six languages. */
export const StateReportPage = () => {
  const area = useParam('area').toUpperCase()
  const { t, areaName, language: own } = useLanguage()
  const [language, setLanguage] = useState<Language>(own)
  const frame = useRef<HTMLIFrameElement>(null)
  const title = t('reporting.preview.title', { state: areaName(area) })
  return (
    <>
      <PageHeader
        title={title}
        lead={t('reporting.preview.lead')}
        above={
          <Breadcrumbs
            crumbs={[
              { title: t('reporting.states.title'), to: paths.states() },
              { title: areaName(area), to: paths.state(area) },
            ]}
          />
        }
      />
      <div className="filters no-print">
        <Select
          label={t('reporting.preview.language')}
          value={language}
          onChange={(value) => setLanguage(value as Language)}
          options={LANGUAGES.map((one) => ({ value: one, title: LANGUAGE_NAMES[one] }))}
        />
        <div className="actions report-actions">
          {REPORT_FORMATS.map((format) => (
            <DownloadLink key={format} href={fileHref(composeStateReport, { area, format, language })}>
              {t('reporting.preview.download', { format: format.toUpperCase() })}
            </DownloadLink>
          ))}
          <Button kind="primary" onClick={() => frame.current?.contentWindow?.print()}>
            {t('reporting.preview.print')}
          </Button>
        </div>
      </div>
      <iframe
        ref={frame}
        className="report-frame"
        title={title}
        src={fileHref(composeStateReport, { area, format: 'html', language })}
      />
    </>
  )
}

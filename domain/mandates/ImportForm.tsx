import { type FormEvent, useState } from 'react'
import { useSend } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { useSession } from '../../web/session.ts'
import { Button } from '../../web/ui/buttons.tsx'
import { FileField, TextField } from '../../web/ui/fields.tsx'
import { Notice, ProblemNotice } from '../../web/ui/Notice.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { importDocument } from './document-api.ts'

/** Another resolution, as plain text, for whoever may take it in. */
export const ImportForm = () => {
  const { t } = useLanguage()
  const { may } = useSession()
  const [file, setFile] = useState<File | null>(null)
  const [symbol, setSymbol] = useState('')
  const { send, isPending, error, data } = useSend(importDocument)
  if (!may(importDocument.permission)) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A problem is shown below; there is nothing else to do about it here.
    if (file) send(symbol.trim() ? { symbol: symbol.trim() } : {}, { upload: file }).catch(() => undefined)
  }
  return (
    <Section title={t('mandates.import')} lead={t('mandates.import.lead')}>
      <form className="mandate-form no-print" onSubmit={submit}>
        <FileField label={t('mandates.import.file')} accept=".txt,text/plain" onChange={setFile} />
        <TextField
          label={t('mandates.import.symbol')}
          hint={t('mandates.import.symbol.hint')}
          value={symbol}
          onChange={setSymbol}
          dir="ltr"
        />
        <div className="actions">
          <Button type="submit" kind="primary" disabled={isPending || file === null}>
            {t('mandates.import.send')}
          </Button>
        </div>
      </form>
      {error ? <ProblemNotice error={error} /> : null}
      {data ? (
        <Notice
          kind="done"
          title={t(data.loaded ? 'mandates.import.done' : 'mandates.import.known', {
            symbol: data.symbol,
            paragraphs: data.paragraphs,
            problems: data.problems.length,
          })}
        >
          <p>
            <Link to={paths.document(data.symbol)}>
              <bdi>{data.symbol}</bdi>
            </Link>
          </p>
        </Notice>
      ) : null}
    </Section>
  )
}

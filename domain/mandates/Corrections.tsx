import { type FormEvent, useState } from 'react'
import { useSend } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { useSession } from '../../web/session.ts'
import { Button } from '../../web/ui/buttons.tsx'
import { Field, TextField } from '../../web/ui/fields.tsx'
import { Notice, ProblemNotice } from '../../web/ui/Notice.tsx'
import type { ParagraphView } from './document.ts'
import { correctParagraph } from './document-api.ts'
import { ENGLISH } from './ParagraphText.tsx'

/** What was corrected, under which office and why; and the form for whoever may. */
export const Corrections = ({ paragraph }: { readonly paragraph: ParagraphView }) => {
  const { t } = useLanguage()
  const { may } = useSession()
  const [kept, setKept] = useState(false)
  return (
    <>
      <History paragraph={paragraph} />
      {may(correctParagraph.permission) ? (
        <CorrectionForm
          key={paragraph.corrections[0]?.correction_id ?? 0}
          paragraph={paragraph}
          onKept={() => setKept(true)}
        />
      ) : (
        <p className="no-print">
          {t('mandates.correct.who')} <Link to={paths.session()}>{t('web.sign_in')}</Link>
        </p>
      )}
      {kept ? <Notice kind="done" title={t('mandates.correct.done')} /> : null}
    </>
  )
}

const History = ({ paragraph: { corrections } }: { readonly paragraph: ParagraphView }) => {
  const { t, instant } = useLanguage()
  if (corrections.length === 0) return <p>{t('mandates.corrections.none')}</p>
  return (
    <ol className="mandate-history">
      {corrections.map(({ correction_id, text, reason, corrected_as, corrected_at }) => (
        <li key={correction_id}>
          <p>
            <time dateTime={corrected_at}>{instant(corrected_at)}</time> · {t(`web.role.${corrected_as}`)} · {reason}
          </p>
          {text === null ? <p className="hint">{t('mandates.corrections.back')}</p> : <p {...ENGLISH}>{text}</p>}
        </li>
      ))}
    </ol>
  )
}

const SHORTEST_REASON = 3

const CorrectionForm = ({ paragraph, onKept }: { readonly paragraph: ParagraphView; readonly onKept: () => void }) => {
  const { t } = useLanguage()
  const [text, setText] = useState(paragraph.text)
  const [reason, setReason] = useState('')
  const { send, isPending, error } = useSend(correctParagraph)
  const { symbol, key } = paragraph
  const explained = reason.trim().length >= SHORTEST_REASON
  // A problem is shown below; there is nothing else to do about it here.
  const correct = (corrected: string | null) =>
    send({ symbol, key, text: corrected, reason }).then(onKept, () => undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void correct(text)
  }
  return (
    <form className="mandate-form no-print" onSubmit={submit}>
      <Field label={t('mandates.correct.text')}>
        {(props) => (
          <textarea {...props} {...ENGLISH} rows={8} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <TextField
        label={t('mandates.correct.reason')}
        hint={t('mandates.correct.reason.hint')}
        value={reason}
        onChange={setReason}
        required
        minLength={SHORTEST_REASON}
      />
      <div className="actions">
        <Button type="submit" kind="primary" disabled={isPending || !explained || text.trim() === paragraph.text}>
          {t('mandates.correct')}
        </Button>
        {paragraph.corrected ? (
          <Button disabled={isPending || !explained} onClick={() => void correct(null)}>
            {t('mandates.correct.back')}
          </Button>
        ) : null}
      </div>
      {error ? <ProblemNotice error={error} /> : null}
    </form>
  )
}

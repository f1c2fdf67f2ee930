import { useState } from 'react'
import { useAnswer, useSend } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Button } from '../../web/ui/buttons.tsx'
import { TextField } from '../../web/ui/fields.tsx'
import { ProblemNotice } from '../../web/ui/Notice.tsx'
import { Section } from '../../web/ui/Section.tsx'
import { Answered } from '../../web/ui/states.tsx'
import { useFigureWords } from './figure-columns.tsx'
import { type Decision, type Quarantined, reasonsAgainst } from './release.ts'
import { decideQuarantined, listQuarantined } from './release-api.ts'

/** Figures that cannot be believed as they stand. A person accepts them or sets them aside, and says why. */
export const Quarantine = ({ mayDecide }: { readonly mayDecide: boolean }) => {
  const { t } = useLanguage()
  const answer = useAnswer(listQuarantined, {})
  return (
    <Section title={t('statistics.quarantine.title')} lead={t('statistics.quarantine.lead')}>
      <Answered of={answer}>
        {({ total, figures }) =>
          total === 0 ? (
            <p>{t('statistics.quarantine.none')}</p>
          ) : (
            <ul className="cards">
              {figures.map((figure) => (
                <li key={figure.id} className="card">
                  <Case figure={figure} mayDecide={mayDecide} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Section>
  )
}

const Case = ({ figure, mayDecide }: { readonly figure: Quarantined; readonly mayDecide: boolean }) => {
  const { t, number } = useLanguage()
  const words = useFigureWords()
  const { send, error, isPending } = useSend(decideQuarantined)
  const [because, setBecause] = useState('')
  const decide = (decision: Decision) => {
    // What went wrong is in `error` and shown below.
    send({ id: figure.id, decision, because }).catch(() => undefined)
  }
  const isSaid = because.trim().length >= 3
  return (
    <>
      <h3>
        <bdi dir="ltr">{figure.original || '—'}</bdi>
      </h3>
      <p>{t(`statistics.reason.${figure.reason}`)}</p>
      <p>
        {words.area(figure)}, {figure.year ?? '—'}: {words.term(figure.indicator)}, {words.term(figure.category)},{' '}
        {words.term(figure.sex)}, {words.term(figure.age)}
      </p>
      <p className="hint">{t('statistics.quarantine.where', { file: figure.file_name, row: number(figure.row_no) })}</p>
      {mayDecide ? (
        <>
          <TextField
            label={t('statistics.quarantine.because')}
            value={because}
            onChange={setBecause}
            maxLength={2000}
          />
          <div className="actions">
            <Button
              disabled={!isSaid || isPending || reasonsAgainst(figure, 'accepted').length > 0}
              onClick={() => decide('accepted')}
            >
              {t('statistics.quarantine.accept')}
            </Button>
            <Button disabled={!isSaid || isPending} onClick={() => decide('set_aside')}>
              {t('statistics.quarantine.set_aside')}
            </Button>
          </div>
          {reasonsAgainst(figure, 'accepted').includes('nothing_to_accept') ? (
            <p className="hint">{t('statistics.quarantine.nothing_to_accept')}</p>
          ) : null}
        </>
      ) : null}
      {error ? <ProblemNotice error={error} /> : null}
    </>
  )
}

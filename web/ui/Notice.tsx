import type { ReactNode } from 'react'
import { CallProblem } from '../call.ts'
import { useLanguage } from '../language.tsx'
import { Button } from './buttons.tsx'

const SIGN = { info: 'i', warn: '!', problem: '×', done: '✓' } as const

/** Something the reader should know. A problem interrupts a screen reader; the others wait their turn. */
export const Notice = ({
  kind = 'info',
  title,
  children,
}: {
  readonly kind?: keyof typeof SIGN
  readonly title?: string
  readonly children?: ReactNode
}) => (
  <div className={`notice notice-${kind}`} role={kind === 'problem' ? 'alert' : 'note'}>
    <span className="notice-sign" aria-hidden="true">
      {SIGN[kind]}
    </span>
    <div>
      {title ? <p className="notice-title">{title}</p> : null}
      {children}
    </div>
  </div>
)

/** What went wrong, in the reader's language where the code is known to us, and what can be done about it. */
export const ProblemNotice = ({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) => {
  const { t } = useLanguage()
  return (
    <Notice kind="problem" title={sentenceOf(error, t)}>
      <p>{remedyOf(error, t)}</p>
      {retry ? <Button onClick={retry}>{t('web.again')}</Button> : null}
    </Notice>
  )
}

type T = ReturnType<typeof useLanguage>['t']

/** `t` gives the key back where no message exists: then the server's own English sentence is better than nothing. */
const sentenceOf = (error: unknown, t: T): string => {
  if (!(error instanceof CallProblem)) return t('problem.unexpected')
  const key = `problem.${error.code}`
  try {
    const sentence = t(key, error.details as Record<string, string>)
    return sentence === key ? error.message : sentence
  } catch {
    // A message whose placeholders the details do not fill must not take the page down.
    return error.message
  }
}

const remedyOf = (error: unknown, t: T): string => {
  const status = error instanceof CallProblem ? error.status : -1
  if (status === 0) return t('web.remedy.unreachable')
  if (status === 401 || status === 403) return t('web.remedy.refused')
  if (status === 404) return t('web.remedy.not_found')
  if (status === 409) return t('web.remedy.conflict')
  if (status === 413) return t('web.remedy.too_large')
  if (status >= 400 && status < 500) return t('web.remedy.invalid')
  return t('web.remedy.failed')
}

import { useEffect } from 'react'
import { useLanguage } from '../language.tsx'

/** A page nobody would wonder about. */
const ELSEWHERE = 'https://www.wikipedia.org/'

/** Leaves at once. The page here is blanked before the other one answers, and `replace` keeps it out of the way back. */
const leave = (): void => {
  document.body.hidden = true
  document.title = '…'
  location.replace(ELSEWHERE)
}

const TAPS = 3
const WITHIN_MS = 1500

/** Escape, three times quickly, does the same from anywhere: one press closes dialogues and lists. */
const useEscapeTaps = (): void => {
  useEffect(() => {
    let taps: number[] = []
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      taps = [...taps, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN_MS)
      if (taps.length >= TAPS) leave()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

export const QuickExit = () => {
  const { t } = useLanguage()
  useEscapeTaps()
  return (
    <a
      className="quick-exit"
      href={ELSEWHERE}
      rel="noreferrer"
      title={t('web.exit.hint')}
      onClick={(event) => {
        event.preventDefault()
        leave()
      }}
    >
      {t('web.exit')}
    </a>
  )
}

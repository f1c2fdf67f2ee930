import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useLanguage } from '../language.tsx'
import { Button } from './buttons.tsx'

/** The browser's own dialogue: it keeps the focus inside, closes with Escape and gives the focus back. */
export const Dialog = ({
  title,
  isOpen,
  onClose,
  children,
}: {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) => {
  const { t } = useLanguage()
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (isOpen) ref.current?.showModal()
    else ref.current?.close()
  }, [isOpen])
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <Button kind="quiet" onClick={onClose}>
          {t('web.close')}
        </Button>
      </div>
      {isOpen ? children : null}
    </dialog>
  )
}

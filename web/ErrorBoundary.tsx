import { Component, type ReactNode } from 'react'
import { useLanguage } from './language.tsx'
import { Button } from './ui/buttons.tsx'
import { Notice } from './ui/Notice.tsx'

/** A page that breaks says so in its own place; header, footer and the way to other pages stay. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <Broken /> : this.props.children
  }
}

const Broken = () => {
  const { t } = useLanguage()
  return (
    <Notice kind="problem" title={t('problem.unexpected')}>
      <p>{t('web.remedy.failed')}</p>
      <Button onClick={() => location.reload()}>{t('web.again')}</Button>
    </Notice>
  )
}

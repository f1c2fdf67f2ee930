import { type ButtonHTMLAttributes, type ReactNode, useState } from 'react'
import { useLanguage } from '../language.tsx'
import { Link, type LinkProps } from '../navigation.tsx'

type Kind = 'primary' | 'secondary' | 'quiet'

export const Button = ({
  kind = 'secondary',
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { readonly kind?: Kind }) => (
  <button type="button" {...rest} className={`button button-${kind} ${className}`} />
)

/** A link inside the site that looks like a button. */
export const ButtonLink = ({ kind = 'secondary', className = '', ...rest }: LinkProps & { readonly kind?: Kind }) => (
  <Link {...rest} className={`button button-${kind} ${className}`} />
)

/** A file to be saved or opened: `href` comes from `fileHref(action, input)`. */
export const DownloadLink = ({
  href,
  kind = 'secondary',
  inline = false,
  children,
}: {
  readonly href: string
  readonly kind?: Kind
  /** Opened in a new tab instead of saved. */
  readonly inline?: boolean
  readonly children: ReactNode
}) => (
  <a
    className={`button button-${kind} no-print`}
    href={href}
    {...(inline ? { target: '_blank', rel: 'noopener' } : { download: '' })}
  >
    {children}
  </a>
)

/** Copies a text and says so. */
export const CopyButton = ({ text, children }: { readonly text: string; readonly children: ReactNode }) => {
  const { t } = useLanguage()
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('refused'),
    )
  return (
    <>
      <Button onClick={copy}>{children}</Button>
      <span role="status" className="hint">
        {state === 'ready' ? null : t(`web.copy.${state}`)}
      </span>
    </>
  )
}

import {
  type AnchorHTMLAttributes,
  createContext,
  type MouseEvent,
  useCallback,
  useContext,
  useMemo,
  useSyncExternalStore,
} from 'react'
import { addressOf } from './language-choice.ts'
import type { Params } from './match.ts'
import { type Query, withQuery } from './paths.ts'

/**
 * Where the reader is, and how to go elsewhere: the browser's own history and nothing more. A link is a real link;
 * only a plain click on it is kept inside the page.
 */
const listeners = new Set<() => void>()
const tellEveryone = (): void => {
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) addEventListener('popstate', tellEveryone)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('popstate', tellEveryone)
  }
}

/** The address as the browser shows it, for links outside this site's own pages. */
export const hrefOf = (to: string): string => addressOf(location.pathname).prefix + to

/** Goes to an address of `paths.ts`. `replace` leaves no step behind, for filters that change with every key. */
export const go = (to: string, options: { readonly replace?: boolean } = {}): void => {
  const before = location.pathname
  history[options.replace ? 'replaceState' : 'pushState'](null, '', hrefOf(to))
  if (location.pathname !== before) scrollTo({ top: 0 })
  tellEveryone()
}

export interface Place {
  /** Without language. */
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

export const usePlace = (): Place => {
  const href = useSyncExternalStore(subscribe, () => location.href)
  return useMemo(() => {
    const { pathname, search, hash } = new URL(href)
    return { pathname: addressOf(pathname).pathname, search, hash }
  }, [href])
}

export const ParamsContext = createContext<Params>({})

/** A named segment of the page's own path, e.g. `useParam('area')` under `/states/:area`. */
export const useParam = (name: string): string => {
  const value = useContext(ParamsContext)[name]
  if (value === undefined) throw new Error(`This page's path has no segment :${name} (see web/pages.ts).`)
  return value
}

/**
 * What stands behind the question mark, and how to change part of it: what a filter shows is in the address, so that
 * a link reproduces the view. `null` or an empty text takes a field away.
 *
 *     const [query, setQuery] = useSearch()
 *     query.get('on'); query.getAll('area'); setQuery({ on: '2012-12-20' })
 */
export const useSearch = (): [URLSearchParams, (change: Query, options?: { readonly push?: boolean }) => void] => {
  const { pathname, search } = usePlace()
  const query = useMemo(() => new URLSearchParams(search), [search])
  const change = useCallback(
    (fields: Query, options: { readonly push?: boolean } = {}) => {
      const next = new URLSearchParams(location.search)
      for (const name of Object.keys(fields)) next.delete(name)
      const kept = next.toString()
      const added = withQuery('', fields).slice(1)
      const whole = [kept, added].filter((part) => part !== '').join('&')
      go(whole ? `${pathname}?${whole}` : pathname, { replace: !options.push })
    },
    [pathname],
  )
  return [query, change]
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** From `paths.ts`. */
  readonly to: string
}

export const Link = ({ to, onClick, ...rest }: LinkProps) => {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || !isPlainClick(event) || (rest.target && rest.target !== '_self')) return
    event.preventDefault()
    go(to)
  }
  return <a {...rest} href={hrefOf(to)} onClick={follow} />
}

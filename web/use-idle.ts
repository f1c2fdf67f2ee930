import { useEffect, useState } from 'react'

/** The latest moment at which waiting ends, however busy the page is. */
const PATIENCE_MS = 600

/**
 * False at first, true once the browser has drawn the page and has nothing more urgent to do: what asks the server or
 * draws charts waits for it, so that the page's own controls answer first.
 */
export const useIdle = (): boolean => {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(() => setIdle(true))
      return () => clearTimeout(timer)
    }
    const wish = requestIdleCallback(() => setIdle(true), { timeout: PATIENCE_MS })
    return () => cancelIdleCallback(wish)
  }, [])
  return idle
}

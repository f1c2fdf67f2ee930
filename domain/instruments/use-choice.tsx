import { useEffect, useState } from 'react'
import { useSearch } from '../../web/navigation.tsx'
import { isDay } from './days.ts'
import { isTreatyKey, type TreatyKey } from './treaty.ts'

interface Change {
  readonly treaty?: TreatyKey
  /** Null: the last day of the treaty's table. */
  readonly on?: string | null
  readonly counting_eu?: boolean
}

/** Treaty, day and whether the European Union is counted. They stand in the address, so that a link shows the same. */
export interface Choice {
  readonly treaty: TreatyKey
  readonly on: string | null
  /** The day once the slider rests, for what must be asked anew. */
  readonly kept_on: string | null
  readonly counting_eu: boolean
  set(change: Change): void
}

const RESTS_AFTER_MS = 250

export const useChoice = (): Choice => {
  const [query, setQuery] = useSearch()
  const [asked, kept_on] = [query.get('treaty') ?? '', dayOf(query.get('on'))]
  const [moving, setMoving] = useState<string | null>(null)
  useEffect(() => {
    if (moving === null) return
    const timer = setTimeout(() => {
      setQuery({ on: moving })
      setMoving(null)
    }, RESTS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [moving, setQuery])
  return {
    treaty: isTreatyKey(asked) ? asked : 'trafficking-protocol',
    on: moving ?? kept_on,
    kept_on,
    counting_eu: query.get('eu') !== 'no',
    set: ({ treaty, on, counting_eu }) => {
      if (on) setMoving(on)
      const fields = {
        ...(treaty ? { treaty } : {}),
        ...(on === null ? { on: null } : {}),
        ...(counting_eu === undefined ? {} : { eu: counting_eu ? null : 'no' }),
      }
      if (Object.keys(fields).length > 0) setQuery(fields)
    },
  }
}

const dayOf = (text: string | null): string | null => (text !== null && isDay(text) ? text : null)

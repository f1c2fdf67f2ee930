import type { Language } from '../platform/messages/language.ts'
import type { Area } from '../vocabulary/areas.ts'

/** The list of areas as a file of its own: loaded beside the messages, without the server's name finder. */
export const loadAreas = async (): Promise<readonly Area[]> =>
  (await import('../vocabulary/areas.json')).default as readonly Area[]

export const nameOf = (area: Area, language: Language): string => area.names[language] ?? area.names.en

/** The States that have a profile. */
export const isState = (area: Area): boolean => area.kind === 'state'

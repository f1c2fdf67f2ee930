/**
 * Places by code: States and territories (ISO 3166-1 alpha-3), former States (ISO 3166-3), the European Union (`EU`),
 * regions and parts without an ISO code (`m49:015`). The list is made by `make-areas.ts`. Names follow the usage of the
 * United Nations and say nothing about the legal status of any place.
 *
 *     areaName('NLD', 'fr') → 'Pays-Bas'      findArea('Czech Republic') → 'CZE'
 */
import list from './areas.json' with { type: 'json' }

export { findArea, findNationality } from './find-area.ts'

/** The official languages of the United Nations; the same six as the interface's. */
export type NameLanguage = 'ar' | 'en' | 'es' | 'fr' | 'ru' | 'zh'

export interface Area {
  readonly code: string
  readonly kind: 'state' | 'territory' | 'union' | 'former' | 'region' | 'grouping' | 'part'
  /** English is always there; groupings of other agencies have no other name. */
  readonly names: Readonly<Partial<Record<NameLanguage, string>>> & { readonly en: string }
  readonly alpha2?: string
  /** Three digits (groupings of UNSD: up to five). */
  readonly m49?: string
  /** The smallest region it lies in, or the State it is a part of. */
  readonly parent?: string
  readonly un?: 'member' | 'observer' | 'non_member'
  readonly marks?: readonly ('ldc' | 'lldc' | 'sids')[]
  /** Last day of a former State under this code, and what it became. */
  readonly until?: string
  readonly became?: readonly string[]
}

export const AREAS = list as readonly Area[]

const byCode = new Map(AREAS.map((area) => [area.code, area]))

export const areaOf = (code: string): Area | undefined => byCode.get(code)

/** The code itself where it is unknown or null was kept beside an original text. */
export const areaName = (code: string, language: NameLanguage): string => {
  const names = byCode.get(code)?.names
  return names?.[language] ?? names?.en ?? code
}

/** The regions a place lies in, smallest first: `NLD` → `m49:155`, `m49:150`, `m49:001`. */
export const regionsOf = (code: string): string[] => {
  const parent = byCode.get(code)?.parent
  return parent === undefined ? [] : [parent, ...regionsOf(parent)]
}

/** Every State, territory or part that lies in a region. */
export const areasWithin = (region: string): Area[] => AREAS.filter((area) => regionsOf(area.code).includes(region))

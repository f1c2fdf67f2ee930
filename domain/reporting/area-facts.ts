import { AREAS, type Area, areaOf, regionsOf } from '../../vocabulary/areas.ts'
import type { AreaFacts } from './state-profile.ts'

/** What has a profile: States, territories, former States, and the European Union, which is party to treaties. */
const KINDS: readonly Area['kind'][] = ['state', 'territory', 'former', 'union']

/** Facts of the vocabulary about a place, or null where it has no profile (regions, groupings, parts). */
export const factsOf = (code: string): AreaFacts | null => {
  const area = areaOf(code)
  if (!area || !KINDS.includes(area.kind)) return null
  return {
    code,
    kind: area.kind,
    m49: area.m49 ?? null,
    un: area.un ?? null,
    regions: regionsOf(code),
    marks: [...(area.marks ?? [])],
    until: area.until ?? null,
    became: [...(area.became ?? [])],
    formerly: AREAS.filter(({ became }) => became?.includes(code)).map((former) => former.code),
  }
}

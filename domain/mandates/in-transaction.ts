import { sql, type Tx } from '../../platform/database/sql.ts'
import type { Addressee, FoundParagraph } from './document.ts'

const STATES: readonly Addressee[] = ['member_states', 'states_parties', 'governments']

/** What adopted documents ask of States: paragraphs addressed to them, latest document first, in the order of its text. */
export const askedOfStates = (tx: Tx): Promise<FoundParagraph[]> =>
  tx.all<FoundParagraph>(sql`
    select symbol, key, kind, n, parent, part, pillar, text, corrected, line, verbs, addressees, marks, citations,
      duties, deadlines, title, adopted_on
    from mandates.for_reporting where addressees && ${STATES}::text[]
    order by session desc nulls last, adopted_on desc, symbol, position`)

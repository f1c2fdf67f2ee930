import type { Tx } from '../../platform/database/sql.ts'
import type { Addressee, FoundParagraph } from './document.ts'
import { listFound } from './document-store.ts'

const STATES: readonly Addressee[] = ['member_states', 'states_parties', 'governments']

/** What adopted documents ask of States: paragraphs addressed to them, in the order of documents and text. */
export const askedOfStates = async (tx: Tx): Promise<FoundParagraph[]> => {
  const found = await listFound(tx, { addressees: STATES })
  return found
    .filter(({ adopted_on }) => adopted_on !== null)
    .map(({ marked: _, total: __, ...paragraph }) => paragraph)
}

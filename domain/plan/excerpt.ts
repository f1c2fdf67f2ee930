/** A text in pieces, those that were looked for marked. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

const LEAD_WORDS = 8

/** The text from a few words before the first find on; what is left out at the front is said by an ellipsis. */
export const excerptOf = (pieces: readonly Piece[]): Piece[] => {
  const first = pieces.findIndex(({ found }) => found)
  if (first < 0) return [...pieces]
  const before = pieces
    .slice(0, first)
    .map(({ text }) => text)
    .join('')
  const words = before.split(' ')
  const lead = words.length > LEAD_WORDS + 1 ? `… ${words.slice(-LEAD_WORDS - 1).join(' ')}` : before
  return [{ text: lead, found: false }, ...pieces.slice(first)]
}

/**
 * Two texts word by word.
 *
 *   similarity = 2 × words in common order ÷ words of both
 *
 * Words in common order are the longest common subsequence (Hirschberg 1975 for the name of the problem; here the plain
 * table, because a paragraph has some hundred words). Words are compared as written, without the punctuation around
 * them. Before the table is filled, the words both texts have in any order bound the answer from above; most pairs of
 * unlike paragraphs end there.
 *
 * Complexity: n × m for a pair that passes the bound. Example: similarity('a b c', 'a c') → 0.8.
 */
export interface Change {
  readonly kind: 'same' | 'insert' | 'delete'
  readonly text: string
}

const WORD = /[\p{L}\p{N}]+(?:[-’'/.][\p{L}\p{N}]+)*/gu

export const wordsOf = (text: string): string[] => text.match(WORD) ?? []

/** Words both have, in whatever order: never less than those in common order. */
const sharedWords = (a: readonly string[], b: readonly string[]): number => {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const times = left.get(word) ?? 0
    if (times > 0) shared += 1
    left.set(word, times - 1)
  }
  return shared
}

/** Row i, column j: length of the common subsequence of a[i…] and b[j…]. */
const table = (a: readonly string[], b: readonly string[]): Uint16Array => {
  const width = b.length + 1
  const cells = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j
      cells[at] = a[i] === b[j] ? cells[at + width + 1]! + 1 : Math.max(cells[at + width]!, cells[at + 1]!)
    }
  return cells
}

/** 0 where it cannot reach `least`. */
export const similarityOfWords = (a: readonly string[], b: readonly string[], least = 0): number => {
  const both = a.length + b.length
  if (both === 0) return 1
  if ((2 * sharedWords(a, b)) / both < least) return 0
  return (2 * table(a, b)[0]!) / both
}

export const similarity = (a: string, b: string): number => similarityOfWords(wordsOf(a), wordsOf(b))

interface Token {
  readonly word: string
  /** The word with what stands behind it (before the first word: also what stands in front). */
  readonly text: string
}

const tokensOf = (text: string): Token[] => {
  const found = [...text.matchAll(WORD)]
  return found.map((match, index) => ({
    word: match[0],
    text: text.slice(index === 0 ? 0 : match.index, found[index + 1]?.index ?? text.length),
  }))
}

const grown = (changes: readonly Change[], kind: Change['kind'], text: string): Change[] => {
  const last = changes.at(-1)
  const apart = kind === 'delete' && last !== undefined && !/\s$/.test(last.text) ? ` ${text}` : text
  if (last?.kind !== kind) return [...changes, { kind, text: apart }]
  return [...changes.slice(0, -1), { kind, text: last.text + text }]
}

/**
 * The way from `a` to `b`: what is the same and what was inserted give `b` to the letter; what is deleted is `a`'s.
 * Deletions stand before insertions at the same place.
 */
export const changesBetween = (a: string, b: string): Change[] => {
  const left = tokensOf(a)
  const right = tokensOf(b)
  const cells = table(
    left.map((token) => token.word),
    right.map((token) => token.word),
  )
  const width = right.length + 1
  let changes: Change[] = []
  let i = 0
  let j = 0
  while (i < left.length || j < right.length) {
    const at = i * width + j
    if (i < left.length && j < right.length && left[i]!.word === right[j]!.word) {
      changes = grown(changes, 'same', right[j]!.text)
      i += 1
      j += 1
    } else if (i < left.length && (j === right.length || cells[at + width]! >= cells[at + 1]!)) {
      changes = grown(changes, 'delete', left[i]!.text)
      i += 1
    } else {
      changes = grown(changes, 'insert', right[j]!.text)
      j += 1
    }
  }
  return changes
}

import { similarityOfWords, wordsOf } from './compare.ts'

/**
 * Which paragraph of an earlier text a paragraph continues.
 *
 * Every pair is compared word by word; pairs are then taken from the most alike down, each paragraph once, until they are
 * no longer alike enough (a stable matching for one common order of preference). Between equal pairs the one that keeps
 * the order of the texts better comes first.
 *
 * Complexity: pairs × words², most pairs being refused by the bound of `compare.ts`.
 */
export interface Paragraph {
  readonly n: string
  readonly text: string
}

export interface Link {
  readonly a: string
  readonly b: string
  readonly similarity: number
}

/** Below this, what two paragraphs share is the common stock of phrases and no descent. */
export const ALIKE = 0.4

export const linkParagraphs = (earlier: readonly Paragraph[], later: readonly Paragraph[], least = ALIKE): Link[] => {
  const left = earlier.map((paragraph) => wordsOf(paragraph.text))
  const right = later.map((paragraph) => wordsOf(paragraph.text))
  const pairs = left.flatMap((a, i) =>
    right.flatMap((b, j) => {
      const alike = similarityOfWords(a, b, least)
      return alike >= least ? [{ i, j, alike }] : []
    }),
  )
  const drift = ({ i, j }: { i: number; j: number }) => Math.abs(i / earlier.length - j / later.length)
  pairs.sort((x, y) => y.alike - x.alike || drift(x) - drift(y))
  const taken = { left: new Set<number>(), right: new Set<number>() }
  const links: (Link & { i: number })[] = []
  for (const { i, j, alike } of pairs) {
    if (taken.left.has(i) || taken.right.has(j)) continue
    taken.left.add(i)
    taken.right.add(j)
    links.push({ i, a: earlier[i]!.n, b: later[j]!.n, similarity: alike })
  }
  return links.sort((x, y) => x.i - y.i).map(({ a, b, similarity }) => ({ a, b, similarity }))
}

import type { Lexicon } from './lexicon.ts'

/**
 * Mends words that a PDF has broken: `Offi ce` → `Office`, `traffic king` → `trafficking`, `seventy -first`.
 *
 * A line is a row of fragments. Of all ways to join neighbours into known words the cheapest is taken (Viterbi 1967):
 *
 *   cost of a reading = Σ cost(word) + Σ strangeness(word, next word) + joins × (−ln rate of breaks)
 *
 * The rate is that of the document itself, first seen from joins that need no judgement (a fragment that is no word).
 * In a clean document a join costs so much that two right words never melt (`any one`, `in to`); in a broken one,
 * likely words are put together even where both parts are words (`per sons`, `with in`).
 *
 * Complexity: linear in fragments × MOST². Example: mendText('per sons', lexicon) → 'persons'.
 */
const MOST = 4
const LOWEST_RATE = 1e-4
const HIGHEST_RATE = 0.3

export interface Mend {
  readonly from: string
  readonly to: string
}

interface Mended {
  readonly text: string
  readonly mends: readonly Mend[]
}

const FRAGMENTS = /\p{L}+(?: \p{Ll}+)+/gu

/** The cheapest reading of fragments, as the lengths of its words. `best[i][k]`: the last word ends at i and has k+1. */
const cheapest = (fragments: readonly string[], lexicon: Lexicon, joinCost: number): number[] => {
  const wordAt = (end: number, size: number) =>
    fragments
      .slice(end - size + 1, end + 1)
      .join('')
      .toLowerCase()
  const best: { cost: number; before: number }[][] = []
  fragments.forEach((_, end) => {
    best.push([])
    for (let size = 1; size <= Math.min(MOST, end + 1); size++) {
      const word = wordAt(end, size)
      if (size > 1 && !lexicon.known(word)) {
        best[end]!.push({ cost: Number.POSITIVE_INFINITY, before: 0 })
        continue
      }
      const own = lexicon.cost(word) + (size - 1) * joinCost
      let entry = { cost: own, before: 0 }
      if (end >= size) {
        entry = { cost: Number.POSITIVE_INFINITY, before: 0 }
        best[end - size]!.forEach((earlier, index) => {
          const cost = earlier.cost + own + lexicon.strangeness(wordAt(end - size, index + 1), word)
          if (cost < entry.cost) entry = { cost, before: index + 1 }
        })
      }
      best[end]!.push(entry)
    }
  })
  return backtrack(best)
}

const backtrack = (best: readonly (readonly { cost: number; before: number }[])[]): number[] => {
  const sizes: number[] = []
  let end = best.length - 1
  let size = 1 + best[end]!.reduce((least, entry, index, all) => (entry.cost < all[least]!.cost ? index : least), 0)
  while (end >= 0) {
    sizes.unshift(size)
    const before = best[end]![size - 1]!.before
    end -= size
    size = before
  }
  return sizes
}

const readRun = (run: string, lexicon: Lexicon, joinCost: number, mends: Mend[]): string => {
  const fragments = run.split(' ')
  let at = 0
  return cheapest(fragments, lexicon, joinCost)
    .map((size) => {
      const parts = fragments.slice(at, at + size)
      at += size
      if (size > 1) mends.push({ from: parts.join(' '), to: parts.join('') })
      return parts.join('')
    })
    .join(' ')
}

const HANGING = /^(?:and|or|to|as)$/

/** Breaks at hyphens, ordinals and apostrophes, which are never right. */
const mendJoints = (text: string, mends: Mend[]): string => {
  const joined = (from: string, to: string) => {
    if (from !== to) mends.push({ from, to })
    return to
  }
  return text
    .replace(/(\p{L}+) -(\p{Ll}+)/gu, (from, left: string, right: string) => joined(from, `${left}-${right}`))
    .replace(/(\p{L}+)- (\p{Ll}+)/gu, (from, left: string, right: string) =>
      HANGING.test(right) ? from : joined(from, `${left}-${right}`),
    )
    .replace(/\b(\d+)(s t|n d|r d|t h| st| nd| rd| th)\b(?! \p{Ll}{1,3}\b)/gu, (from) =>
      joined(from, from.replace(' ', '')),
    )
    .replace(/(\p{L})([’']) s\b/gu, (from, letter: string, mark: string) => joined(from, `${letter}${mark}s`))
}

/** An address holds no blanks: it goes on while a later piece still has a dot or slash inside. */
const mendAddresses = (text: string, mends: Mend[]): string =>
  text.replace(
    /\b(?:https?:\/\/|www\.)\S*(?: (?=\S*[./]\S)\S+| [\w-]+(?= ?\S*[./]\w)|(?<=\.\w{1,3}) \w{1,4}(?=[.,;)]*$))*/g,
    (from) => {
      const to = from.replaceAll(' ', '')
      if (from !== to) mends.push({ from, to })
      return to
    },
  )

export const mendLine = (text: string, lexicon: Lexicon, rate: number): Mended => {
  const mends: Mend[] = []
  const joinCost = -Math.log(Math.min(HIGHEST_RATE, Math.max(LOWEST_RATE, rate)))
  const whole = mendAddresses(mendJoints(text, mends), mends)
  const mended = whole.replace(FRAGMENTS, (run) => readRun(run, lexicon, joinCost, mends))
  return { text: mended, mends }
}

/** How often words are broken: joins in which a part is no word at all, by the number of words. */
export const rateOfBreaks = (lines: readonly string[], lexicon: Lexicon): number => {
  let words = 0
  let broken = 0
  for (const line of lines) {
    words += line.match(/\p{L}+/gu)?.length ?? 0
    for (const { from } of mendLine(line, lexicon, LOWEST_RATE).mends)
      if (from.split(' ').some((part) => !lexicon.known(part.toLowerCase()))) broken += 1
  }
  return words === 0 ? 0 : broken / words
}

/** One text on its own, for lists of words: a broken word is likelier than two strangers. */
export const mendText = (text: string, lexicon: Lexicon): string => mendLine(text, lexicon, 0.003).text

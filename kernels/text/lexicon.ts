/**
 * How likely a word is: the ground on which broken words are mended.
 *
 * A lexicon is made of two lists: a general one of English words (large, with much rubbish among the short ones:
 * `ta`, `wo`, `ne`) and the running text of documents of the same kind, which says how often a word is really used.
 *
 *   cost(w) = −ln P(w)     P(w) = (count + ½) / (N + V)      for words of the documents
 *             RARE                                           for other English words of four letters or more
 *             STRANGE                                        for everything else
 *
 * Function words that the documents happen not to hold cost COMMON. The documents may be broken themselves; they are
 * therefore counted twice, the second time after mending with what the first time taught.
 *
 * Complexity: linear in the documents; a look-up is one hash.
 */
export interface Lexicon {
  /** Nats; smaller is likelier. */
  cost(word: string): number
  /** May a joined word be this one? */
  known(word: string): boolean
  /** Cost of two words side by side that their own costs do not explain: common words that never meet. */
  strangeness(left: string, right: string): number
}

export const RARE = 16
export const STRANGE = 24
const COMMON = 9
/** How often a pair that was never seen may be thought to occur. */
const NEVER_SEEN = 0.1

const FUNCTION_WORDS = new Set(
  `a about above after again against all also am among an and another any are as at away back be because been before being
  below between both but by can come could day did do does done down due during each either end ever every few first for
  from full get give go had has have he help her here hers him his how i if in inter into is it its just keep last law less
  let like long made make man many may me men might more most much must my need never new no non nor not now of off often on
  once one only or other our out over own part per place put said same second see set shall she should side since so some
  state such take term than that the their them then there these they third this those time times to together too two under
  until up upon us use used via was way we well were what when where whether which while who whole whom whose why will with
  within without work year yes yet you your act age aim aid ask bad bar big box buy car cut die era eye far fit four five six
  ten hiv ibid act led lie low map met old pay ran red rid rob run sea sex six tax top try war win won`.split(/\s+/),
)

const words = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

interface Counts {
  readonly words: ReadonlyMap<string, number>
  readonly pairs: ReadonlySet<string>
  readonly total: number
}

const count = (texts: readonly string[]): Counts => {
  const counted = new Map<string, number>()
  const pairs = new Set<string>()
  let total = 0
  for (const text of texts) {
    for (const word of words(text)) {
      counted.set(word, (counted.get(word) ?? 0) + 1)
      total += 1
    }
    for (const [, left, right] of text.toLowerCase().matchAll(/(\p{L}+)(?=\s+(\p{L}+))/gu))
      pairs.add(`${left} ${right}`)
  }
  return { words: counted, pairs, total }
}

const lexiconOf = (english: ReadonlySet<string>, counts: Counts, trusted: (word: string) => boolean): Lexicon => {
  const size = counts.total + counts.words.size + 1
  const never = -Math.log(NEVER_SEEN / size)
  const listed = (word: string) => FUNCTION_WORDS.has(word) || (word.length >= 4 && english.has(word))
  const counted = (word: string) => {
    const times = counts.words.get(word) ?? 0
    return times > 0 && trusted(word) ? times : 0
  }
  const cost = (word: string) => {
    const times = counted(word)
    if (times > 0) return Math.min(-Math.log((times + 0.5) / size), listed(word) ? RARE : STRANGE)
    if (FUNCTION_WORDS.has(word)) return COMMON
    return listed(word) ? RARE : STRANGE
  }
  return {
    cost,
    known: (word) => counted(word) > 0 || listed(word),
    strangeness: (left, right) =>
      counts.pairs.has(`${left} ${right}`) ? 0 : Math.max(0, never - cost(left) - cost(right)),
  }
}

/** Of one list only: what the first count of broken documents is mended with. */
const plainLexicon = (english: ReadonlySet<string>, texts: readonly string[]): Lexicon => {
  const counts = count(texts)
  return lexiconOf(english, { ...counts, pairs: new Set() }, (word) => word.length >= 4 && english.has(word))
}

export const makeLexicon = (
  english: ReadonlySet<string>,
  texts: readonly string[],
  mend: (text: string, lexicon: Lexicon) => string,
): Lexicon => {
  const first = plainLexicon(english, texts)
  const mended = texts.map((text) =>
    text
      .split(/\r?\n/)
      .map((line) => mend(line, first))
      .join('\n'),
  )
  return lexiconOf(english, count(mended), () => true)
}

/** The same lexicon knowing also the words that this document uses at least twice: names, terms of art. */
export const withWordsOf = (lexicon: Lexicon, text: string): Lexicon => {
  const own = count([text])
  const names = (word: string) => word.length >= 5 && (own.words.get(word) ?? 0) >= 2
  return {
    cost: (word) => Math.min(lexicon.cost(word), names(word) ? RARE : STRANGE),
    known: (word) => lexicon.known(word) || names(word),
    strangeness: lexicon.strangeness,
  }
}

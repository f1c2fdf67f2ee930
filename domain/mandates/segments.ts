import type { Citation } from './document.ts'

/** A paragraph's text cut where something begins or ends: the opening verb, a citation, a reference to a footnote. */
export interface Segment {
  readonly text: string
  readonly italic: boolean
  readonly citation: Citation | null
  /** Footnotes referred to right behind this piece. */
  readonly footnotes: readonly string[]
}

export interface Parts {
  readonly text: string
  /** The opening verb, printed in italics where the text begins with it. */
  readonly verb: string | undefined
  readonly citations: readonly Citation[]
  readonly marks: readonly { readonly n: string; readonly at: number }[]
}

export const segmentsOf = ({ text, verb, citations, marks }: Parts): Segment[] => {
  const italicEnd = verb && text.startsWith(verb) ? verb.length : 0
  const cuts = [
    0,
    italicEnd,
    text.length,
    ...marks.map(({ at }) => at),
    ...citations.flatMap(({ at, text: cited }) => [at, at + cited.length]),
  ]
  const ordered = [...new Set(cuts)].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b)
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index]!
    return {
      text: text.slice(start, end),
      italic: end <= italicEnd,
      citation: citations.find(({ at, text: cited }) => at <= start && end <= at + cited.length) ?? null,
      footnotes: marks.filter(({ at }) => at === end).map(({ n }) => n),
    }
  })
}

import { findCitations } from '../../kernels/text/citations.ts'
import { ALIKE, linkParagraphs } from '../../kernels/text/lineage.ts'
import type { Item, Operative, Preambular, Resolution } from '../../kernels/text/resolution.ts'
import { type Citation, type Deadline, type Duty, PILLARS, type Pillar, PLAN } from './document.ts'

/** From a read resolution to the rows that are kept: keys, pillars, order, and which paragraphs are of one line. */
export interface ParagraphRow {
  readonly key: string
  readonly kind: 'preambular' | 'operative' | 'annex'
  readonly n: string
  readonly parent: string | null
  readonly part: string | null
  readonly pillar: Pillar | null
  readonly text: string
  readonly line: number
  readonly verbs: readonly string[]
  readonly addressees: readonly string[]
  readonly marks: readonly { n: string; at: number }[]
  readonly citations: readonly Citation[]
  readonly duties: readonly Duty[]
  readonly deadlines: readonly Deadline[]
}

type Head = Pick<
  ParagraphRow,
  'key' | 'kind' | 'parent' | 'part' | 'pillar' | 'verbs' | 'addressees' | 'duties' | 'deadlines'
>

const rowOf = (item: Item, head: Head): ParagraphRow => ({
  ...head,
  n: item.n,
  text: item.text,
  line: item.line,
  marks: item.marks,
  citations: item.citations as Citation[],
})

const withItems = (item: Item, head: Head): ParagraphRow[] => [
  rowOf(item, head),
  ...item.items.flatMap((inner) =>
    withItems(inner, {
      ...head,
      key: `${head.key}.${inner.n}`,
      parent: head.key,
      verbs: [],
      addressees: [],
      duties: [],
      deadlines: [],
    }),
  ),
]

const preambularRows = (paragraph: Preambular): ParagraphRow[] =>
  withItems(paragraph, {
    key: `pp${paragraph.n}`,
    kind: 'preambular',
    parent: null,
    part: null,
    pillar: null,
    verbs: paragraph.verb === null ? [] : [paragraph.verb],
    addressees: [],
    duties: [],
    deadlines: [],
  })

const operativeRows = (paragraph: Operative, head: Pick<Head, 'key' | 'kind' | 'part' | 'pillar'>): ParagraphRow[] =>
  withItems(paragraph, {
    ...head,
    parent: null,
    verbs: paragraph.verbs,
    addressees: paragraph.addressees,
    duties: paragraph.duties as Duty[],
    deadlines: paragraph.deadlines as Deadline[],
  })

/** Numbers that start again in a later part: `op1`, then `op1x2`. */
const unique = (rows: readonly ParagraphRow[]): ParagraphRow[] => {
  const times = new Map<string, number>()
  const renamed = new Map<string, string>()
  return rows.map((row) => {
    if (row.parent !== null) {
      const parent = renamed.get(row.parent) ?? row.parent
      return { ...row, parent, key: `${parent}.${row.n}` }
    }
    const time = (times.get(row.key) ?? 0) + 1
    times.set(row.key, time)
    const key = time === 1 ? row.key : `${row.key}x${time}`
    renamed.set(row.key, key)
    return { ...row, key }
  })
}

export const paragraphRows = (resolution: Resolution): ParagraphRow[] => {
  const isPlan = resolution.symbol === PLAN
  const annex = resolution.annex?.parts.flatMap((part, index) =>
    part.provisions.flatMap((provision) =>
      operativeRows(provision, {
        key: `${isPlan ? 'gpa' : 'an'}${provision.n}`,
        kind: 'annex',
        part: part.title,
        pillar: isPlan ? (PILLARS[index] ?? 'general') : null,
      }),
    ),
  )
  return unique([
    ...resolution.preambular.flatMap(preambularRows),
    ...resolution.operative.flatMap((one) =>
      operativeRows(one, { key: `op${one.n}`, kind: 'operative', part: one.part, pillar: null }),
    ),
    ...(annex ?? []),
  ])
}

export const footnoteRows = (resolution: Resolution): { n: string; text: string; citations: Citation[] }[] =>
  resolution.footnotes.map(({ n, text }) => ({ n, text, citations: findCitations(text) as Citation[] }))

export interface Kept {
  readonly key: string
  readonly kind: ParagraphRow['kind']
  readonly parent: string | null
  readonly text: string
}

export interface LineageRow {
  readonly key: string
  readonly earlier_key: string
  readonly similarity: number
}

/** A plan's provision is taken up in a resolution with few changes, or it is not taken up at all. */
const ALIKE_ACROSS_KINDS = 0.6

const linked = (later: readonly Kept[], earlier: readonly Kept[], least: number): LineageRow[] => {
  const plain = (rows: readonly Kept[]) => rows.map(({ key, text }) => ({ n: key, text }))
  return linkParagraphs(plain(earlier), plain(later), least).map(({ a, b, similarity }) => ({
    key: b,
    earlier_key: a,
    similarity,
  }))
}

/** Preamble with preamble, operative with operative, and what one has in an annex with the other's operative part. */
export const lineageBetween = (later: readonly Kept[], earlier: readonly Kept[]): LineageRow[] => {
  const of = (rows: readonly Kept[], kind: Kept['kind']) =>
    rows.filter((row) => row.kind === kind && row.parent === null)
  return [
    ...linked(of(later, 'preambular'), of(earlier, 'preambular'), ALIKE),
    ...linked(of(later, 'operative'), of(earlier, 'operative'), ALIKE),
    ...linked(of(later, 'operative'), of(earlier, 'annex'), ALIKE_ACROSS_KINDS),
    ...linked(of(later, 'annex'), of(earlier, 'operative'), ALIKE_ACROSS_KINDS),
    ...linked(of(later, 'annex'), of(earlier, 'annex'), ALIKE),
  ]
}

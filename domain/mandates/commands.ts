import { changesBetween } from '../../kernels/text/compare.ts'
import { linkParagraphs } from '../../kernels/text/lineage.ts'
import type { Operative, Resolution } from '../../kernels/text/resolution.ts'
import type { Command } from '../../safeguards/command.ts'
import { readResolution, readTextFile } from './document-exchange.ts'

/** Both commands work on files alone: no store is opened. */
const resolutionIn = async (path: string): Promise<Resolution> => readResolution((await readTextFile(path)).text)

const paragraphLine = ({ n, text, addressees, deadlines }: Operative): string => {
  const about = [...addressees, ...deadlines.map((deadline) => `${deadline.date ?? ''} ${deadline.rrule ?? ''}`.trim())]
  return `${n}. ${text}${about.length > 0 ? `\n   [${about.join('; ')}]` : ''}`
}

const parse: Command = {
  words: ['mandates', 'parse'],
  summary: 'Read the text of a resolution into its paragraphs, duties and deadlines',
  arguments: ['FILE'],
  options: {},
  run: async (call) => {
    const value = await resolutionIn(call.arguments[0] as string)
    const annex = value.annex?.parts.flatMap(({ title, provisions }) => [
      title ?? 'Annex',
      ...provisions.map(paragraphLine),
    ])
    const text = [
      `${value.symbol ?? 'without a symbol'} — ${value.title}`,
      `${value.preambular.length} preambular and ${value.operative.length} operative paragraphs, ${value.footnotes.length} footnotes`,
      ...value.operative.map(paragraphLine),
      ...(annex ?? []),
      ...value.problems.map(({ line, kind }) => `! line ${line}: ${kind}`),
    ]
    return { value, text: text.join('\n') }
  },
}

interface Comparison {
  readonly a: string | null
  readonly b: string | null
  readonly similarity: number
  readonly changes: ReturnType<typeof changesBetween>
}

/** Counterparts in the order of the earlier text, each paragraph that has none in its place, then what is new. */
const comparisons = (a: Resolution, b: Resolution): Comparison[] => {
  const links = linkParagraphs(a.operative, b.operative)
  const later = (n: string) => b.operative.find((paragraph) => paragraph.n === n)?.text ?? ''
  const continued = a.operative.map(({ n, text }): Comparison => {
    const link = links.find((one) => one.a === n)
    if (!link) return { a: n, b: null, similarity: 0, changes: [{ kind: 'delete', text }] }
    return { a: n, b: link.b, similarity: link.similarity, changes: changesBetween(text, later(link.b)) }
  })
  const fresh = b.operative
    .filter(({ n }) => !links.some((link) => link.b === n))
    .map(({ n, text }): Comparison => ({ a: null, b: n, similarity: 0, changes: [{ kind: 'insert', text }] }))
  return [...continued, ...fresh]
}

const MARKS = { same: ['', ''], insert: ['{+', '+}'], delete: ['[-', '-]'] } as const

const comparisonLine = ({ a, b, similarity, changes }: Comparison): string => {
  const head = `${a ?? '—'} → ${b ?? '—'}${a && b ? `  ${(similarity * 100).toFixed(1)} %` : ''}`
  const body = changes.map(({ kind, text }) => {
    const [before, after] = MARKS[kind]
    return `${before}${text.trim()}${after}`
  })
  return `${head}\n${body.join(' ')}`
}

const compare: Command = {
  words: ['mandates', 'compare'],
  summary: 'Which paragraph continues which, word by word',
  arguments: ['A.txt', 'B.txt'],
  options: {},
  run: async (call) => {
    const [a, b] = [await resolutionIn(call.arguments[0] as string), await resolutionIn(call.arguments[1] as string)]
    const value = comparisons(a, b)
    return { value, text: value.map(comparisonLine).join('\n\n') }
  },
}

export const mandatesCommands: readonly Command[] = [parse, compare]

import type { ReadFigure } from './imported.ts'

/**
 * Which row first had a key. Keys are seven texts and numbers; instead of gluing them into one long text per row, each
 * prefix of the key is given a small number, and the next part is looked up under that number: a few lookups of short
 * texts that are already hashed. The numbers of prefix and part share one double: 26 bits each.
 */
export class KeyIndex {
  private readonly words = new Map<string, number>()
  private readonly pairs = new Map<number, number>()
  private readonly lines = new Map<number, number>()

  /** The line of the first figure with this key: its own, if there was none before. */
  firstLine(figure: ReadFigure): number {
    const key = this.keyOf(figure)
    const first = this.lines.get(key)
    if (first !== undefined) return first
    this.lines.set(key, figure.line)
    return figure.line
  }

  private keyOf(figure: ReadFigure): number {
    const { area_key, indicator, dimension, category, sex, age, year, quarter } = figure
    let key = this.word(area_key)
    for (const part of [indicator, dimension, category, sex, age]) key = this.pair(key, this.word(part))
    return this.pair(key, (year ?? 0) * 5 + (quarter ?? 0))
  }

  private word(text: string): number {
    const known = this.words.get(text)
    if (known !== undefined) return known
    this.words.set(text, this.words.size)
    return this.words.size - 1
  }

  private pair(prefix: number, part: number): number {
    const both = prefix * 2 ** 26 + part
    const known = this.pairs.get(both)
    if (known !== undefined) return known
    this.pairs.set(both, this.pairs.size)
    return this.pairs.size - 1
  }
}

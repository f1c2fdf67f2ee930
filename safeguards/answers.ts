/**
 * Answers made from open data, kept in memory under the store's generation: a committed write moves the generation and
 * everything older is forgotten. The oldest go first when the shelf is full.
 */
export interface KeptAnswer {
  readonly body: Buffer
  readonly etag: string
  /** Brotli, made at the second asking: many answers are asked only once. */
  compressed?: Buffer
}

export class AnswerShelf {
  readonly #limit: number
  readonly #kept = new Map<string, KeptAnswer>()
  #generation = -1
  #bytes = 0

  constructor(limit = 96 * 1024 * 1024) {
    this.#limit = limit
  }

  find(generation: number, key: string): KeptAnswer | undefined {
    this.#moveTo(generation)
    return this.#kept.get(key)
  }

  keep(generation: number, key: string, answer: KeptAnswer): void {
    this.#moveTo(generation)
    if (generation !== this.#generation) return
    this.#kept.set(key, answer)
    this.#bytes += answer.body.length
    for (const [oldest, { body }] of this.#kept) {
      if (this.#bytes <= this.#limit) break
      this.#kept.delete(oldest)
      this.#bytes -= body.length
    }
  }

  #moveTo(generation: number): void {
    if (generation <= this.#generation) return
    this.#generation = generation
    this.#kept.clear()
    this.#bytes = 0
  }
}

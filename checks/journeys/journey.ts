import type { Browser } from 'playwright-core'
import type { Visitor } from './browser.ts'

/** What a journey is given: the address of a running house, and visitors as it needs them. */
export interface Stage {
  readonly origin: string
  readonly browser: Browser
  visitor(options?: { locale?: string; width?: number; height?: number; dark?: boolean }): Promise<Visitor>
  /** axe over the page as it stands: throws with every violation it finds. */
  requireAccessible(visitor: Visitor): Promise<void>
  /** Kept under `SCREENSHOTS`, where that is set. */
  picture(visitor: Visitor, name: string): Promise<void>
}

/** One person's whole path, named as a sentence. */
export interface Journey {
  readonly name: string
  run(stage: Stage): Promise<void>
}

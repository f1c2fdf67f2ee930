import type { Notes } from './report-notes.ts'
import type { Words } from './report-words.ts'
import type { StateProfile } from './state-profile.ts'

/** What every section of a report is written from. */
export interface Report {
  readonly profile: StateProfile
  readonly words: Words
  readonly notes: Notes
}

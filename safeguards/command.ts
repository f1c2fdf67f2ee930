import type { Ask } from './ask.ts'

/** What a command is given: its words, and the door as *operator* (the store is found or started on first use). */
export interface CommandCall {
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly ask: Ask
  /** One line on standard error, replaced as it moves on. */
  progress(text: string): void
  readonly signal: AbortSignal
}

/** `value` is printed by `--json`, `text` without it. Exit 0: done; 1: refused, with the reason in `text`. */
export interface CommandResult {
  readonly value: unknown
  readonly text: string
  readonly exit?: 0 | 1
}

/** One line of the command line: `concerted <room> <verb> …`. `commands.ts` lists them as `server.ts` lists handlers. */
export interface Command {
  readonly words: readonly [room: string, verb: string]
  readonly summary: string
  /** Positional arguments, all required, e.g. `['FILE']` */
  readonly arguments: readonly string[]
  readonly options: Readonly<
    Record<string, { readonly says: string; readonly value?: string; readonly required?: true }>
  >
  run(call: CommandCall): Promise<CommandResult>
}

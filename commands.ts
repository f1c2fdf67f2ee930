import type { Command } from './platform/command.ts'

/** The command line: every command of the house, by module, as `server.ts` lists handlers. */
export const COMMANDS: readonly Command[] = []

import { instrumentsCommands } from './domain/instruments/commands.ts'
import { mandatesCommands } from './domain/mandates/commands.ts'
import { reportingCommands } from './domain/reporting/commands.ts'
import { statisticsCommands } from './domain/statistics/commands.ts'
import type { Command } from './safeguards/command.ts'

/** The command line: every command of the house, by module, as `server.ts` lists handlers. */
export const COMMANDS: readonly Command[] = [
  ...mandatesCommands,
  ...instrumentsCommands,
  ...statisticsCommands,
  ...reportingCommands,
]

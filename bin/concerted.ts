import { InvalidArgumentError, Command as Line } from 'commander'
import { COMMANDS } from '../commands.ts'
import { loadSources, operatorOf } from '../load.ts'
import { readConfig } from '../platform/config.ts'
import { Problem } from '../platform/problem.ts'
import type { Command, CommandResult } from '../safeguards/command.ts'
import { type House, openHouse } from '../server.ts'

/**
 * `--json` prints one JSON value on standard output; progress goes to standard error. Exit 0: done. 1: refused, with
 * the reason. 2: wrong usage.
 */
const cancelled = new AbortController()
process.once('SIGINT', () => cancelled.abort())

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

let house: Promise<House> | null = null

const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
}

/** The store is opened at the first question, and filled if it is new. */
const ask: ReturnType<typeof operatorOf> = async (action, input, file) => {
  house ??= openHouse(readConfig()).then(async (opened) => {
    await loadSources(opened, progress)
    return opened
  })
  const told = (step: string, done: number, total: number | null) =>
    progress(`${step} ${done}${total ? `/${total}` : ''}`)
  return operatorOf(await house, cancelled.signal, told)(action, input, file)
}

const print = (text: string): Promise<void> => new Promise((done) => process.stdout.write(`${text}\n`, () => done()))

const runCommand = async (
  command: Command,
  values: string[],
  options: Record<string, string | boolean>,
): Promise<number> => {
  const json = options['json'] === true
  try {
    const call = { arguments: values, options, ask, progress, signal: cancelled.signal }
    const result: CommandResult = await command.run(call)
    progress('')
    await print(json ? JSON.stringify(result.value) : result.text)
    return result.exit ?? 0
  } catch (error) {
    progress('')
    if (!(error instanceof Problem)) throw error
    console.error(error.message)
    return error.kind === 'invalid' && error.code === 'usage' ? 2 : 1
  } finally {
    // Where the store itself failed to open, its reason was said above.
    await (await house?.catch(() => null))?.close()
  }
}

const lineOf = (command: Command): Line => {
  const line = new Line(command.words[1]).summary(command.summary).description(command.summary)
  for (const name of command.arguments) line.argument(`<${name}>`)
  for (const [name, { says, value, required }] of Object.entries(command.options)) {
    const flags = value ? `--${name} <${value}>` : `--${name}`
    required ? line.requiredOption(flags, says) : line.option(flags, says)
  }
  line.option('--json', 'one JSON value on standard output')
  return line.action(async (...given: unknown[]) => {
    const values = given.slice(0, command.arguments.length) as string[]
    process.exitCode = await runCommand(command, values, rawOptions(line, command))
  })
}

/** Options under the names they were declared with (`without-eu`, not `withoutEu`). */
const rawOptions = (line: Line, command: Command): Record<string, string | boolean> => {
  const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const given = line.opts<Record<string, string | boolean>>()
  const names = [...Object.keys(command.options), 'json']
  return Object.fromEntries(
    names.flatMap((name) => (given[camel(name)] === undefined ? [] : [[name, given[camel(name)] as string]])),
  )
}

const program = new Line('concerted')
  .description('Coordination of efforts against trafficking in persons')
  .exitOverride()
for (const [room, commands] of Map.groupBy(COMMANDS, ({ words }) => words[0])) {
  const group = program.command(room).exitOverride()
  for (const command of commands) group.addCommand(lineOf(command).exitOverride())
}

try {
  await program.parseAsync()
} catch (error) {
  const { code, exitCode } = error as { code?: string; exitCode?: number }
  if (error instanceof InvalidArgumentError || code?.startsWith('commander.')) process.exitCode = exitCode === 0 ? 0 : 2
  else {
    console.error(error)
    process.exitCode = 1
  }
}

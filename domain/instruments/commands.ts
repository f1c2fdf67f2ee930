import { Problem } from '../../platform/problem.ts'
import type { Command, CommandCall } from '../../safeguards/command.ts'
import { areaName } from '../../vocabulary/areas.ts'
import { isDay } from './days.ts'
import { isTreatyKey, TREATY_KEYS, type TreatyKey, treatyOf } from './treaty.ts'
import { getTreatyStatus, importTreatyTable, listTreatyActions } from './treaty-api.ts'

const usage = (message: string): Problem => new Problem('invalid', 'usage', message)

const text = ({ options }: CommandCall, name: string): string => {
  const value = options[name]
  return typeof value === 'string' ? value.trim() : ''
}

const treatyFrom = (call: CommandCall): TreatyKey => {
  const key = text(call, 'treaty')
  if (isTreatyKey(key)) return key
  throw usage(`There is no treaty “${key}”. Use one of: ${TREATY_KEYS.join(', ')}.`)
}

const dayFrom = (call: CommandCall, name: string): string => {
  const day = text(call, name)
  if (isDay(day)) return day
  throw usage(`--${name} “${day}” is no day. Write it as 2012-12-20.`)
}

const nameOf = (area: string | null, otherwise = '—'): string => (area === null ? otherwise : areaName(area, 'en'))

const status: Command = {
  words: ['instruments', 'status'],
  summary: 'Who was party to a treaty on a day',
  arguments: [],
  options: {
    treaty: { says: `one of: ${TREATY_KEYS.join(', ')}`, value: 'KEY', required: true },
    on: { says: 'the day, as 2012-12-20', value: 'DAY', required: true },
    'without-eu': { says: 'do not count the European Union' },
  },
  run: async (call) => {
    const [treaty, on] = [treatyFrom(call), dayFrom(call, 'on')]
    const value = await call.ask(getTreatyStatus, { treaty, on, without_eu: call.options['without-eu'] === true })
    const heading = `${treatyOf(treaty).title}\n${value.parties ?? 'unknown'} parties on ${on}, ${value.counting_eu ? 'counting' : 'not counting'} the European Union`
    const lines = value.states.map((one) => `${one.on}  ${nameOf(one.area)} (${one.action})`)
    return { value, text: [heading, ...value.warnings.map(({ says }) => `! ${says}`), ...lines].join('\n') }
  },
}

const actions: Command = {
  words: ['instruments', 'actions'],
  summary: 'Signatures and instruments of a treaty in a period',
  arguments: [],
  options: {
    treaty: { says: `one of: ${TREATY_KEYS.join(', ')}`, value: 'KEY', required: true },
    from: { says: 'first day, as 2008-01-01', value: 'DAY', required: true },
    to: { says: 'last day', value: 'DAY', required: true },
  },
  run: async (call) => {
    const [treaty, from, to] = [treatyFrom(call), dayFrom(call, 'from'), dayFrom(call, 'to')]
    if (from > to) throw usage(`The period ends (${to}) before it begins (${from}). Exchange the two days.`)
    const value = await call.ask(listTreatyActions, { treaty, from, to })
    return {
      value,
      text: value
        .map(
          (one) =>
            `${one.on}  ${one.kind.padEnd(20)} ${nameOf(one.area, one.participant)}  [${one.file}, row ${one.row}]`,
        )
        .join('\n'),
    }
  },
}

const importTable: Command = {
  words: ['instruments', 'import'],
  summary: 'Take in a treaty table',
  arguments: ['FILE'],
  options: {
    treaty: { says: 'the treaty, unless the columns name it', value: 'KEY' },
    'extracted-on': { says: 'the day the table was made', value: 'DAY', required: true },
    publisher: { says: 'whose table it is', value: 'TEXT', required: true },
  },
  run: async (call) => {
    const treaty = call.options['treaty'] === undefined ? undefined : treatyFrom(call)
    const input = {
      extracted_on: dayFrom(call, 'extracted-on'),
      publisher: text(call, 'publisher'),
      ...(treaty && { treaty }),
    }
    const value = await call.ask(importTreatyTable, input, call.arguments[0] as string)
    const heading = value.loaded
      ? `${value.imported} of ${value.rows} rows taken in`
      : 'This very file is here already; nothing was changed'
    return {
      value,
      text: [
        heading,
        ...value.problems.map((one) => `line ${one.line}, ${one.field}: ${one.what}. ${one.remedy}`),
      ].join('\n'),
    }
  },
}

export const instrumentsCommands: readonly Command[] = [status, actions, importTable]

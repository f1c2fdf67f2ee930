import { basename } from 'node:path'
import { Problem } from '../../platform/problem.ts'
import { openTable } from '../../platform/tables/open-table.ts'
import type { Command, CommandCall } from '../../safeguards/command.ts'
import { areaName } from '../../vocabulary/areas.ts'
import { auditRun } from './audit.ts'
import { getSeries } from './figure-api.ts'
import { type FigureFormat, ImportRun } from './import-run.ts'
import { FORMATS, type Format, type Told } from './imported.ts'
import type { ImportAnswer } from './release.ts'
import { importFile } from './release-api.ts'

const usage = (message: string): Problem => new Problem('invalid', 'usage', message)

const given = ({ options }: CommandCall, name: string): string | undefined => {
  const value = options[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

const formatOf = (call: CommandCall): Format => {
  const format = given(call, 'format')
  const known = FORMATS.find((one) => one === format)
  if (known) return known
  throw usage(`--format “${format ?? ''}” is not known. Use one of: ${FORMATS.join(', ')}.`)
}

/** A file that is not there is said in a sentence, not as a system error. */
const fileOf = ({ arguments: [file] }: CommandCall): string => {
  if (file) return file
  throw usage('Name the file.')
}

const readable = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new Problem('invalid', 'file_missing', `There is no file ${file}. Check its name.`)
    if (code === 'EISDIR') throw new Problem('invalid', 'file_missing', `${file} is a folder. Name the file in it.`)
    if (code === 'EACCES')
      throw new Problem('invalid', 'file_missing', `${file} cannot be read. Check its permissions.`)
    throw error
  }
}

/** What the two imports of one file have in common, so that they can be compared. */
const told = ({ rows, imported, quarantined, repeated_keys, by_status, problems, more_problems }: ImportAnswer) => ({
  rows,
  imported,
  quarantined,
  repeated_keys,
  by_status,
  problems,
  ...(more_problems > 0 && { more_problems }),
})

const lines = (answer: ImportAnswer, file: string): string[] => [
  `${basename(file)}${answer.already_imported ? ' (imported before, nothing changed)' : ''}`,
  `${answer.rows} rows, ${answer.imported} figures, ${answer.quarantined} quarantined, ${answer.repeated_keys} repeated keys`,
  Object.entries(answer.by_status)
    .map(([status, count]) => `${status} ${count}`)
    .join(', '),
  ...answer.problems.map(({ line, field, what, remedy }) => `line ${line}, ${field}: ${what} ${remedy}`),
  ...(answer.more_problems > 0 ? [`and ${answer.more_problems} more problems`] : []),
]

const importCommand: Command = {
  words: ['statistics', 'import'],
  summary: 'Take in a published table as one release',
  arguments: ['FILE'],
  options: {
    format: { says: `one of: ${FORMATS.join(', ')}`, value: 'FORMAT', required: true },
    'released-on': { says: 'when it was released, where the file does not say', value: 'DAY' },
    period: { says: 'what it is about, where the table does not say, as 2022-Q2', value: 'PERIOD' },
    area: { says: 'whose table it is, where the columns do not say, as MDA', value: 'AREA' },
  },
  run: async (call) => {
    const file = fileOf(call)
    const format = formatOf(call)
    const said = {
      ...optional('released_on', given(call, 'released-on')),
      ...optional('period', given(call, 'period')),
      ...optional('area', given(call, 'area')),
    }
    // What is no table of this format is refused before a store is opened for it.
    if (format !== 'tiers') await readable(file, () => openRun(file, format, said))
    const answer = await call.ask(importFile, { format, ...said }, file)
    return { value: told(answer), text: lines(answer, file).join('\n') }
  },
}

const optional = <K extends string>(name: K, value: string | undefined): { [key in K]?: string } =>
  (value === undefined ? {} : { [name]: value }) as { [key in K]?: string }

const auditCommand: Command = {
  words: ['statistics', 'audit'],
  summary: 'How many suppressed cells of a published table arithmetic brings back (counts only)',
  arguments: ['FILE'],
  options: {
    format: { says: `one of: ${FORMATS.join(', ')}`, value: 'FORMAT', required: true },
    indicator: { says: 'the indicator, as the file names it', value: 'TEXT', required: true },
  },
  run: async (call) => {
    const file = fileOf(call)
    const format = formatOf(call)
    if (format === 'tiers') throw usage('Tier placements are no figures and cannot be audited.')
    const value = await readable(file, () => auditFile(file, format, given(call, 'indicator') ?? ''))
    const text = [
      `${value.suppressed} cells are suppressed.`,
      `${value.recovered_by_subtraction} of them one subtraction brings back; ${value.fixed_by_propagation} are fixed by narrowing intervals.`,
      `Of the complete equations ${value.equations.hold} hold and ${value.equations.fail} fail.`,
    ]
    return { value, text: text.join('\n') }
  },
}

const auditFile = async (file: string, format: FigureFormat, indicator: string) =>
  auditRun(await openRun(file, format), indicator)

const openRun = async (file: string, format: FigureFormat, said: Partial<Told> = {}): Promise<ImportRun> =>
  ImportRun.open(await openTable(file), format, {
    ...said,
    file_name: basename(file),
    this_year: new Date().getUTCFullYear(),
  })

const seriesCommand: Command = {
  words: ['statistics', 'series'],
  summary: 'One indicator of one area, year by year, with where each figure stands',
  arguments: [],
  options: {
    area: { says: 'code or name, as NLD', value: 'AREA', required: true },
    indicator: { says: 'as its source names it', value: 'TEXT', required: true },
    dimension: { says: 'a breakdown; without it the total', value: 'TEXT' },
    category: { says: 'one category of the breakdown', value: 'TEXT' },
    sex: { says: 'without it the total', value: 'TEXT' },
    age: { says: 'without it the total', value: 'TEXT' },
  },
  run: async (call) => {
    const names = ['dimension', 'category', 'sex', 'age'] as const
    const value = await call.ask(getSeries, {
      area: given(call, 'area') ?? '',
      indicator: given(call, 'indicator') ?? '',
      ...Object.fromEntries(names.flatMap((name) => (given(call, name) ? [[name, given(call, name) as string]] : []))),
    })
    const rows = value.figures.map(
      (figure) =>
        `${figure.year}${figure.quarter ? `-Q${figure.quarter}` : ''}  ${figure.original.padStart(10)}  ${figure.status}  [${figure.source_id} ${figure.released_on ?? ''}, row ${figure.row_no}]`,
    )
    return {
      value,
      text: [
        `${areaName(value.area, 'en')}: ${value.indicator}`,
        ...(rows.length > 0 ? rows : ['No figure stands.']),
      ].join('\n'),
    }
  },
}

export const statisticsCommands: readonly Command[] = [importCommand, auditCommand, seriesCommand]

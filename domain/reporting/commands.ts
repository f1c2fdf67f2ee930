import { access, constants, mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { isLanguage, LANGUAGES, type Language } from '../../platform/messages/language.ts'
import { Problem } from '../../platform/problem.ts'
import type { FileAnswer } from '../../safeguards/action.ts'
import type { Command } from '../../safeguards/command.ts'
import { areaName, findArea } from '../../vocabulary/areas.ts'
import { factsOf } from './area-facts.ts'
import { composeStateReport, REPORT_FORMATS } from './report-api.ts'

const refused = (code: string, message: string): Problem => new Problem('invalid', code, message)

const areaOf = (words: string): string => {
  const code = findArea(words)
  if (code && factsOf(code)) return code
  throw refused('area_unknown', `“${words}” is no State or territory known here. Give its code, as NLD, or its name.`)
}

const languageOf = (words: string): Language => {
  if (isLanguage(words)) return words
  throw refused('language_unknown', `There is no report in “${words}”. Use one of: ${LANGUAGES.join(', ')}.`)
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk can only be read',
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'part of the path is a file',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
}

/** What the system says about a folder, as one sentence that tells what to do. */
const writing = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? '']
    if (!reason) throw error
    throw refused('folder_unwritable', `Nothing can be written into ${folder}: ${reason}. Name another folder.`)
  }
}

/** Folder by folder: the system's own way of making several at once never ends in places like /proc. */
const makeFolder = async (folder: string): Promise<void> => {
  if ((await stat(folder).catch(() => null))?.isDirectory()) return
  const above = dirname(folder)
  if (above !== folder) await makeFolder(above)
  await mkdir(folder)
}

const bytesOf = async ({ body }: FileAnswer): Promise<Uint8Array> => {
  if (typeof body === 'string') return Buffer.from(body)
  if (body instanceof Uint8Array) return body
  const parts: Buffer[] = []
  for await (const part of body) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

const stateCommand: Command = {
  words: ['reporting', 'state'],
  summary: 'Write the report of a State: report.html, report.docx and report.pdf',
  arguments: ['AREA'],
  options: {
    lang: { says: `language of the report, one of: ${LANGUAGES.join(', ')}; without it en`, value: 'LANG' },
    out: { says: 'folder to write into, made if it is not there', value: 'DIR', required: true },
  },
  run: async ({ arguments: [words = ''], options, ask, progress }) => {
    const area = areaOf(words)
    const language = languageOf(String(options['lang'] ?? 'en'))
    const folder = resolve(String(options['out']))
    await writing(folder, async () => {
      await makeFolder(folder)
      await access(folder, constants.W_OK)
    })
    const files: string[] = []
    for (const format of REPORT_FORMATS) {
      const file = join(folder, `report.${format}`)
      progress(file)
      const bytes = await bytesOf(await ask(composeStateReport, { area, format, language }))
      await writing(folder, () => writeFile(file, bytes))
      files.push(file)
    }
    return { value: { area, files }, text: [`${areaName(area, 'en')} (${area})`, ...files].join('\n') }
  },
}

export const reportingCommands: readonly Command[] = [stateCommand]

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ask } from '../../safeguards/ask.ts'
import { SHIPPED_TABLES, SHIPPED_TEXTS } from './shipped.ts'
import { importTreatyStatements, importTreatyTable, listTreatySources } from './treaty-api.ts'

/** Brings in the shipped extracts and texts; what is kept already is known by its checksum and left alone. */
export const loadInstruments = async (ask: Ask, sources: string, progress: (text: string) => void): Promise<void> => {
  const kept = new Set((await ask(listTreatySources, {})).map(({ sha256 }) => sha256))
  const isNew = async (path: string): Promise<boolean> =>
    !kept.has(
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    )
  for (const { file, ...input } of SHIPPED_TABLES) {
    const path = join(sources, 'treaty-status', file)
    if (!(await isNew(path))) continue
    progress(file)
    await ask(importTreatyTable, input, path)
  }
  for (const { file, document } of SHIPPED_TEXTS) {
    const path = join(sources, 'texts', file)
    if (!(await isNew(path))) continue
    progress(document)
    await ask(importTreatyStatements, { document }, path)
  }
}

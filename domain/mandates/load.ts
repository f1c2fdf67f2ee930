import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ask } from '../../safeguards/ask.ts'
import { importDocument, listDocumentSources } from './document-api.ts'

/** Brings in the shipped texts; what is kept already is known by its checksum and left alone. */
export const loadMandates = async (ask: Ask, sources: string, progress: (text: string) => void): Promise<void> => {
  const kept = new Set((await ask(listDocumentSources, {})).map(({ sha256 }) => sha256))
  const folder = join(sources, 'texts')
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort()) {
    const path = join(folder, name)
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    if (kept.has(sha256)) continue
    progress(name)
    await ask(importDocument, {}, path)
  }
}

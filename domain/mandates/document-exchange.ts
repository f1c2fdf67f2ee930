import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { parseResolution, type Refusal, type Resolution, Unreadable } from '../../kernels/text/resolution.ts'
import { Problem } from '../../platform/problem.ts'
import { lexicon } from './lexicon.ts'

/** How a document comes in: bytes of a text file to a read resolution, or one sentence why not. */
export interface TextFile {
  readonly text: string
  readonly sha256: string
}

/** The longest resolutions have some hundred pages; more is another kind of file. */
const MOST_BYTES = 4_000_000

const SENTENCES: Readonly<Record<Refusal, (line: number) => string>> = {
  empty: () => 'The file is empty. Choose the text of a resolution.',
  not_text: () => 'The file is not plain text. Save the resolution as text (UTF-8) and try again.',
  not_a_resolution: () =>
    'This is not the text of a resolution: no line in which the organ speaks (“The General Assembly,”) was found.',
  truncated: (line) =>
    `The text breaks off in the paragraph that begins on line ${line}; it is not the whole resolution. Take the complete text.`,
}

const refused = (reason: Refusal, line = 1): Problem =>
  new Problem('invalid', `resolution_${reason}`, SENTENCES[reason](line), { line })

/** At most one byte more than is allowed is ever read. */
const readBytes = async (path: string): Promise<Buffer> => {
  const file = await open(path).catch(() => {
    throw new Problem('invalid', 'file_unreadable', 'The file cannot be read. Check its name and that you may read it.')
  })
  try {
    if ((await file.stat()).isDirectory())
      throw new Problem('invalid', 'file_unreadable', 'This is a folder. Name one file with the text of a resolution.')
    const bytes = Buffer.alloc(MOST_BYTES + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length)
      length += bytesRead
      if (bytesRead === 0 || length === bytes.length) return bytes.subarray(0, length)
    }
  } finally {
    await file.close()
  }
}

const encodingOf = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

export const readTextFile = async (path: string): Promise<TextFile> => {
  const bytes = await readBytes(path)
  if (bytes.length > MOST_BYTES)
    throw new Problem(
      'too_large',
      'resolution_too_large',
      'The file is larger than any resolution. Send its text only.',
    )
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  try {
    return { text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes), sha256 }
  } catch {
    throw refused('not_text')
  }
}

export const readResolution = (text: string): Resolution => {
  try {
    return parseResolution(text, lexicon())
  } catch (error) {
    if (error instanceof Unreadable) throw refused(error.reason, error.line)
    throw error
  }
}

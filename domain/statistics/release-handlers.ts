import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Tx } from '../../platform/database/sql.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { writeCsv } from '../../platform/tables/csv-writer.ts'
import { openTable } from '../../platform/tables/open-table.ts'
import type { TableFile } from '../../platform/tables/table.ts'
import { type Call, handle, type InputOf, type Upload } from '../../safeguards/action.ts'
import { readAssessments } from './assessment-exchange.ts'
import { auditCells } from './audit.ts'
import { placeOf } from './figure.ts'
import { findSources } from './figure-store.ts'
import { type FigureFormat, type ImportedFigure, type ImportReport, ImportRun } from './import-run.ts'
import type { Told } from './imported.ts'
import { type ImportAnswer, type Release, reasonsAgainst } from './release.ts'
import {
  auditRelease,
  decideQuarantined,
  getImportReport,
  importFile,
  listQuarantined,
  listReleases,
  listRevisions,
} from './release-api.ts'
import * as store from './release-store.ts'
import { sourceOf } from './source.ts'

type ImportCall = Call<InputOf<typeof importFile>>

/**
 * Reading, mapping and storing run at once: rows go from the file into COPY as they come, in the one transaction that
 * the door opened, so that a failed or cancelled import leaves nothing behind.
 */
const importTable = async (call: ImportCall): Promise<ImportAnswer> => {
  const { upload, tx, input } = call
  if (!upload) throw new Problem('invalid', 'file_missing', 'No file came with the request: choose one and send it.')
  const sha256 = await sha256Of(upload.path)
  call.about(`file ${sha256.slice(0, 12)}`)
  await store.lockImports(tx)
  const before = await store.findReleaseOfFile(tx, sha256, input.format)
  if (before) return answerOf(before, await store.listProblems(tx, before.release_id), true)
  const file = await openTable(upload.path)
  const told = { ...input, file_name: upload.name, this_year: call.now.getUTCFullYear() }
  const { release_id, report } =
    input.format === 'tiers'
      ? await takeAssessments(call, file, upload, sha256, told)
      : await takeFigures(call, input.format, file, upload, sha256, told)
  await store.completeRelease(tx, release_id, report)
  return { release_id, already_imported: false, ...report }
}

const takeFigures = async (
  call: ImportCall,
  format: FigureFormat,
  file: TableFile,
  upload: Upload,
  sha256: string,
  told: Told,
): Promise<{ release_id: number; report: ImportReport }> => {
  const run = await ImportRun.open(file, format, told)
  const source = sourceOf(run.mapping.source)
  const release_id = await store.insertRelease(
    call.tx,
    source,
    newRelease(call, upload, sha256, run.mapping.released_on),
  )
  await store.copyFigures(call.tx, release_id, watched(run, file, call))
  call.progress('statistics.progress.comparing', 0, null)
  await compareWithOthers(call.tx, source.source_id, release_id)
  return { release_id, report: run.report }
}

const takeAssessments = async (
  call: ImportCall,
  file: TableFile,
  upload: Upload,
  sha256: string,
  told: Told,
): Promise<{ release_id: number; report: ImportReport }> => {
  const { assessments, report } = await readAssessments(file, told)
  const release = newRelease(call, upload, sha256, told.released_on ?? null)
  const release_id = await store.insertRelease(call.tx, sourceOf('US_STATE'), release)
  await store.copyAssessments(call.tx, release_id, assessments)
  return { release_id, report }
}

const newRelease = (
  { actor, now, input }: ImportCall,
  upload: Upload,
  sha256: string,
  released_on: string | null,
): store.NewRelease => ({
  format: input.format,
  released_on,
  file_name: upload.name,
  bytes: upload.bytes,
  sha256,
  imported_at: now,
  imported_by_kind: actor.kind,
  imported_by: actor.person_id,
})

/** Passes batches on, tells how far the file has been read, and stops where the person has cancelled. */
async function* watched(run: ImportRun, file: TableFile, call: ImportCall): AsyncGenerator<readonly ImportedFigure[]> {
  for await (const figures of run.batches()) {
    if (call.signal.aborted)
      throw new Problem('conflict', 'statistics_import_cancelled', 'The import was cancelled; nothing of it was kept.')
    call.progress('statistics.progress.reading', file.read(), file.bytes)
    yield figures
  }
}

/** Older releases give way to this one, and this one to any newer that was imported before it. */
const compareWithOthers = async (tx: Tx, source_id: string, release_id: number): Promise<void> => {
  const order = await store.findReleaseOrder(tx, source_id)
  const at = order.indexOf(release_id)
  if (at > 0) await store.supersede(tx, order.slice(0, at), release_id)
  for (const newer of order.slice(at + 1).reverse()) await store.supersede(tx, [release_id], newer)
}

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}

const answerOf = (release: Release, problems: ImportAnswer['problems'], already_imported: boolean): ImportAnswer => {
  const { release_id, rows, imported, quarantined, repeated_keys, by_status, more_problems } = release
  return {
    release_id,
    already_imported,
    rows,
    imported,
    quarantined,
    repeated_keys,
    by_status,
    problems,
    more_problems,
  }
}

const getRelease = async (tx: Tx, release_id: number): Promise<Release> => {
  const release = await store.findRelease(tx, release_id)
  if (!release) throw notFound()
  return release
}

export const releaseHandlers = [
  handle(importFile, importTable),

  handle(listReleases, async ({ tx }) => ({ releases: await store.listReleases(tx), sources: await findSources(tx) })),

  handle(getImportReport, async ({ tx, input }) => {
    const release = await getRelease(tx, input.release_id)
    const problems = await store.listProblems(tx, input.release_id)
    return {
      type: 'text/csv; charset=utf-8',
      name: `import-report-${release.release_id}.csv`,
      disposition: 'attachment' as const,
      body: writeCsv(
        ['line', 'field', 'what', 'remedy'],
        problems.map(({ line, field, what, remedy }) => [line, field, what, remedy]),
      ),
    }
  }),

  handle(listRevisions, async ({ tx, input: { release_id, ...page } }) => {
    const { source_id } = await getRelease(tx, release_id)
    const order = await store.findReleaseOrder(tx, source_id)
    const before = order[order.indexOf(release_id) - 1]
    if (before === undefined)
      return { before: null, changed: 0, unchanged: 0, added: 0, no_longer_published: 0, revisions: [] }
    const counts = await store.countRevisions(tx, release_id, before)
    return { before, ...counts, revisions: await store.listRevisions(tx, release_id, before, page) }
  }),

  handle(auditRelease, async ({ tx, input }) => {
    const release = await getRelease(tx, input.release_id)
    return auditCells(await store.listAuditCells(tx, input.release_id, input.indicator), release.zeros_appear)
  }),

  handle(listQuarantined, async ({ tx, input }) => ({
    total: await store.countQuarantined(tx, input.undecided),
    figures: await store.listQuarantined(tx, input.undecided, input.limit),
  })),

  handle(decideQuarantined, async ({ tx, input, actor, now, about }) => {
    const place = placeOf(input.id)
    const figure = await store.findQuarantined(tx, input.id)
    if (!place || !figure) throw notFound()
    const [reason] = reasonsAgainst(figure, input.decision)
    if (reason === 'already_decided')
      throw new Problem('conflict', 'statistics_already_decided', 'This figure has been decided on already.')
    if (reason)
      throw new Problem(
        'invalid',
        'statistics_nothing_to_accept',
        'This row has no number, year or area that could be accepted: set it aside, or import a corrected file.',
      )
    about(`figure ${input.id}`)
    await store.insertDecision(tx, {
      ...place,
      decision: input.decision,
      because: input.because,
      decided_at: now,
      decided_by_kind: actor.kind,
      decided_by: actor.person_id,
    })
    if (input.decision === 'accepted') await store.acceptFigure(tx, place)
    return { id: input.id, decision: input.decision }
  }),
]

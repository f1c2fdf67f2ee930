import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../platform/database/database.ts'
import { isLanguage, type Language } from '../platform/messages/language.ts'
import { notFound, Problem, type ProblemKind } from '../platform/problem.ts'
import type { Action, FileAnswer, Upload } from './action.ts'
import { decodeQuery } from './decode.ts'
import type { Asked, Door } from './door.ts'
import { signIn, signOut } from './identity/session-api.ts'
import { identify } from './identity/session-store.ts'
import { literalFirst, routesOf } from './routes.ts'

const UPLOAD_LIMIT = 512 * 1024 * 1024
const COOKIE = 'concerted_session'

/** Carries HTTP to the door and its answers back; decides nothing. */
export const serveDoor = async (app: FastifyInstance, door: Door, database: Database): Promise<void> => {
  await app.register(multipart, { limits: { files: 1, fileSize: UPLOAD_LIMIT, fields: 50 } })
  const find = routesOf(literalFirst(door.handlers))

  app.all('/api/*', async (request, reply) => {
    const url = new URL(request.raw.url ?? '/', 'http://house')
    const found = find(request.method === 'HEAD' ? 'GET' : request.method, url.pathname)
    if (!found) throw notFound()
    const { action } = found.handler
    const { input, upload } = await inputOf(request, action, url.searchParams, found.fields)
    const asked: Asked = {
      handler: found.handler,
      actor: await identify(database, sessionToken(request)),
      language: languageOf(request, url.searchParams),
      input,
      idempotency_key: headerOf(request, 'idempotency-key'),
      upload,
      signal: abortedWith(reply),
    }
    try {
      return await (isOpenRead(action) ? answerKept(door, asked, request, reply) : answerOnce(door, asked, reply))
    } finally {
      if (upload) await rm(upload.path, { force: true })
    }
  })
}

const isOpenRead = (action: Action): boolean =>
  action.method === 'GET' && action.purpose === 'public_information' && !('file' in action.output)

const answerOnce = async (door: Door, asked: Asked, reply: FastifyReply): Promise<unknown> => {
  const answer = await door.pass(asked)
  const { action } = asked.handler
  reply.header('cache-control', 'no-store')
  if ('file' in action.output) return sendFile(reply, answer as FileAnswer)
  if (action.name === signIn.name) return startCookie(reply, (answer as { token: string }).token)
  if (action.name === signOut.name)
    reply.header('set-cookie', `${COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`)
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer))
}

/** The token goes into a cookie that scripts cannot read, and nowhere else. */
const startCookie = (reply: FastifyReply, token: string): unknown =>
  reply
    .header('set-cookie', `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200`)
    .type('application/json; charset=utf-8')
    .send('{}')

const sendFile = (reply: FastifyReply, file: FileAnswer): unknown => {
  const name = encodeURIComponent(file.name)
  reply.header('content-disposition', `${file.disposition}; filename*=UTF-8''${name}`).type(file.type)
  const { body } = file
  if (typeof body === 'string') return reply.send(body)
  return reply.send(body instanceof Uint8Array ? Buffer.from(body) : Readable.from(body))
}

const brotli = promisify(brotliCompress)
/** Below this a packet carries it anyway. */
const WORTH_COMPRESSING = 1024

const answerKept = async (door: Door, asked: Asked, request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
  const kept = await door.passKept(asked)
  reply.header('etag', kept.etag).header('cache-control', 'no-cache').header('vary', 'accept-encoding, accept-language')
  if (headerOf(request, 'if-none-match') === kept.etag) return reply.code(304).send()
  reply.type('application/json; charset=utf-8')
  if (kept.body.length < WORTH_COMPRESSING || !headerOf(request, 'accept-encoding')?.includes('br')) {
    return reply.send(kept.body)
  }
  kept.compressed ??= await brotli(kept.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
  return reply.header('content-encoding', 'br').send(kept.compressed)
}

const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

const sessionToken = (request: FastifyRequest): string | undefined =>
  new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1]

const languageOf = (request: FastifyRequest, query: URLSearchParams): Language => {
  const wished = query.get('language') ?? headerOf(request, 'accept-language')?.slice(0, 2).toLowerCase()
  return isLanguage(wished) ? wished : 'en'
}

/** The person went away or cancelled: the handler may stop, and its transaction is rolled back. */
const abortedWith = (reply: FastifyReply): AbortSignal => {
  const gone = new AbortController()
  reply.raw.on('close', () => {
    if (!reply.raw.writableFinished) gone.abort()
  })
  return gone.signal
}

interface Parts {
  readonly input: Record<string, unknown>
  readonly upload?: Upload | undefined
}

const inputOf = async (
  request: FastifyRequest,
  action: Action,
  query: URLSearchParams,
  fields: Record<string, string>,
): Promise<Parts> => {
  const plain = new URLSearchParams(query)
  if (!('language' in action.input.shape)) plain.delete('language')
  const named = { ...decodeQuery(action.input, plain), ...decodeQuery(action.input, new URLSearchParams(fields)) }
  if (action.method === 'GET') return { input: named }
  if (request.isMultipart()) return receiveUpload(request, action, named)
  return { input: { ...asRecord(request.body), ...named } }
}

const asRecord = (body: unknown): Record<string, unknown> => {
  if (body === undefined || body === null) return {}
  if (typeof body === 'object' && !Array.isArray(body)) return body as Record<string, unknown>
  throw new Problem('invalid', 'invalid_body', 'The body must be a JSON object.')
}

/** The file is streamed to disk; fields that come with it are read as in a query. */
const receiveUpload = async (
  request: FastifyRequest,
  action: Action,
  named: Record<string, unknown>,
): Promise<Parts> => {
  const fields = new URLSearchParams()
  let upload: Upload | undefined
  for await (const part of request.parts()) {
    if (part.type === 'field') fields.append(part.fieldname, String(part.value))
    else {
      const path = join(tmpdir(), `concerted-upload-${randomUUID()}`)
      await pipeline(part.file, createWriteStream(path, { mode: 0o600 }))
      if (part.file.truncated) {
        await rm(path, { force: true })
        throw new Problem(
          'too_large',
          'upload_too_large',
          'The file is larger than 512 MiB: split it and send the parts.',
        )
      }
      upload = { name: part.filename, path, bytes: (await stat(path)).size }
    }
  }
  return { input: { ...decodeQuery(action.input, fields), ...named }, upload }
}

const STATUS: Readonly<Record<ProblemKind, number>> = {
  invalid: 422,
  not_found: 404,
  conflict: 409,
  refused: 403,
  too_large: 413,
  unavailable: 503,
}

/** RFC 9457. What we did not expect is logged with an id and reveals nothing. */
export const answerProblems = (app: FastifyInstance, logUnexpected: (error: unknown, id: string) => void): void => {
  app.setErrorHandler((error, _request, reply) => {
    const problem = asHttpProblem(error)
    const id = randomUUID()
    if (problem.code === 'unexpected') logUnexpected(problem.cause ?? problem, id)
    return reply
      .code(problem.code === 'unexpected' ? 500 : STATUS[problem.kind])
      .type('application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(
        JSON.stringify({
          type: `urn:concerted:problem:${problem.code}`,
          title: problem.message,
          status: problem.code === 'unexpected' ? 500 : STATUS[problem.kind],
          code: problem.code,
          details: problem.details,
          instance: `urn:uuid:${id}`,
        }),
      )
  })
}

/** The transport's own refusals (too large, not JSON) in our words. */
const asHttpProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error
  const { statusCode, message } = error as { statusCode?: number; message?: string }
  if (statusCode === 413) return new Problem('too_large', 'body_too_large', 'The request is too large.')
  if (statusCode && statusCode < 500)
    return new Problem('invalid', 'invalid_request', message ?? 'The request cannot be read.')
  const unexpected = new Problem('unavailable', 'unexpected', 'Something unexpected happened; nothing was changed.')
  unexpected.cause = error
  return unexpected
}

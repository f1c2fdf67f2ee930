import type { Action } from '../safeguards/action.ts'

/**
 * How an action becomes an HTTP request: fields named in its path go there, the others of a read into the query
 * (arrays repeated), of a write into JSON, or into multipart fields when a file comes along.
 */
type Route = Pick<Action, 'method' | 'path' | 'name'>
type Input = Readonly<Record<string, unknown>>

export interface CallRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | FormData
}

const isPresent = (value: unknown): boolean => value !== undefined && value !== null

/** Text of a field that stands in an address or a form; a nested object has no such text and is a mistake in the action. */
const textOf = (route: Route, field: string, value: unknown): string => {
  if (typeof value === 'object')
    throw new TypeError(`${route.name}: field ${field} is an object and cannot be sent as text`)
  return String(value)
}

/** `[name, text]` for every present field that the path does not carry; arrays repeat their name. */
const pairsOf = (route: Route, input: Input): [string, string][] =>
  Object.entries(restOf(route, input)).flatMap(([field, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter(isPresent)
      .map((one): [string, string] => [field, textOf(route, field, one)]),
  )

const pathFields = (route: Route): string[] => [...route.path.matchAll(/:(\w+)/g)].map(([, field]) => field as string)

const restOf = (route: Route, input: Input): Input => {
  const inPath = new Set(pathFields(route))
  return Object.fromEntries(Object.entries(input).filter(([field]) => !inPath.has(field)))
}

const pathOf = (route: Route, input: Input): string =>
  route.path.replace(/:(\w+)/g, (_, field: string) => {
    const value = input[field]
    if (!isPresent(value) || value === '') throw new TypeError(`${route.name}: the path needs the field ${field}`)
    return encodeURIComponent(textOf(route, field, value))
  })

export const urlOf = (route: Route, input: Input): string => {
  const query = new URLSearchParams(pairsOf(route, input)).toString()
  return query ? `${pathOf(route, input)}?${query}` : pathOf(route, input)
}

const formOf = (route: Route, input: Input, upload: File): FormData => {
  const form = new FormData()
  for (const [field, text] of pairsOf(route, input)) form.append(field, text)
  // The file comes last: the server knows every field before its bytes begin to flow.
  form.append('file', upload, upload.name)
  return form
}

export const requestOf = (
  route: Route,
  input: Input,
  { language, upload, key = crypto.randomUUID() }: { language: string; upload?: File | undefined; key?: string },
): CallRequest => {
  const headers = { accept: 'application/json', 'accept-language': language }
  if (route.method === 'GET') return { url: urlOf(route, input), method: 'GET', headers }
  const write = { url: pathOf(route, input), method: route.method }
  const keyed = { ...headers, 'idempotency-key': key }
  if (upload) return { ...write, headers: keyed, body: formOf(route, input, upload) }
  return {
    ...write,
    headers: { ...keyed, 'content-type': 'application/json' },
    body: JSON.stringify(restOf(route, input)),
  }
}

/** A refusal of the server (RFC 9457), or our own word that it cannot be reached. `code` names the message `problem.<code>`. */
export class CallProblem extends Error {
  readonly status: number
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(status: number, code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'CallProblem'
    this.status = status
    this.code = code
    this.details = details
  }

  static unreachable(): CallProblem {
    return new CallProblem(0, 'unreachable', 'The server cannot be reached.')
  }
}

/** Reads `application/problem+json`; an answer that is none (a proxy's error page) still becomes a problem with its status. */
export const problemFrom = async (answer: Response): Promise<CallProblem> => {
  const body: unknown = await answer.json().catch(() => null)
  const { code, detail, title, details } = (body ?? {}) as Partial<
    Record<'code' | 'detail' | 'title' | 'details', unknown>
  >
  return new CallProblem(
    answer.status,
    typeof code === 'string' ? code : 'unexpected_answer',
    String(detail ?? title ?? `The server answered ${answer.status}.`),
    typeof details === 'object' && details !== null ? (details as Record<string, unknown>) : {},
  )
}

import { QueryClient, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Action, FileOutput, OutputOf } from '../safeguards/action.ts'
import { findProgress } from '../safeguards/identity/session-api.ts'
import { useLanguage } from './language.tsx'
import { CallProblem, type CallRequest, problemFrom, requestOf, urlOf } from './request.ts'

export { CallProblem } from './request.ts'

type AnyOutput = z.ZodType | FileOutput

/** How far a long write has come. `step` is a message key; `total` is null while unknown. */
export interface CallProgress {
  readonly step: string
  readonly done: number
  readonly total: number | null
}

export interface CallOptions {
  /** The one file an action with `upload` carries. */
  readonly upload?: File
  /** Aborting takes the whole request back: the server rolls back what it had begun. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: CallProgress) => void
}

const NETWORK_ATTEMPTS = 3
const PROGRESS_EVERY_MS = 700

const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms))

/**
 * Asks the server one action. A write keeps its idempotency key over every attempt, so an answer lost on the way back
 * can be asked for again without doing anything twice.
 *
 *     const { documents } = await call(listDocuments, { language: 'en' })
 */
export const call = async <I extends z.ZodObject, O extends AnyOutput>(
  action: Action<I, O>,
  input: z.input<I>,
  options: CallOptions = {},
): Promise<OutputOf<Action<I, O>>> => {
  const key = crypto.randomUUID()
  const request = requestOf(action, input, { language: document.documentElement.lang, upload: options.upload, key })
  const answer = options.onProgress ? await sendWatched(request, key, options) : await sendPatiently(request, options)
  if (!answer.ok) throw await problemFrom(answer)
  return (answer.status === 204 ? undefined : await answer.json()) as OutputOf<Action<I, O>>
}

const sendPatiently = async (
  { url, ...init }: CallRequest,
  { signal }: Pick<CallOptions, 'signal'>,
  attempt = 1,
): Promise<Response> => {
  try {
    return await fetch(url, { ...init, credentials: 'same-origin', signal: signal ?? null })
  } catch (error) {
    if (signal?.aborted) throw error
    if (attempt === NETWORK_ATTEMPTS) throw CallProblem.unreachable()
    await pause(300 * attempt)
    return sendPatiently({ url, ...init }, signal ? { signal } : {}, attempt + 1)
  }
}

/** Long work tells how far it is under its own idempotency key; we ask until the answer itself is there. */
const sendWatched = async (request: CallRequest, key: string, options: CallOptions): Promise<Response> => {
  const answer = sendPatiently(request, options)
  let answered = false
  const settle = () => {
    answered = true
  }
  answer.then(settle, settle)
  while (!answered) {
    await Promise.race([answer, pause(PROGRESS_EVERY_MS)])
    // A failed question about progress must not fail the work it asks about.
    const progress = answered ? null : await call(findProgress, { key }).catch(() => null)
    if (progress && !answered) options.onProgress?.(progress)
  }
  return answer
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 60_000, retry: false, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
})

/** Reads and keeps an answer. The language is part of its key, because answers hold names and titles. */
export const useAnswer = <I extends z.ZodObject, O extends AnyOutput>(
  action: Action<I, O>,
  input: z.input<I>,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
): UseQueryResult<OutputOf<Action<I, O>>, Error> => {
  const { language } = useLanguage()
  return useQuery<OutputOf<Action<I, O>>, Error>({
    queryKey: [action.name, language, input],
    queryFn: ({ signal }) => call(action, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: (previous) => previous } : {}),
  })
}

/**
 * Sends a write and afterwards reads again whatever is on the screen.
 *
 *     const { send, isPending, error } = useSend(correctParagraph)
 */
export const useSend = <I extends z.ZodObject, O extends AnyOutput>(action: Action<I, O>) => {
  const client = useQueryClient()
  const { mutateAsync, ...state } = useMutation<
    OutputOf<Action<I, O>>,
    Error,
    { input: z.input<I>; options?: CallOptions }
  >({
    mutationFn: ({ input, options }) => call(action, input, options),
    onSuccess: () => client.invalidateQueries(),
  })
  const send = (input: z.input<I>, options: CallOptions = {}) => mutateAsync({ input, options })
  return { ...state, send }
}

/** The address of an answer that is a file, for links and downloads. */
export const fileHref = <I extends z.ZodObject>(action: Action<I, FileOutput>, input: z.input<I>): string =>
  // A link carries no headers, so it says its language itself.
  urlOf(action, { language: document.documentElement.lang.slice(0, 2), ...input })

import type { z } from 'zod'
import type { Tx } from '../platform/database/sql.ts'
import type { Language } from '../platform/messages/language.ts'
import type { Actor } from './actor.ts'

/**
 * Why a thing is asked. `public_information` is the reading of open data by anyone; of it the door keeps refusals
 * only, because who reads public pages is nobody's business (a victim looking for help must leave no trace).
 */
export type Purpose = 'public_information' | 'record_keeping' | 'operation' | 'session'

/** An answer that is a file instead of JSON: its media types, for the API description. */
export interface FileOutput {
  readonly file: readonly string[]
}

export interface FileAnswer {
  readonly type: string
  readonly name: string
  /** `inline` is shown by the browser, `attachment` saved. */
  readonly disposition: 'inline' | 'attachment'
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array | string>
}

/**
 * What may be asked: one pure value, imported by server, browser, API description and permission matrix. Without
 * permission, purpose and audit word it does not compile; no field is optional that someone could forget.
 * The first part of `name` is the module, under whose database role it runs.
 */
export interface Action<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodType | FileOutput = z.ZodType | FileOutput,
> {
  /** `module.imperative`, e.g. `mandates.correctParagraph` */
  readonly name: `${string}.${string}`
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `/api/mandates/documents/:symbol`; names after a colon are fields of the input */
  readonly path: `/api/${string}`
  /** One sentence for the API description. */
  readonly summary: string
  /** `noun.verb`, granted to roles in domain/roles.ts */
  readonly permission: `${string}.${string}`
  readonly purpose: Purpose
  /** Past tense, e.g. `paragraph.corrected` */
  readonly audit: `${string}.${string}`
  readonly input: Input
  readonly output: Output
  /** The request carries one file beside its fields (multipart). */
  readonly upload?: true
}

export const action = <Input extends z.ZodObject, Output extends z.ZodType | FileOutput>(
  value: Action<Input, Output>,
): Action<Input, Output> => value

export type InputOf<A> = A extends Action<infer I, infer _> ? z.output<I> : never
export type Answer<O> = O extends z.ZodType ? z.input<O> : O extends FileOutput ? FileAnswer : never
export type OutputOf<A> = A extends Action<infer _, infer O> ? (O extends z.ZodType ? z.output<O> : FileAnswer) : never

export interface Upload {
  readonly name: string
  /** Where the bytes lie while the request lasts. */
  readonly path: string
  readonly bytes: number
}

/** What a handler receives: a transaction already narrowed, and no other way to the database. */
export interface Call<Input> {
  readonly tx: Tx
  readonly input: Input
  readonly actor: Actor
  readonly language: Language
  readonly now: Date
  readonly upload?: Upload
  /** Aborted when the person cancels or goes away: the transaction is then rolled back and nothing remains. */
  readonly signal: AbortSignal
  /** Tells whoever waits how far long work is; `total` null while unknown. `step` is a message key. */
  progress(step: string, done: number, total: number | null): void
  /** Names what the audit entry is about (`document A/RES/64/178`); never a person. */
  about(subject: string): void
}

export interface Handler {
  readonly action: Action
  run(call: Call<never>): Promise<unknown>
}

/** Binds an action to what is done. `server.ts` lists every handler by name. */
export const handle = <I extends z.ZodObject, O extends z.ZodType | FileOutput>(
  of: Action<I, O>,
  run: (call: Call<z.output<I>>) => Promise<Answer<O>>,
): Handler => ({ action: of as unknown as Action, run: run as Handler['run'] })

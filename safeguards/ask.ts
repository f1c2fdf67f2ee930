import type { z } from 'zod'
import type { Action, FileOutput, OutputOf } from './action.ts'

/** The door as a function: an action by its value, its input, and a file where the action takes one. */
export type Ask = <I extends z.ZodObject, O extends z.ZodType | FileOutput>(
  action: Action<I, O>,
  input: z.input<I>,
  file?: string,
) => Promise<OutputOf<Action<I, O>>>

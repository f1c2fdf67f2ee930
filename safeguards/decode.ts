import { z } from 'zod'

/**
 * A query string knows only text; the action's input schema says what each field is. Text that does not fit is passed
 * on as it is, so that the schema refuses it with the person's own words.
 */
export const decodeQuery = (schema: z.ZodObject, query: URLSearchParams): Record<string, unknown> => {
  const input: Record<string, unknown> = {}
  for (const name of new Set(query.keys())) {
    const field = schema.shape[name] as z.ZodType | undefined
    const type = field && bare(field)
    const texts = query.getAll(name)
    input[name] =
      type instanceof z.ZodArray
        ? texts.map((text) => decodeText(bare(type.element as z.ZodType), text))
        : decodeText(type, texts.at(-1) ?? '')
  }
  return input
}

const bare = (type: z.ZodType): z.ZodType =>
  type instanceof z.ZodOptional || type instanceof z.ZodDefault || type instanceof z.ZodNullable
    ? bare(type.unwrap() as z.ZodType)
    : type

const decodeText = (type: z.ZodType | undefined, text: string): unknown => {
  if (type instanceof z.ZodNumber && text.trim() !== '' && !Number.isNaN(Number(text))) return Number(text)
  if (type instanceof z.ZodBoolean && (text === 'true' || text === 'false')) return text === 'true'
  return text
}

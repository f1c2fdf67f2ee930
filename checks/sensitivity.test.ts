import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { HANDLERS } from '../server.ts'

const CLASSES = ['open', 'operational', 'personal', 'identifying', 'special']

/** Fields that neither themselves nor through their record declare who may see them. */
const unclassed = (type: z.ZodType, path: string, inherited: string | undefined): string[] => {
  const own = (type.meta()?.['sensitivity'] as string | undefined) ?? inherited
  if (own && !CLASSES.includes(own)) return [`${path}: ${own} is no class`]
  if (type instanceof z.ZodObject) {
    return Object.entries(type.shape).flatMap(([name, field]) => unclassed(field as z.ZodType, `${path}.${name}`, own))
  }
  if (type instanceof z.ZodArray) return unclassed(type.element as z.ZodType, `${path}[]`, own)
  if (type instanceof z.ZodNullable || type instanceof z.ZodOptional || type instanceof z.ZodDefault) {
    return unclassed(type.unwrap() as z.ZodType, path, own)
  }
  if (type instanceof z.ZodRecord) return unclassed(type.valueType as z.ZodType, `${path}{}`, own)
  if (type instanceof z.ZodUnion) return type.options.flatMap((option) => unclassed(option as z.ZodType, path, own))
  return own ? [] : [path]
}

describe('a field without a sensitivity class does not exist', () => {
  const answers = HANDLERS.filter(({ action }) => !('file' in action.output))
  it.each(answers.map(({ action }) => [action.name, action.output] as const))('%s', (name, output) => {
    expect(unclassed(output as z.ZodType, name, undefined)).toEqual([])
  })

  it('is noticed where it is missing', () => {
    expect(unclassed(z.object({ name: z.string() }), 'planted', undefined)).toEqual(['planted.name'])
  })
})

it('what is answered to everybody is open', () => {
  const isOpen = (type: z.ZodType): boolean =>
    !JSON.stringify(z.toJSONSchema(type, { unrepresentable: 'any' })).match(/"sensitivity":"(?!open)/)
  const open = HANDLERS.filter(({ action }) => action.purpose === 'public_information' && !('file' in action.output))
  expect(open.filter(({ action }) => !isOpen(action.output as z.ZodType)).map(({ action }) => action.name)).toEqual([])
})

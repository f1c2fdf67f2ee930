import { z } from 'zod'
import type { Action } from './action.ts'

/** The API's description (OpenAPI 3.1), written from the actions themselves. */
export const openApi = (actions: readonly Action[]): Record<string, unknown> => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const action of actions) {
    const path = action.path.replace(/:([a-z_]+)/g, '{$1}')
    paths[path] = { ...paths[path], [action.method.toLowerCase()]: operation(action) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Concerted', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
  }
}

const operation = (action: Action): Record<string, unknown> => {
  const schema = jsonSchema(action.input, 'input')
  const inPath = new Set([...action.path.matchAll(/:([a-z_]+)/g)].map((match) => match[1]))
  const inQuery = action.method === 'GET'
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, unknown>)
  const required = new Set((schema['required'] ?? []) as string[])
  const parameters = properties
    .filter(([name]) => inPath.has(name) || inQuery)
    .map(([name, type]) => ({
      name,
      in: inPath.has(name) ? 'path' : 'query',
      required: inPath.has(name) || required.has(name),
      schema: type,
    }))
  const body = Object.fromEntries(properties.filter(([name]) => !inPath.has(name)))
  return {
    operationId: action.name,
    summary: action.summary,
    parameters: inQuery ? parameters : [...parameters, IDEMPOTENCY_KEY],
    ...(!inQuery && { requestBody: requestBody(action, body) }),
    responses: { 200: { description: 'Done', content: content(action) }, default: PROBLEM },
    'x-permission': action.permission,
    'x-purpose': action.purpose,
    'x-audit': action.audit,
  }
}

const requestBody = (action: Action, body: Record<string, unknown>): Record<string, unknown> => {
  const fields = { type: 'object', properties: body }
  if (!action.upload) return { content: { 'application/json': { schema: fields } } }
  const withFile = { ...fields, properties: { ...body, file: { type: 'string', format: 'binary' } } }
  return { content: { 'multipart/form-data': { schema: withFile } } }
}

const content = ({ output }: Action): Record<string, unknown> =>
  'file' in output
    ? Object.fromEntries(output.file.map((type) => [type, {}]))
    : { 'application/json': { schema: jsonSchema(output as z.ZodType, 'output') } }

const jsonSchema = (type: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' })
  return schema
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', format: 'uuid' },
}

const PROBLEM = {
  description: 'What went wrong, and what to do (RFC 9457)',
  content: { 'application/problem+json': { schema: { type: 'object' } } },
}

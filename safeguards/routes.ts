import type { Handler } from './action.ts'

/** Finds the handler of a method and path; fields named in the path come back decoded. */
export type FindRoute = (method: string, path: string) => { handler: Handler; fields: Record<string, string> } | null

interface Route {
  readonly handler: Handler
  readonly pattern: RegExp
  readonly names: readonly string[]
}

export const routesOf = (handlers: readonly Handler[]): FindRoute => {
  const byMethod = Map.groupBy(handlers.map(routeOf), (route) => route.handler.action.method)
  return (method, path) => {
    for (const route of byMethod.get(method as Handler['action']['method']) ?? []) {
      const match = route.pattern.exec(path)
      if (match) return { handler: route.handler, fields: fieldsOf(route.names, match) }
    }
    return null
  }
}

/** Literal segments win over fields, so `/documents/search` is never taken for a document called "search". */
const routeOf = (handler: Handler): Route => {
  const names: string[] = []
  const pattern = handler.action.path.replace(/\./g, '\\.').replace(/:([a-z_]+)/g, (_, name: string) => {
    names.push(name)
    return '([^/]+)'
  })
  return { handler, pattern: new RegExp(`^${pattern}$`), names }
}

const fieldsOf = (names: readonly string[], match: RegExpExecArray): Record<string, string> =>
  Object.fromEntries(names.map((name, index) => [name, decode(match[index + 1] ?? '')]))

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Orders handlers so that literal paths are tried before those with fields. */
export const literalFirst = (handlers: readonly Handler[]): Handler[] =>
  [...handlers].sort((a, b) => fieldCount(a) - fieldCount(b))

const fieldCount = (handler: Handler): number => handler.action.path.split('/:').length

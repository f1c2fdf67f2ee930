/**
 * Which page an address means. Patterns are plain: `/states/:area/report`; a `:name` segment takes anything but a slash.
 * Of several that fit, the one listed first wins.
 */
export type Params = Readonly<Record<string, string>>

export const matchPath = (pattern: string, pathname: string): Params | null => {
  const wanted = segmentsOf(pattern)
  const given = segmentsOf(pathname)
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const text = decoded(given[index] as string)
    if (part.startsWith(':')) params[part.slice(1)] = text
    else if (part !== text) return null
  }
  return params
}

export const findPage = <P extends { readonly path: string }>(
  pages: readonly P[],
  pathname: string,
): { page: P; params: Params } | null => {
  for (const page of pages) {
    const params = matchPath(page.path, pathname)
    if (params) return { page, params }
  }
  return null
}

const segmentsOf = (path: string): string[] => path.split('/').filter((part) => part !== '')

/** A broken escape (`%E0`) is somebody's mangled link: it is taken as it stands and will simply not be found. */
const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/**
 * Every address inside the site, as a function. Addresses carry no language: `Link` puts the reader's own in front.
 * Path segments are chosen to stay readable: `A/RES/64/178` is written `A-RES-64-178`.
 */
export type Query = Readonly<
  Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>
>

export const withQuery = (path: string, query: Query = {}): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== null && one !== undefined && one !== '')
      .map((one) => [name, String(one)]),
  )
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path
}

/** A document symbol as one readable path segment; `symbolOf` takes it back. Slashes become `-`, hyphens `~`. */
export const slugOf = (symbol: string): string =>
  encodeURIComponent(symbol).replaceAll('~', '%7E').replaceAll('-', '~').replaceAll('%2F', '-')

/** `symbolOf(useParam('symbol'))`. A segment that no symbol makes is taken as it stands and will not be found. */
export const symbolOf = (slug: string): string => {
  try {
    return decodeURIComponent(slug.replaceAll('-', '%2F').replaceAll('~', '-'))
  } catch {
    return slug
  }
}

const segment = encodeURIComponent
const documentPath = (symbol: string): string => `/documents/${segment(slugOf(symbol))}`

export const paths = {
  today: () => '/',
  documents: (query?: Query) => withQuery('/documents', query),
  document: (symbol: string, query?: Query) => withQuery(documentPath(symbol), query),
  /** `paragraph` is its key within the document: `op6`, `op6.a`, `pp3`, `gpa42`. */
  paragraph: (symbol: string, paragraph: string) => `${documentPath(symbol)}/${segment(paragraph)}`,
  calendar: (query?: Query) => withQuery('/calendar', query),
  treaties: (query?: Query) => withQuery('/treaties', query),
  treaty: (treaty: string, query?: Query) => withQuery(`/treaties/${segment(treaty)}`, query),
  states: (query?: Query) => withQuery('/states', query),
  /** `area`: ISO alpha-3 */
  state: (area: string, query?: Query) => withQuery(`/states/${segment(area)}`, query),
  stateReport: (area: string, query?: Query) => withQuery(`/states/${segment(area)}/report`, query),
  data: (query?: Query) => withQuery('/data', query),
  figure: (id: string | number) => `/data/figures/${segment(String(id))}`,
  imports: (query?: Query) => withQuery('/data/imports', query),
  audit: (query?: Query) => withQuery('/data/audit', query),
  about: () => '/about',
  session: () => '/session',
} as const

import { useMemo } from 'react'
import { useSearch } from '../../web/navigation.tsx'
import { DETECTED } from './figure.ts'
import type { FigureFilter } from './figure-api.ts'
import { TOTAL } from './imported.ts'
import { STATUSES } from './value.ts'

export const LISTS = ['source', 'indicator', 'dimension', 'category', 'sex', 'age', 'area', 'status'] as const
export type List = (typeof LISTS)[number]

/** What a reader sees who has chosen nothing yet: detected victims as UNODC publishes them. */
const FIRST: FigureFilter = { source: ['UNODC'], indicator: [DETECTED], dimension: [TOTAL], sex: [TOTAL], age: [TOTAL] }

export type Change = { readonly [field in keyof FigureFilter]?: FigureFilter[field] | null }

/** The filter stands in the address, so that a link shows the same. `filter=own` says that even nothing was chosen. */
export const useFilter = () => {
  const [query, setQuery] = useSearch()
  const filter = useMemo(() => filterOf(query), [query])
  return {
    filter,
    query,
    setQuery,
    change: (fields: Change) => setQuery({ ...filter, ...fields, filter: 'own', page: null }, { push: true }),
    reset: () => setQuery(Object.fromEntries([...query.keys()].map((name) => [name, null])), { push: true }),
  }
}

export const filterOf = (query: URLSearchParams): FigureFilter => {
  const chosen = LISTS.flatMap((name) => {
    const values = query.getAll(name)
    const known = name === 'status' ? values.filter((value) => STATUSES.some((status) => status === value)) : values
    return known.length > 0 ? [[name, known] as const] : []
  })
  const years = (['from', 'to'] as const).flatMap((name) => {
    const year = Number(query.get(name))
    return Number.isInteger(year) && year >= 1900 && year <= 2200 ? [[name, year] as const] : []
  })
  if (chosen.length + years.length === 0 && query.get('filter') !== 'own') return FIRST
  return Object.fromEntries([...chosen, ...years]) as FigureFilter
}

/** The line of a paragraph through the documents. */
export interface Link {
  readonly symbol: string
  readonly key: string
  readonly earlier_symbol: string
  readonly earlier_key: string
  readonly similarity: number
}

export interface Place {
  readonly symbol: string
  readonly key: string
}

/** From here on a link is close enough to lead further; a weaker one is shown, but leads nowhere. */
const LEADS_ON = 0.6

const idOf = ({ symbol, key }: Place): string => `${symbol}#${key}`

const otherEnd = (link: Link, place: Place): Place | null => {
  if (link.symbol === place.symbol && link.key === place.key)
    return { symbol: link.earlier_symbol, key: link.earlier_key }
  if (link.earlier_symbol === place.symbol && link.earlier_key === place.key)
    return { symbol: link.symbol, key: link.key }
  return null
}

/** Everything that a paragraph is linked with, and what is closely linked with that in turn; without the paragraph. */
export const relativesOf = (place: Place, links: readonly Link[]): Place[] => {
  const found = new Map<string, Place>([[idOf(place), place]])
  const open: { place: Place; leads: boolean }[] = [{ place, leads: true }]
  for (let current = open.shift(); current; current = open.shift()) {
    for (const link of links) {
      const other = current.leads ? otherEnd(link, current.place) : null
      if (!other || found.has(idOf(other))) continue
      const isFirst = idOf(current.place) === idOf(place)
      if (!isFirst && link.similarity < LEADS_ON) continue
      found.set(idOf(other), other)
      open.push({ place: other, leads: link.similarity >= LEADS_ON })
    }
  }
  found.delete(idOf(place))
  return [...found.values()]
}

export interface Placed {
  readonly code: string
  readonly x: number
  readonly y: number
}

const TOWARDS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/**
 * Where an arrow key leads on a map: the nearest place that lies within 45° of that direction. Straying sideways costs
 * double, so that one stays on course.
 */
export const nearestTowards = <P extends Placed>(key: string, from: Placed, places: readonly P[]): P | undefined => {
  const [dx, dy] = TOWARDS[key] ?? [0, 0]
  let best: { place: P; cost: number } | undefined
  for (const place of places) {
    const along = (place.x - from.x) * dx + (place.y - from.y) * dy
    const aside = Math.abs((place.x - from.x) * dy) + Math.abs((place.y - from.y) * dx)
    const cost = along + 2 * aside
    if (along > 0 && aside <= along && cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { place, cost }
  }
  return best?.place
}

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoCentroid } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { AREAS } from './areas.ts'

/**
 * The States that the coarse world (1:110 million) leaves out, each as one point taken from the fine one (1:10
 * million), so that no State is missing from a map. Run it when either file or the list of areas changes:
 *
 *     node vocabulary/make-map-points.ts
 */
export interface MapPoint {
  readonly code: string
  readonly at: readonly [longitude: number, latitude: number]
}

type World = Topology<{ countries: GeometryCollection }>

const featuresAt = (scale: '110m' | '10m') => {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`)
  const world = JSON.parse(readFileSync(file, 'utf8')) as World
  return feature(world, world.objects.countries).features
}

const toTenth = (degrees: number): number => Math.round(degrees * 10) / 10

export const makeMapPoints = (): MapPoint[] => {
  const drawn = new Set(featuresAt('110m').map(({ id }) => id))
  const fine = new Map(featuresAt('10m').map((one) => [one.id, one]))
  return AREAS.filter((area) => area.kind === 'state' && !drawn.has(area.m49)).map(({ code, m49 }) => {
    const shape = fine.get(m49)
    if (!shape) throw new Error(`${code} (${m49}) is in no boundary file: give its point by hand`)
    const [longitude, latitude] = geoCentroid(shape)
    return { code, at: [toTenth(longitude), toTenth(latitude)] }
  })
}

if (import.meta.main) {
  const lines = makeMapPoints().map((area) => `  ${JSON.stringify(area)}`)
  writeFileSync(new URL('./map-points.json', import.meta.url), `[\n${lines.join(',\n')}\n]\n`)
}

import { type GeoProjection, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
// The one place that names the boundary file: an installation puts its own here, with its own disclaimer.
import world from 'world-atlas/countries-110m.json'
import list from '../../../vocabulary/areas.json'
import type { Area } from '../../../vocabulary/areas.ts'
import points from '../../../vocabulary/map-points.json'

export const WIDTH = 960
export const HEIGHT = 470

/** A shape or point of the map, already in drawing units. Shapes without a code of ISO 3166-1 stay neutral ground. */
export interface DrawnArea {
  readonly code: string | null
  readonly path?: string
  readonly x: number
  readonly y: number
}

const drawShapes = (projection: GeoProjection): DrawnArea[] => {
  const byNumber = new Map(
    (list as readonly Area[]).filter(({ m49, kind }) => m49 && kind !== 'region').map(({ m49, code }) => [m49, code]),
  )
  const topology = world as unknown as Topology<{ countries: GeometryCollection }>
  const draw = geoPath(projection)
  return feature(topology, topology.objects.countries)
    .features.filter(({ id }) => id !== '010')
    .map((shape) => {
      const [x, y] = projection(geoCentroid(shape)) ?? [0, 0]
      return { code: byNumber.get(String(shape.id)) ?? null, path: draw(shape) ?? '', x, y }
    })
}

const drawPoints = (projection: GeoProjection): DrawnArea[] =>
  points.map(({ code, at }) => {
    const [x, y] = projection(at as [number, number]) ?? [0, 0]
    return { code, x, y }
  })

/** The world in Equal Earth, Antarctica left out; computed once. */
export const drawWorld = (): readonly DrawnArea[] => {
  const frame = {
    type: 'MultiPoint' as const,
    coordinates: [
      [-180, 0],
      [180, 0],
      [0, 84],
      [0, -57],
    ],
  }
  const projection = geoEqualEarth().fitExtent(
    [
      [4, 4],
      [WIDTH - 4, HEIGHT - 4],
    ],
    frame,
  )
  return [...drawShapes(projection), ...drawPoints(projection)]
}

import { geoCentroid, geoEqualEarth, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
// The one place that names the boundary file: an installation puts its own here, with its own disclaimer.
import world from 'world-atlas/countries-110m.json'
import list from '../../../vocabulary/areas.json'
import type { Area } from '../../../vocabulary/areas.ts'
import points from '../../../vocabulary/map-points.json'

export const WIDTH = 960

/** North and south of these there is nobody to be a State. */
const NORTH = 83.7
const SOUTH = -56

/** Turned a little, so that the far east of the Russian Federation stays in one piece. */
const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(WIDTH, { type: 'Sphere' })
const yOf = (latitude: number): number => projection([11, latitude])?.[1] ?? 0
const top = yOf(NORTH)
export const HEIGHT = Math.ceil(yOf(SOUTH) - top)
projection.translate([projection.translate()[0], projection.translate()[1] - top])

/** A shape or point of the map, already in drawing units. Shapes without a code of ISO 3166-1 stay neutral ground. */
export interface DrawnArea {
  readonly code: string | null
  readonly path?: string
  readonly x: number
  readonly y: number
}

const drawShapes = (): DrawnArea[] => {
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

const drawPoints = (): DrawnArea[] =>
  points.map(({ code, at }) => {
    const [x, y] = projection(at as [number, number]) ?? [0, 0]
    return { code, x, y }
  })

/** The world in Equal Earth, Antarctica left out. */
export const drawWorld = (): readonly DrawnArea[] => [...drawShapes(), ...drawPoints()]

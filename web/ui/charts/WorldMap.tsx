import { type KeyboardEvent, type PointerEvent, useId, useMemo, useState } from 'react'
import { useLanguage } from '../../language.tsx'
import { go } from '../../navigation.tsx'
import { Legend } from '../small.tsx'
import { type DrawnArea, drawWorld, HEIGHT, WIDTH } from './boundaries.ts'
import { nearestTowards } from './nearest.ts'

export interface MapPlace {
  /** ISO alpha-3 */
  readonly area: string
  /** Any CSS colour: `var(--chart-1)`, or of `stepScale`. */
  readonly fill: string
  /** What is said of it, without its name. */
  readonly text: string
}

export interface WorldMapProps {
  readonly label: string
  readonly places: readonly MapPlace[]
  readonly legend: readonly { readonly swatch: string; readonly text: string }[]
  /** What "not in places" means, e.g. "no data". */
  readonly unknown: string
  /** Where a place leads, e.g. `paths.state`. */
  readonly to: (area: string) => string
}

/** A place of the map that has a code: what keys and pointer can reach. */
type Named = DrawnArea & { readonly code: string }

let world: readonly DrawnArea[] | undefined

/**
 * The world by State. Pointer: what it is, click opens it. Keyboard: one stop for the whole map, arrows walk to the
 * neighbour, Enter opens; what one stands on is spoken. States without data are hatched, never left out.
 */
export const WorldMap = ({ label, places, legend, unknown, to }: WorldMapProps) => {
  const { t, areaName } = useLanguage()
  world ??= drawWorld()
  const areas = world
  const id = useId()
  const byCode = useMemo(() => new Map(places.map((place) => [place.area, place])), [places])
  const named = areas.filter((area): area is Named => area.code !== null)
  const [active, setActive] = useState<Named | null>(null)
  const hatch = `${id}hatch`
  const sentence = active ? `${areaName(active.code)}: ${byCode.get(active.code)?.text ?? unknown}` : ''

  const point = (event: PointerEvent) => {
    const code = (event.target as Element).getAttribute('data-area')
    setActive(named.find((area) => area.code === code) ?? null)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setActive(null)
    if (event.key === 'Enter' && active) go(to(active.code))
    if (!event.key.startsWith('Arrow')) return
    event.preventDefault()
    setActive(active ? (nearestTowards(event.key, active, named) ?? active) : startOf(named))
  }

  return (
    <div className="map" dir="ltr">
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: arrow keys walk over the map, which is one stop */}
      <div
        role="application"
        aria-label={label}
        aria-describedby={`${id}hint`}
        tabIndex={0}
        onKeyDown={press}
        onBlur={() => setActive(null)}
      >
        {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          aria-hidden="true"
          onPointerMove={point}
          onPointerLeave={() => setActive(null)}
          onClick={() => active && go(to(active.code))}
        >
          <defs>
            <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" fill="var(--map-land)" />
              <rect width="1.2" height="6" fill="var(--line-strong)" fillOpacity="0.55" />
            </pattern>
          </defs>
          {areas.map((area, index) => (
            <Shape
              // biome-ignore lint/suspicious/noArrayIndexKey: shapes without a code have no other name, and never move
              key={index}
              area={area}
              fill={area.code ? (byCode.get(area.code)?.fill ?? `url(#${hatch})`) : 'var(--map-land)'}
              isActive={active !== null && area.code === active.code}
            />
          ))}
        </svg>
      </div>
      {active ? <Tip area={active} text={sentence} /> : null}
      <span className="visually-hidden" role="status">
        {sentence}
      </span>
      <p id={`${id}hint`} className="visually-hidden">
        {t('web.map.hint')}
      </p>
      <div dir="auto">
        <Legend
          label={t('web.map.legend')}
          items={[...legend, { swatch: 'var(--hatch), var(--map-land)', text: unknown }]}
        />
        <p className="map-disclaimer">{t('web.boundaries')}</p>
      </div>
    </div>
  )
}

/** The walk starts near the middle of the drawing, wherever the boundaries put it. */
const startOf = (named: readonly Named[]): Named | null => {
  const distance = ({ x, y }: Named): number => Math.hypot(x - WIDTH / 2, y - HEIGHT / 2)
  return named.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

const Shape = ({
  area,
  fill,
  isActive,
}: {
  readonly area: DrawnArea
  readonly fill: string
  readonly isActive: boolean
}) => {
  const shown = {
    fill,
    className: isActive ? 'is-active' : undefined,
    'data-area': area.code ?? undefined,
  }
  return area.path === undefined ? (
    <circle cx={area.x} cy={area.y} r={3.4} {...shown} />
  ) : (
    <path d={area.path} {...shown} />
  )
}

const Tip = ({ area, text }: { readonly area: Named; readonly text: string }) => {
  const onRight = area.x > WIDTH / 2
  const style = {
    insetBlockStart: `calc(${(area.y / WIDTH) * 100}cqi + 12px)`,
    [onRight ? 'right' : 'left']: `${(onRight ? 1 - area.x / WIDTH : area.x / WIDTH) * 100}%`,
  }
  return (
    <div className="map-tip" style={style} aria-hidden="true" dir="auto">
      {text}
    </div>
  )
}

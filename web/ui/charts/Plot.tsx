import { type PlotOptions, plot } from '@observablehq/plot'
import { useEffect, useRef, useState } from 'react'

/**
 * A drawing by Observable Plot at the width there is. It is hidden from screen readers: `Figure` says it in a table.
 * Give `draw` through `useCallback`, because a new one draws anew.
 */
export const Plot = ({
  draw,
  label,
  height = 300,
}: {
  readonly draw: (width: number) => PlotOptions
  /** What the vertical axis counts. */
  readonly label: string
  readonly height?: number
}) => {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!box.current) return
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    if (width === 0) return
    const drawing = plot({ ...draw(width), width, height, style: { fontSize: '13px' } })
    box.current?.replaceChildren(drawing)
    return () => drawing.remove()
  }, [draw, width, height])
  return (
    <div aria-hidden="true">
      <p className="plot-label">{label}</p>
      <div ref={box} className="plot" dir="ltr" style={{ minBlockSize: height }} />
    </div>
  )
}

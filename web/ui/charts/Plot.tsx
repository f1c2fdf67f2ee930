import { type PlotOptions, plot } from '@observablehq/plot'
import { useEffect, useRef, useState } from 'react'

/**
 * A drawing by Observable Plot at the width there is. It is hidden from screen readers: `Figure` says it in a table.
 * Give `options` through `useMemo`, because a new value draws anew.
 */
export const Plot = ({ options, height = 300 }: { readonly options: PlotOptions; readonly height?: number }) => {
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
    const drawing = plot({ ...options, width, height, style: { fontSize: '13px' } })
    box.current?.replaceChildren(drawing)
    return () => drawing.remove()
  }, [options, width, height])
  return <div ref={box} className="plot" dir="ltr" aria-hidden="true" style={{ minBlockSize: height }} />
}

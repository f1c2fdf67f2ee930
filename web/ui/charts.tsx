import { lazy } from 'react'

/** The drawings whose code is heavy, each loaded when first shown. `Figure` holds their place meanwhile. */
export const WorldMap = lazy(async () => ({ default: (await import('./charts/WorldMap.tsx')).WorldMap }))
export const LineChart = lazy(async () => ({ default: (await import('./charts/LineChart.tsx')).LineChart }))
export const StackedBars = lazy(async () => ({ default: (await import('./charts/StackedBars.tsx')).StackedBars }))

export type { LinePoint } from './charts/LineChart.tsx'
export type { BarPart } from './charts/StackedBars.tsx'
export { type StepScale, stepScale } from './charts/scale.ts'
export type { MapPlace } from './charts/WorldMap.tsx'

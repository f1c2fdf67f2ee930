import { ratePer100000 } from '../statistics/index.ts'
import { DETECTED, REFERRALS, SDG_DETECTED, SDG_RATE, TOTAL } from './labels.ts'
import { isTotal, yearFigureOf } from './series.ts'
import type { Cell, Comparison, Series, YearFigure, YearRate } from './state-profile.ts'

/**
 * National and United Nations totals of one year beside each other, and why they differ as far as the files say it.
 * Nothing is averaged and nobody is declared right.
 *
 *     2017, Moldova: UNODC 249, UNSD 147 → revised; the national office publishes a rate → rate_not_count
 */
const COMPARED: readonly string[] = [DETECTED, SDG_DETECTED, SDG_RATE, REFERRALS]
/** The United Nations' series, later edition first. */
const GLOBAL: readonly string[] = ['UNODC', 'UNSD']

export const compare = (all: readonly Series[], rates: readonly YearRate[]): Comparison[] => {
  const figures = [...yearlyTotals(all), ...addedReferrals(all)]
  const populations = new Map(rates.map(({ year, population }) => [year, population?.value ?? null]))
  return [...Map.groupBy(figures, ({ year }) => year)]
    .sort(([a], [b]) => a - b)
    .map(([year, said]) => compareYear(year, said, populations.get(year) ?? null))
}

type Yearly = YearFigure & { readonly year: number }

const yearlyTotals = (all: readonly Series[]): Yearly[] =>
  all
    .filter((one) => COMPARED.includes(one.indicator) && isTotal(one))
    .flatMap((one) =>
      one.cells.flatMap((cell) =>
        cell.year === null || cell.quarter !== null || !saysSomething(cell)
          ? []
          : [{ ...yearFigureOf({ ...one, ...cell }, [cell.id]), year: cell.year }],
      ),
    )

const saysSomething = ({ status }: Cell): boolean => status !== 'not_collected' && status !== 'not_applicable'

const QUARTERS = 4

/**
 * Referrals are published by quarter and age only. A year is their sum where all four quarters are there and every cell
 * is a number; otherwise the year is left out rather than shown too small.
 */
const addedReferrals = (all: readonly Series[]): Yearly[] => {
  const parts = all.filter(
    ({ indicator, dimension, sex, age }) =>
      indicator === REFERRALS && dimension === TOTAL && sex === TOTAL && age !== TOTAL,
  )
  const [first] = parts
  if (!first) return []
  const cells = parts.flatMap((part) => part.cells)
  return [...Map.groupBy(cells, ({ year }) => year)].flatMap(([year, quarters]) =>
    year === null || !isWhole(quarters) ? [] : [{ ...sumOf(first, quarters), year }],
  )
}

const isWhole = (cells: readonly Cell[]): boolean =>
  new Set(cells.map(({ quarter }) => quarter)).size === QUARTERS &&
  cells.every(({ quarter, value }) => quarter !== null && value !== null)

const sumOf = (of: Series, cells: readonly Cell[]): YearFigure => {
  const value = cells.reduce((sum, cell) => sum + (cell.value ?? 0), 0)
  const said = { status: value === 0 ? 'zero' : 'counted', value, lower: null, upper: null, original: '' } as const
  return yearFigureOf(
    { ...of, ...said },
    cells.map(({ id }) => id),
  )
}

const compareYear = (year: number, said: readonly Yearly[], population: number | null): Comparison => {
  const figures = said.map(({ year: _, ...figure }) => figure)
  const global = GLOBAL.flatMap((source) => figures.filter(({ source_id }) => source_id === source))
  const national = figures.filter(({ source_id }) => !GLOBAL.includes(source_id))
  const computed_rates = national.some(isRate) ? global.flatMap((figure) => rateOf(figure, population)) : []
  return {
    year,
    global,
    national,
    computed_rates,
    explanations: explain(global, national, computed_rates),
  }
}

const isCount = ({ unit }: YearFigure): boolean => unit === 'count'
const isRate = ({ unit }: YearFigure): boolean => unit === 'per_100000'

const rateOf = ({ source_id, value }: YearFigure, population: number | null) => {
  const rate = ratePer100000(value, population)
  return rate === null ? [] : [{ source_id, value: rate }]
}

/** Every reason that applies, in a fixed order; never none. */
const explain = (
  global: readonly YearFigure[],
  national: readonly YearFigure[],
  computed: Comparison['computed_rates'],
): Comparison['explanations'] => {
  const all = [...global, ...national]
  if (new Set(all.map(({ source_id }) => source_id)).size === 1) return ['one_source']
  const differ = (figures: readonly YearFigure[]): boolean =>
    new Set(figures.filter(isCount).flatMap(({ value }) => value ?? [])).size > 1
  const referrals = national.filter(({ indicator }) => indicator === REFERRALS)
  const others = national.filter(({ indicator }) => indicator !== REFERRALS)
  const reasons: Comparison['explanations'] = []
  if (differ(global)) reasons.push('revised')
  if (referrals.length > 0 && differ([...referrals, ...(global.length > 0 ? global : others)]))
    reasons.push('referred_not_detected')
  if (differ(global.length > 0 ? [...latest(global), ...others] : others) && others.some(isCount))
    reasons.push('not_stated')
  if (national.some(isRate)) reasons.push('rate_not_count')
  if (ratesDiffer(national, computed)) reasons.push('not_stated')
  if (national.some((figure) => !isCount(figure) && !isRate(figure))) reasons.push('unit_contradicts')
  if (all.some(({ status }) => status === 'suppressed')) reasons.push('suppressed')
  return reasons.length > 0 ? [...new Set(reasons)] : ['same']
}

/** The later edition stands for the United Nations: UNODC's workbook where it is there. */
const latest = (global: readonly YearFigure[]): readonly YearFigure[] => global.slice(0, 1)

/** Offices divide by populations of their own, so that a tenth either way is not yet a difference. */
const ABOUT = 0.1

const ratesDiffer = (national: readonly YearFigure[], computed: Comparison['computed_rates']): boolean => {
  const [published] = national.filter(isRate).flatMap(({ value }) => value ?? [])
  const [reference] = computed
  if (published === undefined || !reference) return false
  return Math.abs(published - reference.value) > ABOUT * reference.value
}

import type { Tx } from '../../platform/database/sql.ts'
import { notFound } from '../../platform/problem.ts'
import { findArea } from '../../vocabulary/areas.ts'
import { treatiesOfState } from '../instruments/in-transaction.ts'
import { askedOfStates } from '../mandates/in-transaction.ts'
import {
  citizenshipLabels,
  type FiguresOfState,
  figuresOfState,
  lastYearDetected,
  victimsOfCitizenship,
} from '../statistics/in-transaction.ts'
import { factsOf } from './area-facts.ts'
import { compare } from './comparison.ts'
import { citizenshipOf, flowsElsewhere, flowsHere } from './flows.ts'
import { NATIONALS } from './labels.ts'
import { missingOf } from './missing.ts'
import { releasesOf, seriesOf, yearFigureOf } from './series.ts'
import type { AreaFacts, StateProfile, YearRate } from './state-profile.ts'

/** The place that a code or a name means, if it has a profile. */
export const getArea = (words: string): AreaFacts => {
  const code = findArea(words)
  const facts = code === null ? null : factsOf(code)
  if (!facts) throw notFound()
  return facts
}

/** A profile within one transaction: all of it is of the same moment. `area` is a code that has a profile. */
export const buildStateProfile = async (tx: Tx, area: string, on: string): Promise<StateProfile> => {
  const facts = getArea(area)
  const treaties = await treatiesOfState(tx, facts.code, on)
  const figures = await figuresOfState(tx, facts.code)
  const elsewhere = await victimsOfCitizenship(tx, await labelsOf(tx, facts.code))
  const last_year = await lastYearDetected(tx)
  const asked = await askedOfStates(tx)
  const series = seriesOf(figures.figures)
  const rates = ratesOf(figures.rates)
  return {
    area: facts,
    on,
    treaties,
    series,
    coverage: [...figures.coverage],
    releases: releasesOf([...figures.files, ...elsewhere]),
    sources: [...figures.sources],
    flows: { here: flowsHere(series, facts.code), elsewhere: flowsElsewhere(elsewhere, facts.code) },
    comparisons: compare(series, rates),
    rates,
    assessments: [...figures.assessments],
    asked,
    missing: missingOf({ series, sources: [...figures.sources], treaties, rates, last_year }),
  }
}

/** The labels of the files that mean the citizenship of an area. “Nationals” means whoever reports. */
const labelsOf = async (tx: Tx, area: string): Promise<string[]> =>
  (await citizenshipLabels(tx)).filter((label) => label !== NATIONALS && citizenshipOf(label, area) === area)

const ratesOf = (rates: FiguresOfState['rates']): YearRate[] =>
  rates.map(({ year, status, value, detected, population }) => ({
    year,
    status,
    value,
    detected: yearFigureOf(detected, [detected.id]),
    population: population && yearFigureOf(population, [population.id]),
  }))

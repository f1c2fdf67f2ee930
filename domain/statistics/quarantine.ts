import type { ReadFigure } from './imported.ts'
import type { ImportProblem } from './release.ts'
import { LARGEST_COUNT, type QuarantineReason } from './value.ts'

/** What is wrong with a quarantined figure, and what the person who decides can do. */
export const problemOf = (figure: Pick<ReadFigure, 'line' | 'text'>, reason: QuarantineReason): ImportProblem => {
  const { field, what, remedy } = WORDS[reason]
  return { line: figure.line, field, what: what.replace('TEXT', figure.text), remedy }
}

interface Words {
  readonly field: string
  readonly what: string
  readonly remedy: string
}

const DECIDE = 'It is quarantined: accept it, or set it aside, with a reason.'

const WORDS: Readonly<Record<QuarantineReason, Words>> = {
  not_a_number: {
    field: 'value',
    what: '“TEXT” is no number and none of the known marks.',
    remedy: 'Correct the cell in the source, or set the figure aside with a reason.',
  },
  not_whole: { field: 'value', what: '“TEXT” is no whole number, and people are counted whole.', remedy: DECIDE },
  negative: { field: 'value', what: '“TEXT” is below zero.', remedy: DECIDE },
  too_large: {
    field: 'value',
    what: `“TEXT” is larger than anything ever published for one area and year (limit ${LARGEST_COUNT.toLocaleString('en')}).`,
    remedy: DECIDE,
  },
  year_unreadable: {
    field: 'year',
    what: 'The year is missing or no year.',
    remedy: 'Correct the cell in the source, or set the figure aside with a reason.',
  },
  year_out_of_range: {
    field: 'year',
    what: 'The year lies before 1900 or in the future.',
    remedy: 'Correct the cell in the source, or set the figure aside with a reason.',
  },
  area_missing: {
    field: 'area',
    what: 'The row names no area.',
    remedy: 'Fill in the code or name in the source, or set the figure aside with a reason.',
  },
  indicator_missing: {
    field: 'indicator',
    what: 'The row names no indicator.',
    remedy: 'Fill in the indicator in the source, or set the figure aside with a reason.',
  },
}

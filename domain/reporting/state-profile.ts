import { z } from 'zod'
import { stateTreaty } from '../instruments/index.ts'
import { foundParagraph } from '../mandates/index.ts'
import { Assessment, Coverage, Source, status } from '../statistics/index.ts'

/**
 * All that is public about one State, on one page and in one report: what it has bound itself to, what is published
 * about trafficking in it and by whom, what the documents ask of it, and what nobody published. Figures are grouped
 * into series so that what they share is said once; every cell keeps the id under which its file, release, row and
 * text can be opened.
 */
const open = { sensitivity: 'open' } as const

export const areaFacts = z
  .object({
    /** ISO alpha-3, or ISO 3166-3 for a former State. Names: `areaName(code, language)`. */
    code: z.string(),
    kind: z.enum(['state', 'territory', 'union', 'former', 'region', 'grouping', 'part']),
    m49: z.string().nullable(),
    un: z.enum(['member', 'observer', 'non_member']).nullable(),
    /** Smallest first: `m49:155`, `m49:150`, `m49:001`. */
    regions: z.array(z.string()),
    marks: z.array(z.enum(['ldc', 'lldc', 'sids'])),
    /** Last day of a former State under this code, and what it became. */
    until: z.string().nullable(),
    became: z.array(z.string()),
    /** Former States, by code, of whose territory it is now a part. */
    formerly: z.array(z.string()),
  })
  .meta(open)
export type AreaFacts = z.output<typeof areaFacts>

/** One published figure within its series. Suppressed: `value` null, the number lies from `lower` to `upper`. */
export const cell = z
  .object({
    /** `/data/figures/:id` */
    id: z.string(),
    release_id: z.number(),
    row_no: z.number(),
    year: z.number().nullable(),
    quarter: z.number().nullable(),
    status,
    value: z.number().nullable(),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    /** The text of the cell, exactly as published. */
    original: z.string(),
  })
  .meta(open)
export type Cell = z.output<typeof cell>

/** Labels are the source's own words; `Total` where it does not divide. */
export const series = z
  .object({
    source_id: z.string(),
    indicator: z.string(),
    dimension: z.string(),
    category: z.string(),
    sex: z.string(),
    age: z.string(),
    unit: z.string(),
    /** By year, then quarter. */
    cells: z.array(cell),
  })
  .meta(open)
export type Series = z.output<typeof series>

/** The files that the figures were read from. */
export const releaseLine = z
  .object({
    release_id: z.number(),
    source_id: z.string(),
    /** A day, month or year (EDTF); null where nobody said. */
    released_on: z.string().nullable(),
    file_name: z.string(),
    sha256: z.string(),
  })
  .meta(open)
export type ReleaseLine = z.output<typeof releaseLine>

/** Victims by citizenship, year by year. */
export const flow = z
  .object({
    /** Citizenship (detected here), or where they were detected (elsewhere); null where the label is no single place. */
    area: z.string().nullable(),
    label: z.string(),
    source_id: z.string(),
    cells: z.array(cell),
  })
  .meta(open)
export type Flow = z.output<typeof flow>

export const EXPLANATIONS = [
  /** Same number from all sources. */
  'same',
  /** The United Nations series are two editions of what the State reported: the later one was revised. */
  'revised',
  /** One side publishes a rate per 100,000 population, the other persons. */
  'rate_not_count',
  /** The file's own unit contradicts its title, so that its figures cannot be compared. */
  'unit_contradicts',
  /** One side counts persons referred as potential victims, the other those whom authorities detected or identified. */
  'referred_not_detected',
  /** A cell is suppressed: both may say the same. */
  'suppressed',
  /** Different definitions, territory, period or day of extraction; the files do not say which. */
  'not_stated',
  /** Only one source publishes this year. */
  'one_source',
] as const

/** What one source says of one year. */
export const yearFigure = z
  .object({
    source_id: z.string(),
    indicator: z.string(),
    unit: z.string(),
    status,
    value: z.number().nullable(),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    original: z.string(),
    /** Usually one; several where quarters, or groups that exclude each other, were added up. */
    ids: z.array(z.string()),
  })
  .meta(open)
export type YearFigure = z.output<typeof yearFigure>

/** Totals of one year beside each other, with the reason where they differ. */
export const comparison = z
  .object({
    year: z.number(),
    global: z.array(yearFigure),
    national: z.array(yearFigure),
    /** The same as persons per 100,000, where a source publishes rates: computed from the counts of the others. */
    computed_rates: z.array(z.object({ source_id: z.string(), value: z.number() }).meta(open)),
    explanations: z.array(z.enum(EXPLANATIONS)),
  })
  .meta(open)
export type Comparison = z.output<typeof comparison>

/** SDG indicator 16.2.2 computed: 100,000 × detected ÷ population. Null where a count is suppressed or unknown. */
export const yearRate = z
  .object({
    year: z.number(),
    status,
    value: z.number().nullable(),
    detected: yearFigure,
    population: yearFigure.nullable(),
  })
  .meta(open)
export type YearRate = z.output<typeof yearRate>

/** A paragraph that asks something of States, as the documents module found it. */
export const askedParagraph = foundParagraph.omit({ marks: true, citations: true, duties: true, line: true }).meta(open)
export type AskedParagraph = z.output<typeof askedParagraph>

export const MISSING = [
  /** Nobody published any figure. */
  'figures',
  /** UNODC's file has no figure of `indicator`. */
  'indicator',
  /** No year after `year`, although the release covers years to `last`. */
  'since',
  /** No figure for `years` between the first and the last. */
  'years',
  /** `suppressed` of `cells` cells of `indicator` are suppressed. */
  'suppressed',
  /** Victims are not published by form of exploitation. */
  'forms',
  /** … by citizenship. */
  'citizenship',
  /** … by sex. */
  'sex',
  /** … by age. */
  'age',
  /** No national file is here to lay beside. */
  'national',
  /** No population, hence no rate. */
  'population',
  /** No table of participants of `treaty` is here. */
  'treaty',
] as const

/** What nobody published, or nothing here says: a code for a message, with its values. */
export const missing = z
  .object({ code: z.enum(MISSING), values: z.record(z.string(), z.union([z.string(), z.number()])) })
  .meta(open)
export type Missing = z.output<typeof missing>

export const stateProfile = z
  .object({
    area: areaFacts,
    /** The day for which treaties are shown. */
    on: z.string(),
    treaties: z.array(stateTreaty),
    series: z.array(series),
    coverage: z.array(Coverage),
    releases: z.array(releaseLine),
    sources: z.array(Source),
    flows: z
      .object({
        /** Citizenships of the victims detected in this State. */
        here: z.array(flow),
        /** Its citizens, detected in other States. */
        elsewhere: z.array(flow),
      })
      .meta(open),
    comparisons: z.array(comparison),
    rates: z.array(yearRate),
    /** Tier placements by another government, as found. */
    assessments: z.array(Assessment),
    /** Paragraphs addressed to States, in the order of documents and text; the same for every State. */
    asked: z.array(askedParagraph),
    missing: z.array(missing),
  })
  .meta(open)
export type StateProfile = z.output<typeof stateProfile>

/** A State in the list of all. */
export const stateLine = z
  .object({
    area: z.string(),
    kind: z.enum(['state', 'territory']),
    un: z.enum(['member', 'observer', 'non_member']).nullable(),
    /** Smallest first. */
    regions: z.array(z.string()),
    /** The day on which it consented to be bound by the Trafficking Protocol; null: not by the day of the table. */
    protocol_since: z.string().nullable(),
    /** Years for which UNODC publishes a total of detected victims, suppressed ones included. */
    first_year: z.number().nullable(),
    last_year: z.number().nullable(),
    years: z.number(),
    /** The total of the last year. */
    latest: cell.nullable(),
  })
  .meta(open)
export type StateLine = z.output<typeof stateLine>

import { z } from 'zod'

/** Who publishes a series, and on what terms it may be used. */
export const Source = z
  .object({
    source_id: z.string(),
    name: z.string(),
    kind: z.enum(['global', 'national', 'population', 'assessment']),
    licence: z.string(),
    about: z.string(),
  })
  .meta({ sensitivity: 'open' })
export type Source = z.output<typeof Source>

/** The sources whose tables the importers know. */
const KNOWN: readonly Source[] = [
  {
    source_id: 'UNODC',
    name: 'United Nations Office on Drugs and Crime',
    kind: 'global',
    licence: 'Official public statistics; cite UNODC',
    about:
      'Detected victims and criminal justice, from the questionnaire for the Global Report on Trafficking in Persons (GLOTIP)',
  },
  {
    source_id: 'UNSD',
    name: 'United Nations Statistics Division',
    kind: 'global',
    licence: 'Official public statistics; cite UNSD',
    about: 'SDG indicator 16.2.2, five series of the global SDG database',
  },
  {
    source_id: 'ONS',
    name: 'Office for National Statistics (United Kingdom)',
    kind: 'national',
    licence: 'Open Government Licence v3.0',
    about: 'SDG indicator 16.2.2, national reporting',
  },
  {
    source_id: 'NBS_MOLDOVA',
    name: 'National Bureau of Statistics of the Republic of Moldova',
    kind: 'national',
    licence: 'MIT',
    about: 'SDG indicator 16.2.2, national reporting, per 100,000 population',
  },
  {
    source_id: 'ARMSTAT',
    name: 'Statistical Committee of the Republic of Armenia',
    kind: 'national',
    licence: 'MIT',
    about: 'SDG indicator 16.2.2, national reporting; the unit is given as %',
  },
  {
    source_id: 'DZS_CROATIA',
    name: 'Croatian Bureau of Statistics',
    kind: 'national',
    licence: 'CC0',
    about: 'SDG indicator 16.2.2, national reporting, per 100,000 population',
  },
  {
    source_id: 'HOME_OFFICE_NRM',
    name: 'Home Office (United Kingdom), National Referral Mechanism',
    kind: 'national',
    licence: 'Open Government Licence v3.0',
    about:
      'People referred as potential victims, by quarter; decisions on reasonable and conclusive grounds; duty to notify',
  },
  {
    source_id: 'WORLD_BANK',
    name: 'World Bank',
    kind: 'population',
    licence: 'Public Domain Dedication and License (PDDL)',
    about: 'Population by country or region and year',
  },
  {
    source_id: 'US_STATE',
    name: 'United States Department of State',
    kind: 'assessment',
    licence: 'Facts from reports of the United States government',
    about: 'Tier placements in the Trafficking in Persons reports: a foreign government’s assessment',
  },
]

/** A national table that was imported for another country than the office's own has no entry: it is named by its code. */
export const sourceOf = (source_id: string): Source =>
  KNOWN.find((source) => source.source_id === source_id) ?? {
    source_id,
    name: source_id.replaceAll('_', ' '),
    kind: 'national',
    licence: 'Not stated',
    about: 'SDG indicator 16.2.2, national reporting',
  }

import { z } from 'zod'
import { action } from '../../safeguards/action.ts'
import { stateLine, stateProfile } from './state-profile.ts'

/** What may be asked about States. */
export const areaField = z.string().min(2).max(80)

export const getStateProfile = action({
  name: 'reporting.getStateProfile',
  method: 'GET',
  path: '/api/reporting/states/:area',
  summary:
    'All that is public about one State: treaties, published figures with their places in the files, flows, comparisons, rates, what is asked of it and what is missing',
  permission: 'state.read',
  purpose: 'public_information',
  audit: 'state.read',
  input: z.object({
    /** A code or a name. */
    area: areaField,
    /** The day for which treaties are shown; today where it is absent. */
    on: z.iso.date().optional(),
  }),
  output: stateProfile,
})

export const listStates = action({
  name: 'reporting.listStates',
  method: 'GET',
  path: '/api/reporting/states',
  summary: 'Every State with its consent to the Trafficking Protocol and the years for which victims are published',
  permission: 'state.read',
  purpose: 'public_information',
  audit: 'state.read',
  input: z.object({}),
  output: z
    .object({
      states: z.array(stateLine),
      /** The day of the table of participants, and of the figures. */
      protocol_on: z.string().nullable(),
      figures_on: z.string().nullable(),
    })
    .meta({ sensitivity: 'open' }),
})

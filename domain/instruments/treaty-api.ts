import { z } from 'zod'
import { action } from '../../safeguards/action.ts'
import { treatyKey } from './treaty.ts'
import {
  importReport,
  isoDay,
  keptAction,
  sourceView,
  stateTreaty,
  treatyLine,
  treatyStatus,
  treatyView,
} from './treaty-view.ts'

export const listTreaties = action({
  name: 'instruments.listTreaties',
  method: 'GET',
  path: '/api/instruments/treaties',
  summary: 'The treaties, each with its number of parties and signatories on a day',
  permission: 'treaty.read',
  purpose: 'public_information',
  audit: 'treaty.listed',
  input: z.object({ on: isoDay.optional(), without_eu: z.boolean().optional() }),
  output: z.array(treatyLine),
})

export const getTreaty = action({
  name: 'instruments.getTreaty',
  method: 'GET',
  path: '/api/instruments/treaties/:treaty',
  summary: 'One treaty: final clauses, entry into force, every State over all time, and what documents say of it',
  permission: 'treaty.read',
  purpose: 'public_information',
  audit: 'treaty.read',
  input: z.object({ treaty: treatyKey }),
  output: treatyView,
})

export const getTreatyStatus = action({
  name: 'instruments.getTreatyStatus',
  method: 'GET',
  path: '/api/instruments/treaties/:treaty/status',
  summary: 'Who was party to a treaty on a day, counting the European Union or not',
  permission: 'treaty.read',
  purpose: 'public_information',
  audit: 'treaty.read',
  input: z.object({ treaty: treatyKey, on: isoDay, without_eu: z.boolean().optional() }),
  output: treatyStatus,
})

export const listTreatyActions = action({
  name: 'instruments.listTreatyActions',
  method: 'GET',
  path: '/api/instruments/treaties/:treaty/actions',
  summary: 'Signatures and instruments of a treaty in a period, each with its source and row',
  permission: 'treaty.read',
  purpose: 'public_information',
  audit: 'treaty.read',
  input: z.object({ treaty: treatyKey, from: isoDay.optional(), to: isoDay.optional() }),
  output: z.array(keptAction),
})

export const listTreatiesOfState = action({
  name: 'instruments.listTreatiesOfState',
  method: 'GET',
  path: '/api/instruments/states/:area/treaties',
  summary: 'What one State has signed and joined, and what binds it on a day',
  permission: 'treaty.read',
  purpose: 'public_information',
  audit: 'treaty.read',
  input: z.object({ area: z.string().min(2).max(120), on: isoDay.optional() }),
  output: z.array(stateTreaty),
})

export const downloadTreaty = action({
  name: 'instruments.downloadTreaty',
  method: 'GET',
  path: '/api/instruments/treaties/:treaty/download',
  summary: 'The table of one treaty on a day as CSV, XLSX or JSON, with its source',
  permission: 'treaty.read',
  purpose: 'public_information',
  audit: 'treaty.downloaded',
  input: z.object({ treaty: treatyKey, on: isoDay.optional(), format: z.enum(['csv', 'xlsx', 'json']) }),
  output: {
    file: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/json'],
  },
})

export const listTreatySources = action({
  name: 'instruments.listTreatySources',
  method: 'GET',
  path: '/api/instruments/sources',
  summary: 'The files behind the treaties, with what could not be read of them',
  permission: 'treaty.read',
  purpose: 'public_information',
  audit: 'treaty_source.listed',
  input: z.object({}),
  output: z.array(sourceView),
})

export const importTreatyTable = action({
  name: 'instruments.importTreatyTable',
  method: 'POST',
  path: '/api/instruments/tables',
  summary: 'Takes in a table of participants, of registrations or of opinions, with a report by line',
  permission: 'treaty_table.import',
  purpose: 'record_keeping',
  audit: 'treaty_table.imported',
  upload: true,
  input: z.object({ treaty: treatyKey.optional(), extracted_on: isoDay, publisher: z.string().min(2).max(200) }),
  output: importReport,
})

export const importTreatyStatements = action({
  name: 'instruments.importTreatyStatements',
  method: 'POST',
  path: '/api/instruments/texts',
  summary: 'Takes from a resolution what it says about parties to treaties',
  permission: 'treaty_table.import',
  purpose: 'record_keeping',
  audit: 'treaty_statement.imported',
  upload: true,
  input: z.object({ document: z.string().min(3).max(100) }),
  output: importReport,
})

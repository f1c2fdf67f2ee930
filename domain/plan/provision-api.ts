import { z } from 'zod'
import { action } from '../../safeguards/action.ts'
import { Provision } from './provision.ts'

export const listProvisions = action({
  name: 'plan.listProvisions',
  method: 'GET',
  path: '/api/plan/provisions',
  summary: 'The 61 provisions of the Global Plan of Action, each with what answers it',
  permission: 'provision.read',
  purpose: 'public_information',
  audit: 'provision.read',
  input: z.object({}),
  output: z.array(Provision),
})

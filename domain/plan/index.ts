export { PILLARS, Pillar, PROVISIONS, Provision } from './provision.ts'
export { listProvisions } from './provision-api.ts'

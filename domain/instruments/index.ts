export { countByYear, countOn, type Standing, standingOn } from './standing.ts'
export { TREATIES, TREATY_KEYS, type Treaty, type TreatyKey, treatyOf } from './treaty.ts'
export { getTreaty, getTreatyStatus, listTreaties, listTreatiesOfState, listTreatyActions } from './treaty-api.ts'
export { type StateTreaty, stateTreaty } from './treaty-view.ts'

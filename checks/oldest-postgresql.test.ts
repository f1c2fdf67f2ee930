import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getStateProfile } from '../domain/reporting/state-api.ts'
import { loadSources } from '../load.ts'
import { type Cluster, openCluster } from '../platform/database/embedded.ts'
import { OPERATOR } from '../safeguards/actor.ts'
import { whoAmI } from '../safeguards/identity/session-api.ts'
import { type House, openHouse } from '../server.ts'
import { temporaryFolder } from './journeys/browser.ts'

const OLDEST = 15

describe.skipIf(!existsSync(`/usr/lib/postgresql/${OLDEST}/bin/postgres`))(
  `PostgreSQL ${OLDEST}, given by DATABASE_URL`,
  () => {
    const folder = temporaryFolder()
    let cluster: Cluster
    let house: House
    beforeAll(async () => {
      cluster = await openCluster(folder.path, { durable: false, major: OLDEST })
      house = await openHouse({ database_url: cluster.url, data: '', host: '', port: 0, kind: 'demo' })
    })
    afterAll(async () => {
      await house?.close()
      await cluster.release()
      folder.remove()
    })

    it('carries the house: migrations, roles, signed context, audit', async () => {
      const asked = { actor: OPERATOR, language: 'en' } as const
      expect((await house.door.ask(whoAmI, {}, asked)).kind).toBe('demo')
      expect(await house.database.read({ text: 'select safeguards.broken_audit_entries()', values: [] })).toEqual([])
    })

    it('takes in all sources and answers from them', async () => {
      await loadSources(house, () => undefined)
      const profile = await house.door.ask(getStateProfile, { area: 'NLD' }, { actor: OPERATOR, language: 'en' })
      expect(profile.series.length).toBeGreaterThan(0)
      expect(profile.treaties.length).toBeGreaterThan(0)
      expect(profile.asked.length).toBeGreaterThan(0)
    })
  },
)

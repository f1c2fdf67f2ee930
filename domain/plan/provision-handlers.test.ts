import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../safeguards/door-testing.ts'
import { listProvisions } from './provision-api.ts'
import { provisionHandlers } from './provision-handlers.ts'

describe('the Plan through the door', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(provisionHandlers)
  })
  afterAll(() => house.close())

  it('gives the 61 provisions in order to anyone', async () => {
    const provisions = await house.as('public').ask(listProvisions, {})
    expect(provisions.map(({ n }) => n)).toEqual(Array.from({ length: 61 }, (_, index) => String(index + 1)))
  })

  it('refuses what it was not asked', async () => {
    await expect(house.as('public').ask(listProvisions, { n: '1' } as never)).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })
})

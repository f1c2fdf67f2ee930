import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Database, openDatabase } from './database.ts'
import { identifiers, join, sql } from './sql.ts'

describe('SQL as values', () => {
  it('numbers parameters through nested fragments', () => {
    const condition = join([sql`a = ${1}`, sql`b in (${2}, ${3})`], ' and ')
    expect(sql`select ${0} where ${condition} limit ${4}`).toMatchObject({
      text: 'select $1 where a = $2 and b in ($3, $4) limit $5',
      values: [0, 1, 2, 3, 4],
    })
  })

  it('quotes names', () => {
    expect(sql`select ${identifiers('a.b"c', 'd')}`.text).toBe('select "a"."b""c", "d"')
  })

  it('never takes a look-alike for a fragment', () => {
    expect(sql`select ${{ text: 'drop table x', values: [] }}`.text).toBe('select $1')
  })
})

describe('the store', () => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase(inject('postgres'), 2)
    await database.read(sql`create table odd (n bigint, day date, share numeric, word text)`)
  })
  afterAll(() => database.close())

  it('gives days as ISO text, bigint and numeric as numbers', async () => {
    await database.read(sql`truncate odd`)
    await database.read(sql`insert into odd values (${5_000_000_000}, ${'2012-12-20'}, ${0.25}, ${'x'})`)
    expect(await database.read(sql`select * from odd`)).toEqual([
      { n: 5_000_000_000, day: '2012-12-20', share: 0.25, word: 'x' },
    ])
  })

  it('copies rows as they are, whatever they hold', async () => {
    await database.read(sql`truncate odd`)
    const words = ['plain', 'tab\there', 'line\nbreak', 'back\\slash', '\\N', '', null, 'عربي']
    const copied = await database.transaction('', (tx) =>
      tx.copyIn(
        'odd',
        ['n', 'word'],
        words.map((word, n) => [n, word]),
      ),
    )
    expect(copied).toBe(words.length)
    const kept = await database.read<{ word: string | null }>(sql`select word from odd order by n`)
    expect(kept.map(({ word }) => word)).toEqual(words)
  })

  it('rolls back what a thrown error interrupts, even in the middle of a copy', async () => {
    await database.read(sql`truncate odd`)
    const rows = function* () {
      yield [1, 'first']
      throw new Error('cancelled')
    }
    await expect(database.transaction('', (tx) => tx.copyIn('odd', ['n', 'word'], rows()))).rejects.toThrow('cancelled')
    expect(await database.read(sql`select * from odd`)).toEqual([])
    await expect(
      database.transaction('', async (tx) => {
        await tx.run(sql`insert into odd (n) values (1)`)
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    expect(await database.read(sql`select * from odd`)).toEqual([])
  })

  it('says in one sentence that no database answers', async () => {
    await expect(openDatabase('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow(/does not answer.*DATABASE_URL/)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { treatyAction } from '../domain/instruments/treaty-action.ts'
import { deadline, documentView, footnote, paragraph } from '../domain/mandates/document.ts'
import { Figure } from '../domain/statistics/figure.ts'
import { Release } from '../domain/statistics/release.ts'
import { Source } from '../domain/statistics/source.ts'
import { sql } from '../platform/database/sql.ts'
import { type House, openHouse } from '../safeguards/door-testing.ts'

interface Pair {
  readonly record: z.ZodObject
  readonly table: string
  /** Fields of the record that the store computes or joins. */
  readonly computed: readonly string[]
  /** Null in the table only: the view through which they are read leaves such rows out or fills them. */
  readonly filled?: readonly string[]
  /** Fields whose column cannot have their name, because SQL keeps it for itself. */
  readonly renamed?: Readonly<Record<string, string>>
}

/** A record is declared once in zod; its table is the only second description, and here they are held against each other. */
const PAIRS: readonly Pair[] = [
  { record: Source, table: 'statistics.source', computed: [] },
  { record: Release, table: 'statistics.release', computed: [] },
  {
    record: Figure,
    table: 'statistics.observation',
    computed: ['id', 'source_id', 'released_on', 'lower'],
    filled: ['status'],
  },
  { record: documentView, table: 'mandates.document', computed: ['counts', 'paragraphs', 'footnotes'] },
  { record: paragraph, table: 'mandates.paragraph', computed: ['corrected', 'deadlines'], filled: ['pillar'] },
  { record: footnote, table: 'mandates.footnote', computed: [] },
  { record: deadline, table: 'mandates.deadline', computed: [] },
  {
    record: treatyAction,
    table: 'instruments.action',
    computed: [],
    renamed: { on: 'on_day', column: 'source_column', row: 'source_row' },
  },
]

interface Column {
  readonly name: string
  readonly type: string
  readonly nullable: boolean
}

const FAMILY: Readonly<Record<string, string>> = {
  integer: 'number',
  smallint: 'number',
  bigint: 'number',
  'double precision': 'number',
  text: 'text',
  date: 'text',
  uuid: 'text',
  'timestamp with time zone': 'text',
  boolean: 'boolean',
  ARRAY: 'list',
  jsonb: 'json',
}

const bare = (type: z.ZodType): z.ZodType => (type instanceof z.ZodNullable ? bare(type.unwrap() as z.ZodType) : type)

const familiesOf = (type: z.ZodType): string[] => {
  const inner = bare(type)
  if (inner instanceof z.ZodNumber) return ['number']
  if (inner instanceof z.ZodBoolean) return ['boolean']
  if (inner instanceof z.ZodArray) return ['list', 'json']
  if (inner instanceof z.ZodObject || inner instanceof z.ZodRecord) return ['json']
  return ['text']
}

const driftOf = ({ record, computed, filled = [], renamed = {} }: Pair, columns: readonly Column[]): string[] =>
  Object.entries(record.shape as Record<string, z.ZodType>)
    .filter(([field]) => !computed.includes(field))
    .flatMap(([field, type]) => {
      const column = columns.find(({ name }) => name === (renamed[field] ?? field))
      if (!column) return [`${field}: no such column`]
      if (!familiesOf(type).includes(FAMILY[column.type] ?? column.type)) return [`${field}: ${column.type}`]
      // A column may be stricter than its record, never looser.
      const looser = column.nullable && !(type instanceof z.ZodNullable) && !filled.includes(field)
      return looser ? [`${field}: may be null in the store only`] : []
    })

describe('records and tables say the same', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse([])
  })
  afterAll(() => house.close())

  const columnsOf = (table: string): Promise<Column[]> =>
    house.database.read(sql`
      select column_name as name, data_type as type, is_nullable = 'YES' as nullable
      from information_schema.columns where table_schema || '.' || table_name = ${table}`)

  it.each(PAIRS.map((pair) => [pair.table, pair] as const))('%s', async (table, pair) => {
    const columns = await columnsOf(table)
    expect(columns.length).toBeGreaterThan(0)
    expect(driftOf(pair, columns)).toEqual([])
  })

  it('is noticed where it drifts', async () => {
    const columns = await columnsOf('statistics.source')
    const drifted = Source.extend({ name: z.number(), motto: z.string() })
    expect(driftOf({ record: drifted, table: '', computed: [] }, columns)).toEqual([
      'name: text',
      'motto: no such column',
    ])
  })
})

import { join, type Sql, sql, type Tx } from '../../platform/database/sql.ts'
import type { Opinion } from './country-table.ts'
import type { ConsentStatement, CountStatement } from './statement.ts'
import type { TreatyKey } from './treaty.ts'
import type { RowProblem, TreatyAction } from './treaty-action.ts'
import type { KeptAction, OpinionView, SourceView } from './treaty-view.ts'

const ACTION = sql`treaty, area, participant, territory, kind, on_day as "on", original,
  source_column as "column", source_row as "row", source_id as source,
  (select file_name from instruments.source s where s.source_id = a.source_id) as file`

const SOURCE = sql`source_id, kind, file_name, sha256, publisher, extracted_on, document, rows, problems,
  (select coalesce(array_agg(treaty order by treaty), '{}') from instruments.coverage c where c.source_id = s.source_id) as treaties`

interface ActionFilter {
  readonly treaty?: TreatyKey
  readonly areas?: readonly string[]
}

const conditionsOf = ({ treaty, areas }: ActionFilter): Sql =>
  join(
    [sql`true`, ...(treaty ? [sql`treaty = ${treaty}`] : []), ...(areas ? [sql`area = any(${areas})`] : [])],
    ' and ',
  )

/** Actions of the table that counts for each treaty, in the order of days. */
export const listActions = (tx: Tx, filter: ActionFilter = {}): Promise<KeptAction[]> =>
  tx.all<KeptAction>(
    sql`select ${ACTION} from instruments.current_action a where ${conditionsOf(filter)} order by on_day, source_row`,
  )

export const listCurrentSources = (tx: Tx): Promise<(SourceView & { treaty: TreatyKey })[]> =>
  tx.all(sql`select treaty, ${SOURCE} from instruments.current_source s order by treaty`)

export const listSources = (tx: Tx): Promise<SourceView[]> =>
  tx.all(sql`select ${SOURCE} from instruments.source s order by source_id`)

export const findSource = (tx: Tx, sha256: string): Promise<SourceView | undefined> =>
  tx.find(sql`select ${SOURCE} from instruments.source s where sha256 = ${sha256}`)

export type OpinionRow = OpinionView & { treaty: TreatyKey; area: string | null; extracted_on: string }

export const listOpinions = (tx: Tx, filter: ActionFilter): Promise<OpinionRow[]> =>
  tx.all<OpinionRow>(
    sql`select treaty, area, answer, participant, publisher, file_name, source_row as "row", extracted_on
      from instruments.opinion join instruments.source using (source_id)
      where ${conditionsOf(filter)} order by extracted_on, source_row`,
  )

export interface StatementRow {
  readonly treaty: TreatyKey
  readonly document: string
  readonly adopted_on: string | null
  readonly place: string | null
  readonly as_of: string | null
  readonly area: string | null
  readonly participant: string | null
  readonly year: number | null
  readonly parties: number | null
  readonly sentence: string | null
}

export const listStatements = (tx: Tx, filter: ActionFilter): Promise<StatementRow[]> =>
  tx.all(sql`select treaty, document, adopted_on, place, as_of, area, participant, year, parties, sentence
    from instruments.statement join instruments.source using (source_id)
    where ${conditionsOf(filter)} order by document, place, year, participant`)

export interface TreatySource extends Pick<SourceView, 'publisher' | 'file_name' | 'sha256' | 'extracted_on'> {
  readonly treaty: TreatyKey
}

/** What the view made for reports holds, by part. */
export interface ReportedTreaties {
  readonly actions: readonly KeptAction[]
  readonly opinions: readonly OpinionRow[]
  readonly statements: readonly StatementRow[]
  readonly sources: readonly TreatySource[]
}

/** For other modules, under whose role it runs: one reading of all that is known of the areas. */
export const readReported = async (tx: Tx, filter: ActionFilter): Promise<ReportedTreaties> => {
  const rows = await tx.all<{ part: string; said: unknown }>(sql`select part, said from instruments.for_reporting
    where part = 'source' or (${conditionsOf(filter)})
    order by part, on_day, said->>'document', said->>'place', source_row, said->>'participant'`)
  const part = <Row>(name: string): Row[] => rows.filter((row) => row.part === name).map(({ said }) => said as Row)
  return {
    actions: part('action'),
    opinions: part('opinion'),
    statements: part('statement'),
    sources: part('source'),
  }
}

export interface NewSource {
  readonly kind: SourceView['kind']
  readonly file_name: string
  readonly sha256: string
  readonly publisher: string
  readonly extracted_on: string
  readonly document: string | null
  readonly adopted_on: string | null
  readonly rows: number
  readonly problems: readonly RowProblem[]
  readonly treaties: readonly TreatyKey[]
}

export const insertSource = async (tx: Tx, source: NewSource, now: Date): Promise<number> => {
  const { source_id } = await tx.get<{ source_id: number }>(sql`
    insert into instruments.source
      (kind, file_name, sha256, publisher, extracted_on, document, adopted_on, rows, problems, loaded_at)
    values (${source.kind}, ${source.file_name}, ${source.sha256}, ${source.publisher}, ${source.extracted_on},
      ${source.document}, ${source.adopted_on}, ${source.rows}, ${JSON.stringify(source.problems)}::jsonb, ${now})
    returning source_id`)
  for (const treaty of new Set(source.treaties))
    await tx.run(sql`insert into instruments.coverage (source_id, treaty) values (${source_id}, ${treaty})`)
  return source_id
}

export const insertActions = (tx: Tx, source: number, actions: readonly TreatyAction[]): Promise<number> =>
  tx.copyIn(
    'instruments.action',
    [
      'source_id',
      'treaty',
      'area',
      'participant',
      'territory',
      'kind',
      'on_day',
      'original',
      'source_column',
      'source_row',
    ],
    actions.map((one) => [
      source,
      one.treaty,
      one.area,
      one.participant,
      one.territory,
      one.kind,
      one.on,
      one.original,
      one.column,
      one.row,
    ]),
  )

export const insertOpinions = (tx: Tx, source: number, opinions: readonly Opinion[]): Promise<number> =>
  tx.copyIn(
    'instruments.opinion',
    ['source_id', 'treaty', 'area', 'participant', 'answer', 'original', 'source_row'],
    opinions.map((one) => [source, one.treaty, one.area, one.participant, one.answer, one.original, one.row]),
  )

export const insertStatements = (
  tx: Tx,
  source: number,
  consents: readonly ConsentStatement[],
  counts: readonly CountStatement[],
): Promise<number> =>
  tx.copyIn(
    'instruments.statement',
    ['source_id', 'treaty', 'place', 'as_of', 'area', 'participant', 'year', 'parties', 'sentence'],
    [
      ...consents.map((one) => [
        source,
        one.treaty,
        one.place,
        one.as_of,
        one.area,
        one.participant,
        one.year,
        null,
        null,
      ]),
      ...counts.map((one) => [source, one.treaty, null, null, null, null, null, one.parties, one.sentence]),
    ],
  )

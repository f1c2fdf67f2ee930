/**
 * SQL as values: `` sql`select … where n = ${n}` `` keeps text and parameters apart, so that no value can become code.
 * A fragment may be nested in another; a column list is spelled with `identifiers`.
 */
export interface Sql {
  readonly text: string
  readonly values: readonly unknown[]
}

const isSql = (value: unknown): value is Sql =>
  typeof value === 'object' && value !== null && 'text' in value && 'values' in value && marks.has(value)

const marks = new WeakSet<object>()

const mark = (query: Sql): Sql => {
  marks.add(query)
  return query
}

export const sql = (strings: TemplateStringsArray, ...parts: readonly unknown[]): Sql => {
  let text = strings[0] ?? ''
  const values: unknown[] = []
  parts.forEach((part, index) => {
    if (isSql(part)) {
      text += part.text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + values.length}`)
      values.push(...part.values)
    } else {
      values.push(part)
      text += `$${values.length}`
    }
    text += strings[index + 1] ?? ''
  })
  return mark({ text, values })
}

/** Fragments joined by a separator, for conditions that are built as a list. Empty gives `empty`. */
export const join = (fragments: readonly Sql[], separator: ' and ' | ' or ' | ', ', empty = ''): Sql => {
  if (fragments.length === 0) return mark({ text: empty, values: [] })
  return fragments.slice(1).reduce((all, next) => {
    const glued = sql`${all}${mark({ text: separator, values: [] })}${next}`
    return glued
  }, fragments[0] as Sql)
}

/** Names of columns or tables, quoted. Never a value from a request. */
export const identifiers = (...names: readonly string[]): Sql =>
  mark({
    text: names
      .map((name) =>
        name
          .split('.')
          .map((part) => `"${part.replaceAll('"', '""')}"`)
          .join('.'),
      )
      .join(', '),
    values: [],
  })

/**
 * A transaction that a handler or store works in: already under the module's role and the actor's context, and the
 * only way to the database. Days come back as ISO text, instants as Date, bigint and numeric as number.
 */
export interface Tx {
  all<Row>(query: Sql): Promise<Row[]>
  /** The only row; throws where there is none or more than one. */
  get<Row>(query: Sql): Promise<Row>
  /** The first row, or undefined. */
  find<Row>(query: Sql): Promise<Row | undefined>
  /** Number of rows touched. */
  run(query: Sql): Promise<number>
  /** COPY … FROM STDIN; each row one array in the order of `columns`. Returns the number of rows. */
  copyIn(
    table: string,
    columns: readonly string[],
    rows: Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>,
  ): Promise<number>
}

import { type ReactNode, useState } from 'react'
import { useLanguage } from '../language.tsx'
import { EmptyState } from './states.tsx'

/** `sort` makes a column sortable and, together with `text`, says what is written into a download. */
export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  readonly sort?: (row: Row) => string | number | null | undefined
  /** For the download; without it `sort`, else nothing. */
  readonly text?: (row: Row) => string
  readonly numeric?: boolean
  /** This column names the row. */
  readonly header?: boolean
}

export interface Table<Row> {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string | number
}

interface Order {
  readonly key: string
  readonly falling: boolean
}

/** Sorts by a column; rows without a value come last in either order. */
export const sortRows = <Row,>(table: Table<Row>, order: Order | null, tag: string): readonly Row[] => {
  const sort = table.columns.find((column) => column.key === order?.key)?.sort
  if (!order || !sort) return table.rows
  const collator = new Intl.Collator(tag, { numeric: true })
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
  return table.rows.toSorted((left, right) => {
    const [a, b] = [sort(left), sort(right)]
    if (a === null || a === undefined) return b === null || b === undefined ? 0 : 1
    if (b === null || b === undefined) return -1
    return order.falling ? compare(b, a) : compare(a, b)
  })
}

export const textRows = <Row,>({ columns, rows }: Pick<Table<Row>, 'columns' | 'rows'>): string[][] => [
  columns.map((column) => column.title),
  ...rows.map((row) => columns.map((column) => column.text?.(row) ?? String(column.sort?.(row) ?? ''))),
]

/** A table with a caption, headers that stay and columns that sort; wider than the page it scrolls by itself. */
export const DataTable = <Row,>({
  caption,
  hideCaption = false,
  empty,
  order: firstOrder = null,
  ...table
}: Table<Row> & {
  readonly caption: string
  readonly hideCaption?: boolean
  readonly empty?: ReactNode
  readonly order?: Order | null
}) => {
  const { language, t } = useLanguage()
  const [order, setOrder] = useState(firstOrder)
  const rows = sortRows(table, order, language)
  if (table.rows.length === 0) return empty ?? <EmptyState title={t('web.table.empty')} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={t('web.table.region', { caption })} tabIndex={0}>
      <table className="table">
        <caption className={hideCaption ? 'visually-hidden' : ''}>{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <HeaderCell key={column.key} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={table.rowKey(row)}>
              {table.columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const HeaderCell = <Row,>({
  column,
  order,
  onOrder,
}: {
  readonly column: Column<Row>
  readonly order: Order | null
  readonly onOrder: (order: Order) => void
}) => {
  const className = column.numeric ? 'numeric' : ''
  if (!column.sort) {
    return (
      <th scope="col" className={className}>
        {column.title}
      </th>
    )
  }
  const mine = order?.key === column.key
  const falling = mine && order.falling
  return (
    <th scope="col" className={className} aria-sort={mine ? (falling ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="sort" onClick={() => onOrder({ key: column.key, falling: mine && !falling })}>
        {column.title}
        <span aria-hidden="true">{mine ? (falling ? ' ↓' : ' ↑') : ' ↕'}</span>
      </button>
    </th>
  )
}

const BodyCell = <Row,>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) => {
  const className = column.numeric ? 'numeric' : ''
  return column.header ? (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={className}>{column.cell(row)}</td>
  )
}

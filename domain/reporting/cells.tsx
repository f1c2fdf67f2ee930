import type { LanguageTools } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import type { Column, Table } from '../../web/ui/DataTable.tsx'
import { textOfValue, ValueCell } from '../../web/ui/ValueCell.tsx'
import type { Cell, YearFigure } from './state-profile.ts'

/** One line of a chart or column of its table: a name, and a cell for some years. */
export interface NamedCells {
  readonly name: string
  readonly cells: readonly Cell[]
}

interface YearRow {
  readonly year: number
  readonly cells: readonly (Cell | undefined)[]
}

/** A published cell; a click opens its file, release, row and text. */
export const PublishedCell = ({ cell }: { readonly cell: Cell }) => (
  <ValueCell status={cell.status} value={cell.value} low={cell.lower} high={cell.upper} to={paths.figure(cell.id)} />
)

/** The table behind a chart: one row a year, one column a series. */
export const tableByYear = (
  series: readonly NamedCells[],
  tools: LanguageTools,
): Pick<Table<YearRow>, 'columns' | 'rows' | 'rowKey'> => {
  const yearly = series.map(({ cells }) => cells.filter(({ quarter }) => quarter === null))
  const years = [...new Set(yearly.flat().flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
  return {
    rows: years.map((year) => ({ year, cells: yearly.map((cells) => cells.find((cell) => cell.year === year)) })),
    rowKey: ({ year }) => year,
    columns: [
      {
        key: 'year',
        title: tools.t('reporting.column.year'),
        header: true,
        sort: ({ year }) => year,
        cell: ({ year }) => String(year),
      },
      ...series.map(({ name }, index) => columnOf(name, index, tools)),
    ],
  }
}

const columnOf = (name: string, index: number, tools: LanguageTools): Column<YearRow> => ({
  key: `${index}`,
  title: name,
  numeric: true,
  sort: ({ cells }) => cells[index]?.value,
  text: ({ cells }) => textOf(cells[index], tools),
  cell: ({ cells }) => {
    const cell = cells[index]
    return cell ? <PublishedCell cell={cell} /> : null
  },
})

export const textOf = (cell: Cell | undefined, tools: LanguageTools): string =>
  cell ? textOfValue({ status: cell.status, value: cell.value, low: cell.lower, high: cell.upper }, tools) : ''

/** A figure of a year; one that was added up shows what was added. */
export const YearValue = ({
  figure,
  tools,
  options,
}: {
  readonly figure: YearFigure
  readonly tools: LanguageTools
  readonly options?: Intl.NumberFormatOptions
}) => {
  const shown = { status: figure.status, value: figure.value, low: figure.lower, high: figure.upper }
  const [only, ...more] = figure.ids
  if (more.length === 0)
    return <ValueCell {...shown} {...(options ? { options } : {})} to={only && paths.figure(only)} />
  return (
    <details className="added-up">
      <summary>{textOfValue(shown, tools)}</summary>
      {tools.t('reporting.added_up', { count: figure.ids.length })}{' '}
      {figure.ids.map((id, index) => (
        <Link key={id} to={paths.figure(id)}>
          {tools.number(index + 1)}{' '}
        </Link>
      ))}
    </details>
  )
}

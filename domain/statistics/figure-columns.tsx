import { useLanguage } from '../../web/language.tsx'
import { paths } from '../../web/paths.ts'
import type { Column } from '../../web/ui/DataTable.tsx'
import { textOfValue, ValueCell } from '../../web/ui/ValueCell.tsx'
import type { Figure } from './figure.ts'
import { termOf } from './term.ts'

/** Rates keep the decimals they were published with, within reason. */
export const VALUE_OPTIONS: Intl.NumberFormatOptions = { maximumFractionDigits: 4 }

export const FigureValue = ({ figure }: { readonly figure: Figure }) => (
  <ValueCell
    status={figure.status}
    value={figure.value}
    low={figure.lower}
    high={figure.upper}
    options={VALUE_OPTIONS}
    to={paths.figure(figure.id)}
  />
)

export const useFigureWords = () => {
  const { t, areaName } = useLanguage()
  return {
    area: (figure: Pick<Figure, 'area' | 'area_text'>): string =>
      figure.area ? areaName(figure.area) : figure.area_text,
    period: ({ year, quarter }: Pick<Figure, 'year' | 'quarter'>): string =>
      quarter === null ? String(year ?? '') : t('statistics.period.quarter', { year: String(year), quarter }),
    term: (published: string): string => (published === '' ? t('statistics.not_stated') : termOf(t, published)),
  }
}

type Said = 'indicator' | 'dimension' | 'category' | 'sex' | 'age' | 'unit' | 'source_id'

/** What is the same in every row need not stand in every row. */
const varies = (figures: readonly Figure[], field: Said): boolean =>
  figures.some((figure) => figure[field] !== figures[0]?.[field])

/** The columns of a list of figures, without those that say one thing throughout; the value leads to its provenance. */
export const useFigureColumns = (figures: readonly Figure[]): Column<Figure>[] => {
  const tools = useLanguage()
  const { t } = tools
  const words = useFigureWords()
  const column = (key: Exclude<Said, 'source_id'>): Column<Figure> => ({
    key,
    title: t(`statistics.field.${key}`),
    cell: (figure) => words.term(figure[key]),
    text: (figure) => figure[key],
  })
  const source: Column<Figure> = {
    key: 'source',
    title: t('statistics.field.source'),
    cell: (figure) => t(`statistics.source.${figure.source_id}`),
    text: (figure) => figure.source_id,
  }
  return [
    {
      key: 'area',
      title: t('statistics.field.area'),
      header: true,
      cell: (figure) => words.area(figure),
      text: (figure) => words.area(figure),
    },
    {
      key: 'year',
      title: t('statistics.field.year'),
      cell: (figure) => <span className="nowrap">{words.period(figure)}</span>,
      text: (figure) => words.period(figure),
    },
    {
      key: 'value',
      title: t('statistics.field.value'),
      numeric: true,
      cell: (figure) => <FigureValue figure={figure} />,
      text: (figure) =>
        textOfValue({ ...figure, low: figure.lower, high: figure.upper }, tools, {
          ...VALUE_OPTIONS,
          useGrouping: false,
        }),
    },
    ...(['unit', 'indicator', 'dimension', 'category', 'sex', 'age'] as const)
      .filter((field) => varies(figures, field))
      .map(column),
    ...(varies(figures, 'source_id') ? [source] : []),
  ]
}

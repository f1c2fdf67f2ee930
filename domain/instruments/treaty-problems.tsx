import type { Translate } from '../../platform/messages/messages.ts'
import type { Table } from '../../web/ui/DataTable.tsx'
import type { RowProblem } from './treaty-action.ts'

/** The report on a table, by line: what could not be taken as it stands, and what helps. */
export const downloadRows = (problems: readonly RowProblem[], t: Translate): Table<RowProblem> => ({
  rows: problems,
  rowKey: ({ line, field, what }) => `${line} ${field} ${what}`,
  columns: [
    {
      key: 'line',
      title: t('instruments.problem.line'),
      numeric: true,
      sort: ({ line }) => line,
      cell: ({ line }) => line,
    },
    { key: 'field', title: t('instruments.problem.field'), sort: ({ field }) => field, cell: ({ field }) => field },
    {
      key: 'what',
      title: t('instruments.problem.what'),
      sort: ({ what }) => what,
      cell: ({ what }) => <span lang="en">{what}</span>,
    },
    {
      key: 'remedy',
      title: t('instruments.problem.remedy'),
      sort: ({ remedy }) => remedy,
      cell: ({ remedy }) => <span lang="en">{remedy}</span>,
    },
  ],
})

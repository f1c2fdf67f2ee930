import { type ReactNode, Suspense, useId, useState } from 'react'
import { useLanguage } from '../language.tsx'
import { Button } from './buttons.tsx'
import { saveCsv } from './csv.ts'
import { DataTable, type Table, textRows } from './DataTable.tsx'
import { Loading } from './states.tsx'

/**
 * A chart or map with its caption, its source, and the table behind it. The drawing itself is hidden from screen
 * readers: the table says the same, better. Charts are loaded lazily, so the frame keeps their height.
 *
 *     <Figure title={t('instruments.trend.title')} source={…} table={{ columns, rows, rowKey }}>
 *       <LineChart points={points} />
 *     </Figure>
 */
export const Figure = <Row,>({
  title,
  source,
  note,
  table,
  name,
  height = 320,
  children,
}: {
  readonly title: string
  readonly table: Table<Row>
  readonly source?: ReactNode
  /** What the reader must know to read it rightly. */
  readonly note?: ReactNode
  /** File name of the downloaded table, without ending. */
  readonly name?: string
  readonly height?: number
  readonly children: ReactNode
}) => {
  const { t } = useLanguage()
  const [asTable, setAsTable] = useState(false)
  const captionId = useId()
  return (
    <figure className="figure" aria-labelledby={captionId}>
      <figcaption id={captionId}>{title}</figcaption>
      {asTable ? (
        <DataTable caption={title} hideCaption {...table} />
      ) : (
        <div className="figure-drawing">
          <Suspense fallback={<Loading lines={height / 26} />}>{children}</Suspense>
        </div>
      )}
      {note ? <p className="figure-note">{note}</p> : null}
      <div className="figure-foot">
        {source ? <span className="figure-source">{source}</span> : null}
        <span className="actions no-print">
          <Button kind="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'web.figure.drawing' : 'web.figure.table')}
          </Button>
          <Button kind="quiet" onClick={() => saveCsv(name ?? 'table', textRows(table))}>
            {t('web.figure.download')}
          </Button>
        </span>
      </div>
    </figure>
  )
}

import { useState } from 'react'
import { useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { Button } from '../../web/ui/buttons.tsx'
import type { Change, ParagraphView, Relative } from './document.ts'
import { ENGLISH } from './ParagraphText.tsx'
import { useParagraphName } from './paragraph-name.tsx'

const idOf = ({ symbol, key }: Pick<Relative, 'symbol' | 'key'>): string => `${symbol}#${key}`

/** The paragraph's line through the documents, and what changed between this text and the chosen one. */
export const Lineage = ({ paragraph }: { readonly paragraph: ParagraphView }) => {
  const { t } = useLanguage()
  const { relatives } = paragraph
  const nearest = relatives.findLast(({ earlier }) => earlier) ?? relatives[0]
  const [chosen, setChosen] = useState<string | null>(null)
  const compared = relatives.find((one) => idOf(one) === chosen) ?? nearest
  if (!compared) return <p>{t('mandates.lineage.none')}</p>
  const earlier = relatives.filter((one) => one.earlier)
  const later = relatives.filter((one) => !one.earlier)
  const station = (one: Relative) => (
    <Station key={idOf(one)} relative={one} selected={one === compared} onChoose={() => setChosen(idOf(one))} />
  )
  return (
    <>
      <ol className="mandate-line">
        {earlier.map(station)}
        <Here paragraph={paragraph} />
        {later.map(station)}
      </ol>
      <Comparison paragraph={paragraph} relative={compared} />
    </>
  )
}

const Here = ({ paragraph }: { readonly paragraph: ParagraphView }) => {
  const { t } = useLanguage()
  const name = useParagraphName()
  return (
    <li className="mandate-station is-here" aria-current="true">
      <strong>
        <bdi>{paragraph.symbol}</bdi>
      </strong>
      <span>{name(paragraph.key)}</span>
      <span className="hint">{t('mandates.here')}</span>
    </li>
  )
}

const Station = ({
  relative,
  selected,
  onChoose,
}: {
  readonly relative: Relative
  readonly selected: boolean
  readonly onChoose: () => void
}) => {
  const { t, number } = useLanguage()
  const name = useParagraphName()
  const share = number(relative.similarity, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <li className={`mandate-station${selected ? ' is-compared' : ''}`}>
      <Link to={paths.paragraph(relative.symbol, relative.key)}>
        <bdi>{relative.symbol}</bdi>
      </Link>
      <span>{name(relative.key)}</span>
      <span className="hint">{t('mandates.alike', { share })}</span>
      <Button kind="quiet" className="no-print" aria-pressed={selected} onClick={onChoose}>
        {t('mandates.compare')}
        <span className="visually-hidden"> {relative.symbol}</span>
      </Button>
    </li>
  )
}

const Side = ({ changes, without, title }: { changes: readonly Change[]; without: Change['kind']; title: string }) => (
  <div className="mandate-side">
    <h3>
      <bdi>{title}</bdi>
    </h3>
    <p {...ENGLISH}>
      {changes
        .filter(({ kind }) => kind !== without)
        .map(({ kind, text }, index) => {
          // biome-ignore-start lint/suspicious/noArrayIndexKey: the pieces of one text never change places
          if (kind === 'insert') return <ins key={index}>{text}</ins>
          if (kind === 'delete') return <del key={index}>{text}</del>
          return <span key={index}>{text}</span>
          // biome-ignore-end lint/suspicious/noArrayIndexKey: the pieces of one text never change places
        })}
    </p>
  </div>
)

/** Left the earlier text with what was taken out, right the later one with what was put in. */
const Comparison = ({ paragraph, relative }: { readonly paragraph: ParagraphView; readonly relative: Relative }) => {
  const { t } = useLanguage()
  const name = useParagraphName()
  const [before, after] = relative.earlier ? [relative, paragraph] : [paragraph, relative]
  const title = ({ symbol, key }: { symbol: string; key: string }) => `${symbol} ${name(key)}`
  const same = relative.changes.every(({ kind }) => kind === 'same')
  return (
    <>
      <p role="status">{same ? t('mandates.compare.same') : t('mandates.compare.legend')}</p>
      <div className="mandate-sides">
        <Side changes={relative.changes} without="insert" title={title(before)} />
        <Side changes={relative.changes} without="delete" title={title(after)} />
      </div>
    </>
  )
}

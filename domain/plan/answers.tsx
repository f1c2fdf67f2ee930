import { useAnswer } from '../../web/call.ts'
import { useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { Answered } from '../../web/ui/states.tsx'
import { getTreatyStatus } from '../instruments/index.ts'
import { type FoundParagraph, PLAN, searchParagraphs } from '../mandates/index.ts'
import { getCoverage } from '../statistics/index.ts'
import { excerptOf, type Piece } from './excerpt.ts'

/** The short answers to the first page's questions; the links beside them lead to the whole ones. */

type Found = Pick<FoundParagraph, 'symbol' | 'key' | 'n'> & { readonly pieces: readonly Piece[] }

const QUOTED = 2

/** How many paragraphs speak of children, and what the Plan asks for them first, in its own words. */
export const ChildrenAnswer = () => {
  const { t } = useLanguage()
  const asked = useAnswer(searchParagraphs, { search: 'children', document: PLAN, pillar: 'protection' })
  return (
    <Answered of={useAnswer(searchParagraphs, { search: 'children' })} lines={2}>
      {({ total }) => (
        <>
          <p>{t('plan.today.question.children.answer', { count: total })}</p>
          {asked.data?.paragraphs.slice(0, QUOTED).map((paragraph) => (
            <Quote key={`${paragraph.symbol} ${paragraph.key}`} paragraph={paragraph} />
          ))}
        </>
      )}
    </Answered>
  )
}

const Quote = ({ paragraph: { symbol, key, n, pieces } }: { readonly paragraph: Found }) => {
  const { t } = useLanguage()
  return (
    <figure className="quote">
      <blockquote lang="en" dir="ltr">
        {excerptOf(pieces).map(({ text, found }, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
          return found ? <mark key={index}>{text}</mark> : text
        })}
      </blockquote>
      <figcaption className="hint">
        <Link to={paths.paragraph(symbol, key)}>{t('plan.today.source', { symbol, n })}</Link>
      </figcaption>
    </figure>
  )
}

/** The standing of one State, or of all, under the Trafficking Protocol on a day. */
export const PartyAnswer = ({ area, on }: { readonly area: string; readonly on: string }) => {
  const { t, day, areaName } = useLanguage()
  const answer = useAnswer(getTreatyStatus, { treaty: 'trafficking-protocol', on }, { keepPrevious: true })
  return (
    <Answered of={answer} lines={2}>
      {({ parties, states, warnings }) => {
        const union = states.some((party) => party.area === 'EU')
        const party = states.find((one) => one.area === area)
        const said = { area: areaName(area), day: day(on), since: day(party?.on ?? '') }
        return (
          <>
            {area ? <p>{t(party ? 'plan.today.question.party.yes' : 'plan.today.question.party.no', said)}</p> : null}
            <p>
              {t('plan.today.question.party.count', {
                day: day(on),
                parties: parties ?? 0,
                states: (parties ?? 0) - (union ? 1 : 0),
              })}
            </p>
            {warnings.some(({ code }) => code === 'after_extract') ? (
              <p className="hint">{t('plan.today.question.party.later')}</p>
            ) : null}
          </>
        )
      }}
    </Answered>
  )
}

/** How much of what is published about a State is a number, and how much is not. */
export const KnownAnswer = ({ area }: { readonly area: string }) => {
  const { t, number, areaName } = useLanguage()
  return (
    <Answered of={useAnswer(getCoverage, { area })} lines={2}>
      {(cells) => {
        const sum = (key: 'counted' | 'zero' | 'suppressed') => cells.reduce((all, cell) => all + cell[key], 0)
        if (cells.length === 0) return <p>{t('plan.today.question.state.nothing', { area: areaName(area) })}</p>
        const years = cells.map(({ year }) => year)
        const said = {
          area: areaName(area),
          counted: number(sum('counted') + sum('zero')),
          suppressed: number(sum('suppressed')),
          from: String(Math.min(...years)),
          to: String(Math.max(...years)),
        }
        return <p>{t('plan.today.question.state.answer', said)}</p>
      }}
    </Answered>
  )
}

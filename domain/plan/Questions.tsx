import { lazy, type ReactNode, Suspense, use, useMemo, useState } from 'react'
import { isState, loadAreas, nameOf } from '../../web/areas.ts'
import { useLanguage } from '../../web/language.tsx'
import { Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { DayField, Select } from '../../web/ui/fields.tsx'
import { useIdle } from '../../web/use-idle.ts'

const ChildrenAnswer = lazy(async () => ({ default: (await import('./answers.tsx')).ChildrenAnswer }))
const PartyAnswer = lazy(async () => ({ default: (await import('./answers.tsx')).PartyAnswer }))
const KnownAnswer = lazy(async () => ({ default: (await import('./answers.tsx')).KnownAnswer }))

/** The day on which the General Assembly adopted 67/190, whose preamble counts the parties of that day. */
const COUNTED_ON = '2012-12-20'

/** Three questions a newcomer would ask, answered on the spot, each with the way to the whole answer. */
export const Questions = () => {
  const { t } = useLanguage()
  const [area, setArea] = useState('')
  const [on, setOn] = useState(COUNTED_ON)
  const idle = useIdle()
  return (
    <ul className="cards questions" aria-label={t('plan.today.questions')}>
      <Question
        title={t('plan.today.question.children')}
        answer={idle ? <ChildrenAnswer /> : null}
        more={<Link to={paths.documents({ search: 'children' })}>{t('plan.today.question.children.link')}</Link>}
      />
      <Question
        title={t('plan.today.question.party')}
        answer={idle && on ? <PartyAnswer area={area} on={on} /> : null}
        more={<Link to={paths.treaty('trafficking-protocol', { on })}>{t('plan.today.question.party.link')}</Link>}
      >
        <StateSelect value={area} onChange={setArea} />
        <DayField label={t('plan.today.day')} value={on} onChange={setOn} />
      </Question>
      <Question
        title={t('plan.today.question.state')}
        answer={area ? <KnownAnswer area={area} /> : <p className="hint">{t('plan.today.question.state.hint')}</p>}
        more={
          <Link to={area ? paths.state(area) : paths.states()}>
            {t(area ? 'plan.today.question.state.link' : 'plan.today.question.state.all')}
          </Link>
        }
      >
        <StateSelect value={area} onChange={setArea} />
      </Question>
    </ul>
  )
}

const Question = ({
  title,
  answer,
  more,
  children,
}: {
  readonly title: string
  readonly answer: ReactNode
  /** The way to the whole answer. */
  readonly more: ReactNode
  /** Fields that make the question the reader's own. */
  readonly children?: ReactNode
}) => (
  <li className="card question">
    <h2>{title}</h2>
    {children ? <div className="question-fields">{children}</div> : null}
    <div className="question-answer" aria-live="polite">
      <Suspense>{answer}</Suspense>
    </div>
    <p>{more}</p>
  </li>
)

const areasLoading = loadAreas()

const StateSelect = ({ value, onChange }: { readonly value: string; readonly onChange: (area: string) => void }) => {
  const { t, language } = useLanguage()
  const areas = use(areasLoading)
  const options = useMemo(() => {
    const { compare } = new Intl.Collator(language)
    const states = areas.filter(isState).map((area) => ({ value: area.code, title: nameOf(area, language) }))
    return states.sort((a, b) => compare(a.title, b.title))
  }, [areas, language])
  return (
    <Select
      label={t('plan.today.state')}
      any={t('plan.today.state.choose')}
      value={value}
      onChange={onChange}
      options={options}
    />
  )
}

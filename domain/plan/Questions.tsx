import { type FormEvent, type ReactNode, use, useState } from 'react'
import { isState, loadAreas, nameOf } from '../../web/areas.ts'
import { useLanguage } from '../../web/language.tsx'
import { go, Link } from '../../web/navigation.tsx'
import { paths } from '../../web/paths.ts'
import { Button } from '../../web/ui/buttons.tsx'
import { DayField, Select } from '../../web/ui/fields.tsx'

/** The day on which the General Assembly adopted 67/190, whose preamble counts the parties of that day. */
const COUNTED_ON = '2012-12-20'

/** Three questions a newcomer would ask, each with the way to its answer. */
export const Questions = () => {
  const { t } = useLanguage()
  const [area, setArea] = useState('')
  const [on, setOn] = useState(COUNTED_ON)
  return (
    <ul className="cards questions" aria-label={t('plan.today.questions')}>
      <Question title={t('plan.today.question.children')}>
        <p>{t('plan.today.question.children.answer')}</p>
        <p>
          <Link to={paths.documents({ search: 'children' })}>{t('plan.today.question.children.link')}</Link>
        </p>
      </Question>
      <Question title={t('plan.today.question.party')}>
        <p>{t('plan.today.question.party.answer')}</p>
        <QuestionForm go={() => on && go(paths.treaty('trafficking-protocol', { on }))} text={t('plan.today.show')}>
          <DayField label={t('plan.today.day')} value={on} onChange={setOn} required min="2000-11-15" />
        </QuestionForm>
      </Question>
      <Question title={t('plan.today.question.state')}>
        <p>{t('plan.today.question.state.answer')}</p>
        <QuestionForm go={() => area && go(paths.state(area))} text={t('plan.today.show')}>
          <StateSelect value={area} onChange={setArea} />
        </QuestionForm>
      </Question>
    </ul>
  )
}

const Question = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <li className="card question">
    <h2>{title}</h2>
    {children}
  </li>
)

const QuestionForm = ({
  go: leave,
  text,
  children,
}: {
  readonly go: () => void
  readonly text: string
  readonly children: ReactNode
}) => {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    leave()
  }
  return (
    <form className="question-form" onSubmit={submit}>
      {children}
      <Button type="submit" kind="primary">
        {text}
      </Button>
    </form>
  )
}

const areasLoading = loadAreas()

const StateSelect = ({ value, onChange }: { readonly value: string; readonly onChange: (area: string) => void }) => {
  const { t, language } = useLanguage()
  const options = use(areasLoading)
    .filter(isState)
    .map((area) => ({ value: area.code, title: nameOf(area, language) }))
    .toSorted((a, b) => a.title.localeCompare(b.title, language))
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

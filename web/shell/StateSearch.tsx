import { type KeyboardEvent, use, useDeferredValue, useId, useMemo, useState } from 'react'
import type { Language } from '../../platform/messages/language.ts'
import type { Area } from '../../vocabulary/areas.ts'
import { isState, loadAreas, nameOf } from '../areas.ts'
import { useLanguage } from '../language.tsx'
import { go } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { findStates } from './find-states.ts'

const loading = loadAreas()

/** Type part of a State's name in any of the six languages, or its code; Enter opens its profile (ARIA combobox pattern). */
export const StateSearch = () => {
  const { language, t } = useLanguage()
  const areas = use(loading)
  const states = useMemo(() => areas.filter(isState), [areas])
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState(0)
  const listId = useId()
  const found = useFound(states, text, language)
  const showing = isOpen && text.trim() !== ''
  const active = showing ? found[chosen] : undefined

  const visit = (state: Area) => {
    setText('')
    setOpen(false)
    go(paths.state(state.code))
  }
  const write = (next: string) => {
    setText(next)
    setChosen(0)
    setOpen(true)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false)
    if (event.key === 'Enter' && active) visit(active)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || found.length === 0) return
    event.preventDefault()
    setOpen(true)
    setChosen((chosen + step + found.length) % found.length)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not known to every browser we serve
    <div className="state-search" role="search">
      <input
        type="text"
        role="combobox"
        aria-label={t('web.search.state')}
        placeholder={t('web.search.state')}
        aria-expanded={showing}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${listId}-${active.code}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={t('web.search.state')}
        className="search-list"
        hidden={!showing || found.length === 0}
      >
        {found.map((state, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard acts on the input, which keeps the focus
          <div
            key={state.code}
            id={`${listId}-${state.code}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => visit(state)}
          >
            {nameOf(state, language)} <span className="hint">{state.code}</span>
          </div>
        ))}
      </div>
      <span className="visually-hidden" role="status">
        {showing ? t('web.search.found', { count: found.length }) : ''}
      </span>
    </div>
  )
}

const useFound = (states: readonly Area[], text: string, language: Language): readonly Area[] => {
  const asked = useDeferredValue(text)
  return useMemo(() => findStates(states, asked, language), [states, asked, language])
}

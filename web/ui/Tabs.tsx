import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { useLanguage } from '../language.tsx'

export interface Tab {
  readonly id: string
  readonly title: string
  readonly content: ReactNode
}

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** Tabs after the ARIA pattern: arrows move (mirrored in Arabic), Home and End jump, only the chosen one is a tab stop. */
export const Tabs = ({
  label,
  tabs,
  selected,
  onSelect,
}: {
  readonly label: string
  readonly tabs: readonly Tab[]
  /** Give both to keep the choice in the address; without them the tabs keep it themselves. */
  readonly selected?: string
  readonly onSelect?: (id: string) => void
}) => {
  const { direction } = useLanguage()
  const base = useId()
  const [own, setOwn] = useState(tabs[0]?.id)
  const current = tabs.find((tab) => tab.id === (selected ?? own)) ?? tabs[0]
  const select = (tab: Tab) => {
    setOwn(tab.id)
    onSelect?.(tab.id)
    document.getElementById(`${base}-${tab.id}`)?.focus()
  }
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === current?.id)
    const step = (STEP[event.key] ?? 0) * (direction === 'rtl' ? -1 : 1)
    const next =
      event.key === 'Home'
        ? tabs[0]
        : event.key === 'End'
          ? tabs.at(-1)
          : step
            ? tabs.at((at + step) % tabs.length)
            : undefined
    if (!next) return
    event.preventDefault()
    select(next)
  }
  if (!current) return null
  return (
    <div className="tabs">
      <div role="tablist" aria-label={label} className="tab-list no-print">
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab.id === current.id}
            aria-controls={`${base}-panel`}
            tabIndex={tab.id === current.id ? 0 : -1}
            onClick={() => select(tab)}
            onKeyDown={move}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${current.id}`}>
        {current.content}
      </div>
    </div>
  )
}

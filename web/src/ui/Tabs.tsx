import { useId, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import './tabs.css'

export interface Tab<ID extends string> {
  readonly id: ID
  readonly label: string
  /** Shown after the label, such as a count. */
  readonly note?: ReactNode
}

export interface TabsProps<ID extends string> {
  readonly label: string
  readonly tabs: readonly Tab<ID>[]
  readonly selected: ID
  readonly onSelect: (id: ID) => void
  /** The panel of the selected tab. */
  readonly children: ReactNode
}

/** Tabs whose selection lives with the caller (usually in the URL). */
export function Tabs<ID extends string>({ label, tabs, selected, onSelect, children }: TabsProps<ID>): JSX.Element {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const handleKey = (event: KeyboardEvent): void => {
    const index = tabs.findIndex((tab) => tab.id === selected)
    const steps: Readonly<Record<string, number>> = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 }
    const target = steps[event.key]
    if (target === undefined) return
    event.preventDefault()
    const position = (target + tabs.length) % tabs.length
    const tab = tabs[position]
    if (tab === undefined) return
    onSelect(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[position]?.focus()
  }
  return (
    <div className="ui-tabs">
      <div className="ui-tabs-list" role="tablist" aria-label={label} ref={list} onKeyDown={handleKey}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === selected}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === selected ? 0 : -1}
            className="ui-tab"
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
            {tab.note !== undefined && <span className="ui-tab-note">{tab.note}</span>}
          </button>
        ))}
      </div>
      <div className="ui-tabs-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`}>
        {children}
      </div>
    </div>
  )
}

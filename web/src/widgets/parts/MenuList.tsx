import { useEffect, useRef } from 'react'
import type { CSSProperties, KeyboardEvent } from 'react'
import { WidgetIcon } from '../icons/WidgetIcon'
import { type LetterSearch, useLetterSearch } from './letter-search'
import './menu-list.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly icon?: string
  readonly iconOnRight?: boolean
  readonly iconColor?: string
  readonly isDisabled?: boolean
  readonly style?: CSSProperties
  readonly onSelect: () => void
}

export interface MenuListProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly onClose: () => void
}

/** A list of commands in a popover; arrow keys, Home, End and Escape as in the ARIA menu pattern. */
export function MenuList({ label, entries, onClose }: MenuListProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null)
  const letters = useLetterSearch()
  // An effect, because the focus moves into the menu once it is on the screen.
  useEffect(() => list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true }), [])
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') onClose()
    else if (!moveFocus(list.current, event, letters)) return
    if (event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
  }
  // Some browsers press a button as its space comes up, whatever became of it before.
  const handleKeyUp = (event: KeyboardEvent) => {
    if (event.key === ' ' && letters.isOngoing(event)) event.preventDefault()
  }
  return (
    <div ref={list} role="menu" aria-label={label} className="sw-menu" onKeyDown={handleKey} onKeyUp={handleKeyUp}>
      {entries.map((entry) => (
        <button
          key={entry.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="sw-menu-item"
          style={entry.style}
          aria-disabled={entry.isDisabled || undefined}
          onClick={(event) => {
            event.stopPropagation()
            if (entry.isDisabled) return
            onClose()
            entry.onSelect()
          }}
        >
          {entry.icon && !entry.iconOnRight && <WidgetIcon name={entry.icon} color={entry.iconColor} />}
          <span className="sw-menu-label">{entry.label}</span>
          {entry.icon && entry.iconOnRight && <WidgetIcon name={entry.icon} color={entry.iconColor} />}
        </button>
      ))}
    </div>
  )
}

function moveFocus(list: HTMLElement | null, event: KeyboardEvent, letters: LetterSearch): boolean {
  const items = [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const current = items.findIndex((item) => item === document.activeElement)
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (current + 1) % items.length,
    ArrowUp: (Math.max(current, 0) - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }
  const found = letters.target(event, { count: items.length, labelAt: (place) => items[place]?.textContent ?? '', active: current })
  const target = found ?? targets[event.key]
  if (target === undefined) return false
  items[target]?.focus()
  return true
}

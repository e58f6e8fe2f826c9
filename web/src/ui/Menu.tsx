import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { classNames } from '../lib/class-names'
import { Icon } from './Icon'
import type { IconShape } from './Icon'
import './menu.css'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly icon?: IconShape
  /** From right to left its icon is turned round: it shows a way. */
  readonly mirrorsIcon?: boolean
  readonly isDangerous?: boolean
  readonly isChecked?: boolean
  /** Why it cannot be chosen now. */
  readonly unavailable?: string
  readonly hasSeparatorBefore?: boolean
  readonly onSelect: () => void
}

export interface MenuProps {
  readonly items: readonly MenuItem[]
  /** What the button shows; its spoken name is `label`. */
  readonly trigger: ReactNode
  readonly label: string
  readonly triggerClassName?: string
  readonly align?: 'start' | 'end'
  readonly opens?: 'down' | 'up'
}

/** A button that opens a list of commands; arrow keys, Home, End, Escape and Tab as in the ARIA menu pattern. */
export function Menu(props: MenuProps): JSX.Element {
  const { items, trigger, label, triggerClassName, align = 'end', opens = 'down' } = props
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const menuID = useId()

  // An effect, because presses outside the component are only seen on the document.
  useEffect(() => {
    if (!isOpen) return undefined
    const handlePress = (event: PointerEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setOpen(false)
    }
    document.addEventListener('pointerdown', handlePress)
    root.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus()
    return () => document.removeEventListener('pointerdown', handlePress)
  }, [isOpen])

  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  const handleKey = (event: KeyboardEvent): void => {
    if (!isOpen) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Tab') setOpen(false)
    else if (!moveFocus(root.current, event.key)) return
    if (event.key !== 'Tab') event.preventDefault()
  }
  const handleSelect = (item: MenuItem): void => {
    if (item.unavailable !== undefined) return
    close()
    item.onSelect()
  }
  return (
    <div className="ui-menu" ref={root} onKeyDown={handleKey}>
      <button
        type="button"
        ref={button}
        className={triggerClassName ?? 'ui-icon-button'}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuID : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {trigger}
      </button>
      {isOpen && (
        <div
          id={menuID}
          role="menu"
          aria-label={label}
          className={classNames('ui-menu-list', `ui-menu-${align}`, `ui-menu-${opens}`)}
        >
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role={item.isChecked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={item.isChecked}
              aria-disabled={item.unavailable !== undefined || undefined}
              title={item.unavailable}
              tabIndex={-1}
              className={classNames(
                'ui-menu-item',
                item.mirrorsIcon === true && 'ui-menu-item-mirrored',
                item.isDangerous === true && 'ui-menu-item-danger',
                item.hasSeparatorBefore === true && 'ui-menu-item-separated',
              )}
              onClick={() => handleSelect(item)}
            >
              {item.icon !== undefined && <Icon of={item.icon} />}
              <span className="ui-menu-item-label">{item.label}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** @returns whether the key moved the focus */
function moveFocus(root: HTMLElement | null, key: string): boolean {
  const items = [...(root?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
  const current = items.findIndex((item) => item === document.activeElement)
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (current + 1) % items.length,
    ArrowUp: (Math.max(current, 0) - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }
  const target = targets[key]
  if (target === undefined) return false
  items[target]?.focus()
  return true
}

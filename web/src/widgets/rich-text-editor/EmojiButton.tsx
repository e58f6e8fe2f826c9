import { useCallback, useRef, useState } from 'react'
import type { ButtonHTMLAttributes, KeyboardEvent } from 'react'
import { icon as smile } from 'icon:emoji-smile'
import { Icon } from '../../ui/Icon'
import { Popover } from '../parts/Popover'
import { emojiColumns, emojiGroups } from './emoji'
import { emojiMessages } from './emoji-messages'

export interface EmojiButtonProps {
  /** What the toolbar gives each of its buttons. */
  readonly attributes: ButtonHTMLAttributes<HTMLButtonElement>
  readonly onChoose: (emoji: string) => void
}

/** Opens a small list of emoji, to put one into the text. */
export function EmojiButton({ attributes, onChoose }: EmojiButtonProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  return (
    <>
      <button
        {...attributes}
        ref={button}
        type="button"
        className="sw-rich-button"
        title={emojiMessages.button}
        aria-label={emojiMessages.button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon of={smile} size={15} />
      </button>
      {isOpen && (
        <Popover anchor={button} onClose={close}>
          <EmojiMenu
            onChoose={(emoji) => {
              close()
              onChoose(emoji)
            }}
            onLeave={() => {
              close()
              button.current?.focus({ preventScroll: true })
            }}
          />
        </Popover>
      )}
    </>
  )
}

interface EmojiMenuProps {
  readonly onChoose: (emoji: string) => void
  readonly onLeave: () => void
}

/** One stop of the Tab key; arrow keys move along rows and columns (ARIA menu with groups). */
function EmojiMenu({ onChoose, onLeave }: EmojiMenuProps): JSX.Element {
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation()
    // From the button, Tab goes on as from any other.
    if (event.key === 'Escape' || event.key === 'Tab') return onLeave()
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')]
    const next = placeAfter(event, items.indexOf(event.target as HTMLElement), items.length)
    if (next === undefined) return
    items[next]?.focus()
    event.preventDefault()
  }
  return (
    <div role="menu" aria-label={emojiMessages.button} className="sw-rich-emoji" onKeyDown={handleKey}>
      {emojiGroups.map(({ name: group, emoji }, groupIndex) => (
        <div key={group} role="group" aria-label={emojiMessages.groups[group]}>
          {emoji.map(([character, name], index) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              autoFocus={groupIndex === 0 && index === 0}
              title={emojiMessages.names[name]}
              aria-label={emojiMessages.names[name]}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(character)}
            >
              {character}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}

/** Where a key leads from a place in the list; nothing where it leads nowhere. */
function placeAfter({ key, currentTarget }: KeyboardEvent<HTMLElement>, place: number, count: number): number | undefined {
  const forward = getComputedStyle(currentTarget).direction === 'rtl' ? -1 : 1
  const step = { ArrowRight: forward, ArrowLeft: -forward, ArrowDown: emojiColumns, ArrowUp: -emojiColumns }[key]
  if (step !== undefined) return (place + step + count) % count
  return { Home: 0, End: count - 1 }[key]
}

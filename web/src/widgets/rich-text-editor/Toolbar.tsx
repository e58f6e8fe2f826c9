import { useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { icon as image } from 'icon:image'
import { icon as link } from 'icon:link-45deg'
import { icon as marker } from 'icon:paint-bucket'
import { icon as letter } from 'icon:fonts'
import { Icon } from '../../ui/Icon'
import { safeHref, safeImage } from '../html/urls'
import { Popover } from '../parts/Popover'
import { AddressForm } from './AddressForm'
import { blocks, type CaretState, commandGroups } from './commands'
import { EmojiButton } from './EmojiButton'
import { editorMessages } from './messages'

export interface ToolbarProps {
  readonly state: CaretState
  readonly isDisabled: boolean
  /** Runs a command on the text where the caret was. */
  readonly onRun: (name: string, value?: string) => void
}

type Asking = 'createLink' | 'insertImage'

/** Buttons that change the text; one stop of the Tab key, arrow keys move inside (ARIA toolbar). */
export function Toolbar({ state, isDisabled, onRun }: ToolbarProps): JSX.Element {
  const bar = useRef<HTMLDivElement>(null)
  const linkButton = useRef<HTMLButtonElement>(null)
  const imageButton = useRef<HTMLButtonElement>(null)
  const [asking, setAsking] = useState<Asking | undefined>(undefined)
  const [stop, setStop] = useState(0)
  const close = () => setAsking(undefined)
  const apply = (name: string, value?: string) => {
    close()
    onRun(name, value)
  }
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined || event.target instanceof HTMLSelectElement) return
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')]
    const next = (items.indexOf(event.target as HTMLElement) + step * forward + items.length) % items.length
    items[next]?.focus()
    setStop(next)
    event.preventDefault()
  }
  let place = 0
  const stopAttributes = () => {
    const own = place
    place += 1
    return { 'data-stop': true, tabIndex: own === stop ? 0 : -1, onFocus: () => setStop(own), disabled: isDisabled }
  }
  const color = (name: string, label: string, drawing: typeof letter) => (
    <label className="sw-rich-button" title={label}>
      <Icon of={drawing} size={15} />
      <input
        {...stopAttributes()}
        type="color"
        aria-label={label}
        defaultValue={name === 'foreColor' ? '#c0262d' : '#fff3a3'}
        onInput={(event) => onRun(name, event.currentTarget.value)}
      />
    </label>
  )
  const ask = (name: Asking, label: string, drawing: typeof letter, element: RefObject<HTMLButtonElement>) => (
    <button
      {...stopAttributes()}
      ref={element}
      type="button"
      className="sw-rich-button"
      title={label}
      aria-label={label}
      aria-expanded={asking === name}
      // The text keeps its selection.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => setAsking(asking === name ? undefined : name)}
    >
      <Icon of={drawing} size={15} />
    </button>
  )
  return (
    <div ref={bar} role="toolbar" aria-label={editorMessages.toolbar} className="sw-rich-bar" onKeyDown={handleKey}>
      <select
        {...stopAttributes()}
        aria-label={editorMessages.paragraphKind}
        value={state.block}
        onChange={(event) => onRun('formatBlock', event.currentTarget.value)}
      >
        {blocks.map(([tag, label]) => (
          <option key={tag} value={tag}>
            {label}
          </option>
        ))}
      </select>
      {commandGroups.map((group, index) => (
        <span key={index} className="sw-rich-group">
          {group.map(({ name, label, icon, isState }) => (
            <button
              {...stopAttributes()}
              key={name}
              type="button"
              className="sw-rich-button"
              title={label}
              aria-label={label}
              aria-pressed={isState ? state.on.has(name) : undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onRun(name)}
            >
              <Icon of={icon} size={15} />
            </button>
          ))}
        </span>
      ))}
      <span className="sw-rich-group">
        {color('foreColor', editorMessages.textColor, letter)}
        {color('hiliteColor', editorMessages.backColor, marker)}
        {ask('createLink', editorMessages.link, link, linkButton)}
        {ask('insertImage', editorMessages.image, image, imageButton)}
        <EmojiButton attributes={stopAttributes()} onChoose={(emoji) => onRun('insertText', emoji)} />
      </span>
      {asking && (
        <Popover anchor={asking === 'createLink' ? linkButton : imageButton} onClose={close}>
          <AddressForm
            key={asking}
            label={asking === 'createLink' ? editorMessages.linkAddress : editorMessages.imageAddress}
            first="https://"
            check={(text) => (asking === 'createLink' ? safeHref(text) : safeImage(text))}
            onApply={(address) => apply(asking, address)}
            onRemove={asking === 'createLink' ? () => apply('unlink') : undefined}
            onClose={close}
          />
        </Popover>
      )}
    </div>
  )
}

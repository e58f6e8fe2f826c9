import { useCallback, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { icon as chevron } from 'icon:chevron-down'
import { icon as cross } from 'icon:x-lg'
import { Icon } from '../../ui/Icon'
import { Spinner } from '../../ui/Spinner'
import { fire } from '../events'
import { widgetMessages } from '../messages'
import { describedBy, labelOf } from '../parts/label'
import { Labelled } from '../parts/Labelled'
import { Popover } from '../parts/Popover'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import './select.css'

export interface DropdownProps {
  readonly view: WidgetViewProps
  /** What opens: a list of options or a tree of them. */
  readonly opens: 'listbox' | 'tree'
  /** The choice as text, spoken as the control's value. */
  readonly text: string
  /** Several choices, drawn instead of the text; each can be taken out. */
  readonly chips?: ReactNode
  /** Empties the choice; no such button without it. Not in the tab order: Delete does the same. */
  readonly onClear?: (() => void) | undefined
  /** Takes out the last choice. */
  readonly onBackspace?: (() => void) | undefined
  /** What is shown while open; `close` gives the focus back. */
  readonly children: (close: () => void) => ReactNode
}

/** A field that shows a choice and opens what there is to choose from (runtime §7.1, selects and tree selects). */
export function Dropdown({ view, opens, text, chips, onClear, onBackspace, children }: DropdownProps): JSX.Element {
  const { node, props, runtime, width } = view
  const id = useId()
  const control = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const isOff = props.isDisabled === true
  // What there is to choose from is on its way, and with it maybe the default.
  const isBusy = props.isLoading === true
  const isInvalid = props.isValid === false && props.isDirty === true
  const open = () => {
    if (isOff || isOpen) return
    setOpen(true)
    void fire(runtime, node, 'onDropdownOpen')
  }
  const close = useCallback(() => {
    setOpen(false)
    void fire(runtime, node, 'onDropdownClose')
  }, [runtime, node])
  const closeAndFocus = () => {
    close()
    button.current?.focus({ preventScroll: true })
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') open()
    else if (event.key === 'Backspace' && onBackspace) onBackspace()
    else if (event.key === 'Delete' && onClear) onClear()
    else return
    event.preventDefault()
  }
  const name = labelOf(node, props) || node.widgetName
  const placeholder = asText(props.placeholderText) || (chips === undefined ? widgetMessages.selectOption : widgetMessages.selectOptions)
  const shapes = [
    'sw-control', 'sw-select', chips !== undefined && 'sw-multi', isOpen && 'sw-select-open',
    isInvalid && 'sw-control-invalid', isOff && 'sw-control-off',
  ]
  return (
    <Labelled node={node} props={props} controlID={id} width={width} message={isInvalid ? widgetMessages.required : undefined}>
      <div ref={control} className={shapes.filter(Boolean).join(' ')} onClick={() => (isOpen ? closeAndFocus() : open())}>
        {chips}
        <button
          ref={button}
          id={id}
          type="button"
          role="combobox"
          className="sw-select-button"
          aria-haspopup={opens}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-panel` : undefined}
          aria-invalid={isInvalid || undefined}
          aria-busy={isBusy || undefined}
          aria-describedby={describedBy(id, node, props, isInvalid)}
          aria-required={props.isRequired === true || undefined}
          aria-label={text === '' ? name : `${name}: ${text}`}
          disabled={isOff}
          onKeyDown={handleKey}
        >
          {chips === undefined || text === '' ? (
            <span className={text === '' ? 'sw-select-empty' : 'sw-select-value'}>{text || placeholder}</span>
          ) : null}
        </button>
        {onClear && text !== '' && !isOff && (
          <button
            type="button"
            tabIndex={-1}
            className="sw-control-button"
            aria-label={widgetMessages.clear}
            onClick={(event) => {
              event.stopPropagation()
              onClear()
              button.current?.focus({ preventScroll: true })
            }}
          >
            <Icon of={cross} size={11} />
          </button>
        )}
        {isBusy ? <Spinner size={12} /> : <Icon of={chevron} size={12} />}
      </div>
      {isOpen && (
        <Popover anchor={control} onClose={close} isWide className="sw-select-list">
          <div id={`${id}-panel`}>{children(closeAndFocus)}</div>
        </Popover>
      )}
    </Labelled>
  )
}

import { useCallback, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { icon as chevron } from 'icon:chevron-down'
import { Icon } from '../../ui/Icon'
import { variables } from '../appearance'
import { fire } from '../events'
import { widgetMessages } from '../messages'
import { Labelled } from '../parts/Labelled'
import { Popover } from '../parts/Popover'
import { asText, isBlank } from '../values'
import type { WidgetViewProps } from '../view'
import { OptionList } from './OptionList'
import { type Option, shownOptions } from './options'
import './select.css'

/** One choice of many, searchable by keyboard. */
export function SelectWidget({ node, props, runtime, width }: WidgetViewProps): JSX.Element {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const options = useMemo(() => shownOptions(props.options), [props.options])
  const label = asText(props.selectedOptionLabel)
  const isInvalid = props.isValid === false && props.isDirty === true
  const isOff = props.isDisabled === true
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
  const choose = (option: Option) => {
    closeAndFocus()
    if (option.value === props.selectedOptionValue) return
    void fire(runtime, node, 'onOptionChange', {
      meta: { value: option.value, label: option.label, isDirty: true },
    })
  }
  const handleKey = (event: KeyboardEvent) => {
    if (!['ArrowDown', 'ArrowUp'].includes(event.key)) return
    event.preventDefault()
    open()
  }
  const filter = useCallback(
    (filterText: string) => void fire(runtime, node, 'onFilterUpdate', { meta: { filterText } }),
    [runtime, node],
  )
  const shapes = ['sw-control', 'sw-select', isInvalid && 'sw-control-invalid', isOff && 'sw-control-off']
  return (
    <Labelled
      node={node}
      props={props}
      controlID={id}
      width={width}
      message={isInvalid ? widgetMessages.required : undefined}
    >
      <button
        ref={button}
        id={id}
        type="button"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-invalid={isInvalid || undefined}
        aria-required={props.isRequired === true || undefined}
        aria-label={isBlank(props.labelText) && isBlank(props.label) ? node.widgetName : undefined}
        disabled={isOff}
        className={shapes.filter(Boolean).join(' ')}
        onClick={() => (isOpen ? close() : open())}
        onKeyDown={handleKey}
      >
        <span className={label === '' ? 'sw-select-empty' : 'sw-select-value'}>
          {label || asText(props.placeholderText)}
        </span>
        <Icon of={chevron} size={12} />
      </button>
      {isOpen && (
        <Popover anchor={button} onClose={close} isWide style={variables(props)} className="sw-select-list">
          <OptionList
            options={options}
            isChosen={(value) => value === props.selectedOptionValue}
            isFilterable={props.isFilterable !== false || props.serverSideFiltering === true}
            isBusy={props.isLoading === true}
            onServerFilter={props.serverSideFiltering === true ? filter : undefined}
            onChoose={choose}
            onClose={closeAndFocus}
          />
        </Popover>
      )}
    </Labelled>
  )
}

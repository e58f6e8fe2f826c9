import { useCallback, useId, useMemo, useRef, useState } from 'react'
import { icon as chevron } from 'icon:chevron-down'
import { icon as cross } from 'icon:x'
import { Icon } from '../../ui/Icon'
import { variables } from '../appearance'
import { fire } from '../events'
import { widgetMessages } from '../messages'
import { Labelled } from '../parts/Labelled'
import { Popover } from '../parts/Popover'
import { OptionList } from '../select/OptionList'
import { type Option, shownOptions } from '../select/options'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import './multi-select.css'

/** Several choices of many; the chosen ones stand in the field and can be taken out there. */
export function MultiSelectWidget({ node, props, runtime, width }: WidgetViewProps): JSX.Element {
  const id = useId()
  const control = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const options = useMemo(() => shownOptions(props.options), [props.options])
  const values: readonly unknown[] = Array.isArray(props.selectedOptionValues) ? props.selectedOptionValues : []
  const labels: readonly unknown[] = Array.isArray(props.selectedOptionLabels) ? props.selectedOptionLabels : []
  const chosen = values.map((value, index) => ({ value, label: labels[index] ?? value }))
  const isOff = props.isDisabled === true
  const isInvalid = props.isValid === false && props.isDirty === true
  const change = (selectedOptions: readonly Option[]) =>
    void fire(runtime, node, 'onOptionChange', { meta: { selectedOptions, isDirty: true } })
  const toggle = (option: Option) => {
    const isIn = values.includes(option.value)
    change(isIn ? chosen.filter(({ value }) => value !== option.value) : [...chosen, option])
  }
  const open = () => {
    if (isOff || isOpen) return
    setOpen(true)
    void fire(runtime, node, 'onDropdownOpen')
  }
  const close = useCallback(() => {
    setOpen(false)
    void fire(runtime, node, 'onDropdownClose')
  }, [runtime, node])
  const filter = useCallback(
    (filterText: string) => void fire(runtime, node, 'onFilterUpdate', { meta: { filterText } }),
    [runtime, node],
  )
  const shapes = ['sw-control', 'sw-multi', isInvalid && 'sw-control-invalid', isOff && 'sw-control-off']
  return (
    <Labelled node={node} props={props} controlID={id} width={width} message={isInvalid ? widgetMessages.required : undefined}>
      <div ref={control} className={shapes.filter(Boolean).join(' ')} onClick={() => (isOpen ? close() : open())}>
        <span className="sw-multi-chips">
          {chosen.map((option) => (
            <span key={String(option.value)} className="sw-chip">
              {asText(option.label)}
              {!isOff && (
                <button
                  type="button"
                  aria-label={widgetMessages.remove(asText(option.label))}
                  onClick={(event) => {
                    event.stopPropagation()
                    toggle(option)
                  }}
                >
                  <Icon of={cross} size={14} />
                </button>
              )}
            </span>
          ))}
          {chosen.length === 0 && <span className="sw-select-empty">{asText(props.placeholderText)}</span>}
        </span>
        <button
          id={id}
          type="button"
          role="combobox"
          className="sw-control-button"
          aria-haspopup="listbox"
          aria-expanded={isOpen}
          aria-label={asText(props.labelText) || asText(props.label) || node.widgetName}
          disabled={isOff}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            open()
          }}
        >
          <Icon of={chevron} size={12} />
        </button>
      </div>
      {isOpen && (
        <Popover anchor={control} onClose={close} isWide style={variables(props)} className="sw-select-list">
          {props.allowSelectAll === true && options.length > 0 && (
            <button
              type="button"
              className="sw-option sw-multi-all"
              onClick={() => change(values.length === options.length ? [] : options)}
            >
              {values.length === options.length ? widgetMessages.clear : widgetMessages.selectAll}
            </button>
          )}
          <OptionList
            options={options}
            isChosen={(value) => values.includes(value)}
            isMulti
            isFilterable={props.isFilterable !== false || props.serverSideFiltering === true}
            isBusy={props.isLoading === true}
            onServerFilter={props.serverSideFiltering === true ? filter : undefined}
            onChoose={toggle}
            onClose={close}
          />
        </Popover>
      )}
    </Labelled>
  )
}

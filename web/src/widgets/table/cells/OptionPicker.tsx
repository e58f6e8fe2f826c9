import { useCallback, useId, useMemo, useRef, useState } from 'react'
import { icon as chevron } from 'icon:chevron-down'
import { Icon } from '../../../ui/Icon'
import { Popover } from '../../parts/Popover'
import { OptionList } from '../../select/OptionList'
import { asText, isBlank, type JSONRecord } from '../../values'
import type { Column } from '../columns'

export interface OptionPickerProps {
  readonly column: Column
  readonly options: readonly JSONRecord[]
  readonly value: unknown
  /** What stands in the field when the value is no option. */
  readonly text: string
  readonly problem?: string | undefined
  /** The element that says what the problem is. */
  readonly problemID?: string | undefined
  /** What the server's options were filtered by before. */
  readonly filterText: string
  /** Open from the beginning, as the editor of a cell is. */
  readonly opensAtOnce?: boolean
  /** Asks for the options that go with a text; waited for with a spinner. */
  readonly onFilter: (text: string) => Promise<unknown>
  readonly onChoose: (value: unknown) => void
  /** The list closed; `hasKey`: by a key, so that the focus wants a place. */
  readonly onClose?: (hasKey: boolean) => void
}

/** A choice in a select column: of a cell that is edited or of a row that is added (runtime §8.1). */
export function OptionPicker(picker: OptionPickerProps): JSX.Element {
  const { column, value, text, problem, filterText, opensAtOnce = false, onFilter, onChoose, onClose } = picker
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(opensAtOnce)
  const [waiting, setWaiting] = useState(0)
  const isServerSide = column.serverSideFiltering === true
  const options = useMemo(
    () => picker.options.map(({ label, value: own }) => ({ label: isBlank(label) ? own : label, value: own })),
    [picker.options],
  )
  const latest = useRef(onFilter)
  latest.current = onFilter
  const filter = useCallback(async (typed: string) => {
    setWaiting((count) => count + 1)
    await latest.current(typed)
    setWaiting((count) => count - 1)
  }, [])
  const close = (hasKey: boolean) => {
    setOpen(false)
    if (isServerSide && column.resetFilterTextOnClose === true && filterText !== '') void filter('')
    if (hasKey && !opensAtOnce) button.current?.focus({ preventScroll: true })
    onClose?.(hasKey)
  }
  const handlePress = useRef(close)
  handlePress.current = close
  const closeByPress = useCallback(() => handlePress.current(false), [])
  const shown = asText(options.find((option) => option.value === value)?.label) || text
  return (
    // What happens in the list is no click on the row.
    <span className="sw-cell-picker" onClick={(event) => event.stopPropagation()} onDoubleClick={(event) => event.stopPropagation()}>
      <button
        ref={button}
        type="button"
        role="combobox"
        className={problem === undefined ? 'sw-cell-editor' : 'sw-cell-editor sw-cell-editor-invalid'}
        aria-label={shown === '' ? column.label : `${column.label}: ${shown}`}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-panel` : undefined}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : picker.problemID}
        onClick={() => (isOpen ? close(true) : setOpen(true))}
      >
        <span className={shown === '' ? 'sw-select-empty' : 'sw-select-value'}>{shown || asText(column.placeholderText)}</span>
        <Icon of={chevron} size={11} />
      </button>
      {isOpen && (
        <Popover anchor={button} onClose={closeByPress} isWide className="sw-select-list">
          <div id={`${id}-panel`}>
            <OptionList
              options={options}
              isChosen={(each) => each === value}
              isFilterable={column.isFilterable === true || isServerSide}
              isBusy={waiting > 0}
              firstText={isServerSide ? filterText : ''}
              onServerFilter={isServerSide ? filter : undefined}
              onChoose={(option) => {
                close(true)
                onChoose(option.value)
              }}
              onClose={() => close(true)}
            />
          </div>
        </Popover>
      )}
    </span>
  )
}

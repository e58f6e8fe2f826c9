import { useRef, useState } from 'react'
import { icon as chevron } from 'icon:chevron-down'
import { Icon } from '../../ui/Icon'
import type { WidgetProps } from '../definition'
import { Popover } from '../parts/Popover'
import { OptionList } from '../select/OptionList'
import type { Option } from '../select/options'
import '../select/select.css'

export interface CodePickerProps {
  readonly props: WidgetProps
  readonly label: string
  /** What is shown: a currency's symbol, a dial code. */
  readonly text: string
  /** A picture in front of it, which is not read out, */
  readonly mark?: string | undefined
  /** and what is read out instead. */
  readonly spoken?: string | undefined
  readonly value: string
  /** Whether the person may choose another. */
  readonly isOpenable: boolean
  readonly options: () => readonly Option[]
  readonly onChoose: (value: string) => void
}

/** The part in front of an amount or a telephone number: a text, or a list to choose it from. */
export function CodePicker({ props, label, text, mark, spoken, value, isOpenable, options, onChoose }: CodePickerProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const picture = mark !== undefined && (
    <span aria-hidden className="sw-mark">
      {mark}
    </span>
  )
  if (!isOpenable) {
    return (
      <span className="sw-control-prefix">
        {picture}
        {spoken !== undefined && <span className="ui-visually-hidden">{spoken}</span>}
        {text}
      </span>
    )
  }
  const close = () => {
    setOpen(false)
    button.current?.focus({ preventScroll: true })
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="sw-code"
        aria-label={`${label}: ${spoken === undefined ? '' : `${spoken}, `}${text}`}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        disabled={props.isDisabled === true}
        onClick={() => setOpen(!isOpen)}
      >
        {picture}
        {text}
        <Icon of={chevron} size={10} />
      </button>
      {isOpen && (
        <Popover anchor={button} onClose={close} className="sw-select-list">
          <OptionList
            options={options()}
            isChosen={(option) => option === value}
            isFilterable
            isBusy={false}
            onChoose={(option) => {
              close()
              onChoose(String(option.value))
            }}
            onClose={close}
          />
        </Popover>
      )}
    </>
  )
}

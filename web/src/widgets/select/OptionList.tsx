import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { icon as check } from 'icon:check-lg'
import { Icon } from '../../ui/Icon'
import { Spinner } from '../../ui/Spinner'
import { widgetMessages } from '../messages'
import { useLetterSearch } from '../parts/letter-search'
import { asText } from '../values'
import type { Option } from './options'

const itemHeight = 34
const listHeight = 272
/** Milliseconds of rest before the server is asked. */
const filterDelay = 800

export interface OptionListProps {
  readonly options: readonly Option[]
  readonly isChosen: (value: unknown) => boolean
  /** Choosing keeps the list open. */
  readonly isMulti?: boolean
  readonly isFilterable: boolean
  readonly isBusy: boolean
  /** The server filters instead of this list. */
  readonly onServerFilter?: ((text: string) => void) | undefined
  /** What the search field begins with: the server's filter from before. */
  readonly firstText?: string
  /** Chooses or takes out all options that are shown; no line for it without this. */
  readonly onAll?: ((shown: readonly Option[], isOn: boolean) => void) | undefined
  readonly onChoose: (option: Option) => void
  readonly onClose: () => void
}

/** The options in a popover: a search field, arrow keys, and only the rows that are seen. */
export function OptionList(props: OptionListProps): JSX.Element {
  const { options, isChosen, isMulti = false, isFilterable, isBusy, firstText = '', onAll, onServerFilter, onChoose, onClose } = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState(firstText)
  const shown = useMemo(
    () => (onServerFilter || text === '' ? options : options.filter((option) => isFound(option, text))),
    [options, text, onServerFilter],
  )
  const isAll = shown.length > 0 && shown.every(({ value }) => isChosen(value))
  const chosen = options.findIndex(({ value }) => isChosen(value))
  const [active, setActive] = useState(Math.max(0, chosen))
  const [scroll, setScroll] = useState(0)
  const letters = useLetterSearch()
  useServerFilter(text, firstText, onServerFilter)
  // Effects, because scrolling and focus belong to the browser.
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const top = active * itemHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + itemHeight > element.scrollTop + element.clientHeight) element.scrollTop = top + itemHeight - element.clientHeight
  }, [active])
  useEffect(() => {
    if (!isFilterable) list.current?.focus({ preventScroll: true })
  }, [isFilterable])
  const handleKey = (event: KeyboardEvent) => {
    const isPress = event.key === 'Enter' || event.key === ' '
    if (isPress && event.target instanceof HTMLButtonElement) return
    const found = isFilterable ? undefined : letters.target(event, { count: shown.length, labelAt: (place) => asText(shown[place]?.label), active })
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(active + 1, shown.length - 1),
      ArrowUp: Math.max(active - 1, 0),
      PageDown: Math.min(active + 8, shown.length - 1),
      PageUp: Math.max(active - 8, 0),
      ...(isFilterable ? {} : { Home: 0, End: shown.length - 1 }),
    }
    const target = found ?? targets[event.key]
    const option = shown[active]
    if (target !== undefined) setActive(target)
    else if ((event.key === 'Enter' || (event.key === ' ' && !isFilterable)) && option) onChoose(option)
    else if (event.key === 'Escape') onClose()
    // The button for all options is a stop of its own; the panel closes where Tab leaves it.
    else if (event.key === 'Tab') return onAll === undefined ? onClose() : undefined
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const first = Math.max(0, Math.floor(scroll / itemHeight) - 2)
  const visible = shown.slice(first, first + Math.ceil(listHeight / itemHeight) + 5)
  const listAttributes = {
    id: `${id}-list`, role: 'listbox', 'aria-label': widgetMessages.options,
    'aria-multiselectable': isMulti || undefined, 'aria-busy': isBusy || undefined,
  }
  return (
    <div className="sw-options" onKeyDown={handleKey}>
      {isFilterable && (
        <div className="sw-options-search">
          <input
            autoFocus
            role="searchbox"
            aria-label={widgetMessages.searchOptions}
            aria-controls={`${id}-list`}
            aria-activedescendant={shown[active] && `${id}-${active}`}
            placeholder={widgetMessages.searchOptions}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setActive(0)
            }}
          />
          {isBusy && <Spinner size={14} />}
        </div>
      )}
      {onAll && shown.length > 0 && (
        <button type="button" className="sw-option sw-options-all" aria-pressed={isAll} onClick={() => onAll(shown, !isAll)}>
          <span className="sw-option-label">{widgetMessages.selectAll}</span>
          {isAll && <Icon of={check} size={14} />}
        </button>
      )}
      <div
        ref={list}
        {...listAttributes}
        tabIndex={0}
        aria-activedescendant={shown[active] && `${id}-${active}`}
        className="sw-options-list"
        style={{ maxHeight: listHeight }}
        onScroll={(event) => setScroll(event.currentTarget.scrollTop)}
      >
        <div style={{ height: first * itemHeight }} />
        {visible.map((option, offset) => {
          const index = first + offset
          const isOn = isChosen(option.value)
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              role="option"
              aria-selected={isOn}
              className={index === active ? 'sw-option sw-option-active' : 'sw-option'}
              onMouseMove={() => setActive(index)}
              onClick={() => onChoose(option)}
            >
              {option.mark !== undefined && (
                <span aria-hidden className="sw-mark">
                  {option.mark}
                </span>
              )}
              <span className="sw-option-label">{asText(option.label)}</span>
              {isOn && <Icon of={check} size={14} />}
            </div>
          )
        })}
        <div style={{ height: Math.max(0, shown.length - first - visible.length) * itemHeight }} />
        {shown.length === 0 && <p className="sw-options-none">{widgetMessages.noOptions}</p>}
      </div>
    </div>
  )
}

function useServerFilter(text: string, firstText: string, onServerFilter: ((text: string) => void) | undefined): void {
  const asked = useRef(firstText)
  // An effect, because the question waits for a pause in typing.
  useEffect(() => {
    if (!onServerFilter || asked.current === text) return undefined
    const timer = setTimeout(() => {
      asked.current = text
      onServerFilter(text)
    }, filterDelay)
    return () => clearTimeout(timer)
  }, [text, onServerFilter])
}

function isFound({ label, value }: Option, text: string): boolean {
  return [label, value].some((part) => asText(part).toLowerCase().includes(text.toLowerCase()))
}

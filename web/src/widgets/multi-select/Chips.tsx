import { useRef } from 'react'
import { icon as cross } from 'icon:x'
import { Icon } from '../../ui/Icon'
import { widgetMessages } from '../messages'
import type { Option } from '../select/options'
import { asText } from '../values'
import { useFitting } from './use-fitting'
import './multi-select.css'

export interface ChipsProps {
  readonly chosen: readonly Option[]
  readonly isDisabled: boolean
  readonly onRemove: (option: Option) => void
}

/** Choices in a field, each with a button that takes it out; one line of them, and how many more there are. */
export function Chips({ chosen, isDisabled, onRemove }: ChipsProps): JSX.Element | null {
  const line = useRef<HTMLSpanElement>(null)
  const labels = chosen.map(({ label }) => asText(label))
  const count = useFitting(line, labels.join('\n'))
  if (chosen.length === 0) return null
  return (
    <span ref={line} className={chosen.length > 1 ? 'sw-multi-chips sw-multi-several' : 'sw-multi-chips'}>
      {chosen.map((option, place) => (
        <span key={asText(option.value)} data-chip className={place < count ? 'sw-chip' : 'sw-chip sw-chip-hidden'}>
          <span className="sw-chip-label">{asText(option.label)}</span>
          {!isDisabled && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={widgetMessages.remove(asText(option.label))}
              onClick={(event) => {
                event.stopPropagation()
                onRemove(option)
              }}
            >
              <Icon of={cross} size={14} />
            </button>
          )}
        </span>
      ))}
      {count < chosen.length && (
        <span className="sw-multi-count" title={labels.slice(count).join(', ')}>
          +{chosen.length - count}
        </span>
      )}
    </span>
  )
}

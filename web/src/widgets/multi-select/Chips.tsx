import { icon as cross } from 'icon:x'
import { Icon } from '../../ui/Icon'
import { widgetMessages } from '../messages'
import type { Option } from '../select/options'
import { asText } from '../values'
import './multi-select.css'

export interface ChipsProps {
  readonly chosen: readonly Option[]
  readonly isDisabled: boolean
  readonly onRemove: (option: Option) => void
}

/** Choices in a field, each with a button that takes it out. */
export function Chips({ chosen, isDisabled, onRemove }: ChipsProps): JSX.Element | null {
  if (chosen.length === 0) return null
  return (
    <span className="sw-multi-chips">
      {chosen.map((option) => (
        <span key={asText(option.value)} className="sw-chip">
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
    </span>
  )
}

import { useId } from 'react'
import { cssText, fontSize, fontStyle, variables } from '../appearance'
import type { WidgetProps } from '../definition'
import { Hint } from '../parts/Hint'
import { asText } from '../values'
import './toggle.css'

export interface ToggleProps {
  readonly kind: 'checkbox' | 'switch'
  readonly props: WidgetProps
  readonly label: string
  readonly isOn: boolean
  readonly isInvalid?: boolean
  readonly onToggle: (isOn: boolean) => void
}

/** A checkbox or switch with its label on either side. */
export function Toggle({ kind, props, label, isOn, isInvalid, onToggle }: ToggleProps): JSX.Element {
  const id = useId()
  const hint = asText(props.tooltip)
  const isLabelFirst = props.labelPosition === 'Left'
  const isAtEnd = props.alignWidget === 'RIGHT' || props.alignWidget === 'right'
  const shapes = [
    'sw-toggle',
    isLabelFirst && 'sw-toggle-reversed',
    isAtEnd && 'sw-toggle-end',
    props.isDisabled === true && 'sw-toggle-off',
  ]
  return (
    <div className={shapes.filter(Boolean).join(' ')} style={variables(props)}>
      <label className="sw-toggle-row">
        <input
          type="checkbox"
          role={kind === 'switch' ? 'switch' : undefined}
          className={kind === 'switch' ? 'sw-switch' : 'sw-checkbox'}
          checked={isOn}
          disabled={props.isDisabled === true}
          aria-invalid={isInvalid || undefined}
          aria-describedby={hint === '' ? undefined : id}
          aria-required={props.isRequired === true || undefined}
          aria-label={label === '' ? asText(props.widgetName) : undefined}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
        {label !== '' && (
          <span
            className="sw-toggle-label"
            style={{
              color: cssText(props.labelTextColor) || undefined,
              fontSize: fontSize(props.labelTextSize) || undefined,
              ...fontStyle(props.labelStyle),
            }}
          >
            {label}
            {props.isRequired === true && <span className="sw-field-required"> *</span>}
          </span>
        )}
      </label>
      {hint !== '' && <Hint id={id} text={hint} />}
    </div>
  )
}

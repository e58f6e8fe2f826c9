import { useId } from 'react'
import type { ReactNode } from 'react'
import './toggle.css'

export interface ToggleProps {
  readonly label: string
  readonly help?: ReactNode
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly isDisabled?: boolean
}

/** An on/off switch with its label beside it. */
export function Toggle({ label, help, isOn, onChange, isDisabled = false }: ToggleProps): JSX.Element {
  const helpID = useId()
  return (
    <div className="ui-toggle">
      <label className="ui-toggle-label">
        <input
          type="checkbox"
          role="switch"
          className="ui-toggle-input"
          checked={isOn}
          disabled={isDisabled}
          aria-describedby={help === undefined ? undefined : helpID}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className="ui-toggle-track" aria-hidden />
        {label}
      </label>
      {help !== undefined && (
        <p className="ui-field-help ui-toggle-help" id={helpID}>
          {help}
        </p>
      )}
    </div>
  )
}

import { createContext, useContext, useId } from 'react'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { icon as exclamation } from 'icon:exclamation-circle-fill'
import './field.css'

/** Attributes that tie a control to its field's label, help and error. */
export interface ControlAttributes {
  readonly id?: string
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: true | undefined
  readonly 'aria-required'?: true | undefined
}

const FieldContext = createContext<ControlAttributes>({})

/** For controls: the attributes of the field around it; none outside a field. */
export function useControlAttributes(): ControlAttributes {
  return useContext(FieldContext)
}

export interface FieldProps {
  readonly label: string
  readonly help?: ReactNode
  readonly error?: string | undefined
  readonly isRequired?: boolean
  /** Shown after the label, such as "set". */
  readonly note?: ReactNode
  /** One control. */
  readonly children: ReactNode
}

/** A label, a control, a help line and an error line. */
export function Field({ label, help, error, isRequired = false, note, children }: FieldProps): JSX.Element {
  const id = useId()
  const helpID = `${id}-help`
  const errorID = `${id}-error`
  const describedBy = [help !== undefined && helpID, error !== undefined && errorID].filter(Boolean).join(' ')
  const attributes: ControlAttributes = {
    id,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-required': isRequired ? true : undefined,
  }
  return (
    <div className="ui-field">
      <div className="ui-field-head">
        <label className="ui-field-label" htmlFor={id}>
          {label}
          {isRequired && (
            <span className="ui-field-required" aria-hidden>
              {' '}
              *
            </span>
          )}
        </label>
        {note !== undefined && <span className="ui-field-note">{note}</span>}
      </div>
      <FieldContext.Provider value={attributes}>{children}</FieldContext.Provider>
      {error !== undefined && (
        <p className="ui-field-error" id={errorID}>
          <Icon of={exclamation} size={13} /> {error}
        </p>
      )}
      {help !== undefined && (
        <p className="ui-field-help" id={helpID}>
          {help}
        </p>
      )}
    </div>
  )
}

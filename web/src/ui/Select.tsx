import type { SelectHTMLAttributes } from 'react'
import { classNames } from '../lib/class-names'
import { useControlAttributes } from './Field'
import { Icon } from './Icon'
import { icon as chevron } from 'icon:chevron-down'
import './field.css'

export interface SelectOption {
  readonly value: string
  readonly label: string
}

export interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange'> {
  readonly value: string
  readonly options: readonly SelectOption[]
  readonly onChange: (value: string) => void
}

/** The browser's own select: best on every device and for every reader. */
export function Select({ options, onChange, className, ...rest }: SelectProps): JSX.Element {
  const attributes = useControlAttributes()
  return (
    <span className={classNames('ui-select', className)}>
      <select {...attributes} {...rest} className="ui-input" onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon of={chevron} size={12} />
    </span>
  )
}

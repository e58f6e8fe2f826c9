import { useState } from 'react'
import { IconButton } from './IconButton'
import { TextInput } from './TextInput'
import type { TextInputProps } from './TextInput'
import { icon as eye } from 'icon:eye'
import { icon as eyeSlash } from 'icon:eye-slash'
import './field.css'

export interface PasswordInputProps extends Omit<TextInputProps, 'type'> {
  readonly showLabel?: string
  readonly hideLabel?: string
}

/** A password that can be shown while it is typed. */
export function PasswordInput(props: PasswordInputProps): JSX.Element {
  const { showLabel = 'Show password', hideLabel = 'Hide password', ...rest } = props
  const [isShown, setShown] = useState(false)
  return (
    <div className="ui-password">
      <TextInput spellCheck={false} autoCapitalize="none" {...rest} type={isShown ? 'text' : 'password'} />
      <IconButton
        icon={isShown ? eyeSlash : eye}
        label={isShown ? hideLabel : showLabel}
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
      />
    </div>
  )
}

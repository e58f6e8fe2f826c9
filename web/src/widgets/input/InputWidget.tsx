import { useId, useState } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'
import { icon as eye } from 'icon:eye'
import { icon as eyeOff } from 'icon:eye-slash'
import { Icon } from '../../ui/Icon'
import { fire } from '../events'
import { useForm } from '../form/form-context'
import { iconName, WidgetIcon } from '../icons/WidgetIcon'
import { widgetMessages } from '../messages'
import { Labelled } from '../parts/Labelled'
import { asNumber, asText, isNil } from '../values'
import type { WidgetViewProps } from '../view'
import { attributesOf, kindOf } from './kind'
import { StepArrows } from './StepArrows'
import { useLocalText } from './use-local-text'
import './input.css'

/** One line or several lines of text, a number, a password or an e-mail address. */
export function InputWidget({ node, props, runtime, width }: WidgetViewProps): JSX.Element {
  const id = useId()
  const form = useForm()
  const kind = kindOf(props.inputType)
  const [text, setText] = useLocalText(asText(isNil(props.inputText) ? props.text : props.inputText))
  const [isRevealed, setRevealed] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const isInvalid = props.isValid === false && props.isDirty === true
  const change = (value: string) => {
    setText(value)
    const meta = { text: kind === 'number' ? readNumber(value) : value, inputText: value, isDirty: true }
    void fire(runtime, node, 'onTextChanged', { meta })
  }
  const submit = async () => {
    const { success } = await fire(runtime, node, 'onSubmit')
    if (success && props.resetOnSubmit === true && form === undefined && asText(node.onSubmit) !== '') {
      await runtime.reset(node.widgetName, true)
    }
  }
  const handleKey = (event: KeyboardEvent) => {
    const submits = event.key === 'Enter' && (kind !== 'multiline' || event.ctrlKey || event.metaKey)
    if (!submits || event.nativeEvent.isComposing || props.isValid === false) return
    event.preventDefault()
    void submit()
  }
  const handleFocus = (isNow: boolean) => (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    setFocused(isNow)
    void fire(runtime, node, isNow ? 'onFocus' : 'onBlur', { meta: { isFocused: isNow } })
  }
  const shared = {
    id,
    className: 'sw-control-field',
    value: text,
    placeholder: asText(props.placeholderText),
    disabled: props.isDisabled === true,
    required: props.isRequired === true,
    'aria-invalid': isInvalid || undefined,
    'aria-describedby': isInvalid ? `${id}-message` : undefined,
    'aria-label': asText(props.label) === '' ? asText(props.placeholderText) || node.widgetName : undefined,
    maxLength: asNumber(props.maxChars),
    spellCheck: props.isSpellCheck === true,
    autoFocus: props.autoFocus === true,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => change(event.currentTarget.value),
    onKeyDown: handleKey,
  }
  const icon = iconName(props.iconName)
  const isIconRight = props.iconAlign === 'right'
  const shapes = [
    'sw-control',
    kind === 'multiline' && 'sw-control-tall',
    isInvalid && 'sw-control-invalid',
    props.isDisabled === true && 'sw-control-off',
  ]
  return (
    <Labelled
      node={node}
      props={props}
      controlID={id}
      width={width}
      grows={kind === 'multiline'}
      message={isInvalid && isFocused ? messageFor(props.errorMessage, text) : undefined}
    >
      <div className={shapes.filter(Boolean).join(' ')} onFocus={handleFocus(true)} onBlur={handleFocus(false)}>
        {icon !== '' && !isIconRight && <WidgetIcon name={icon} />}
        {kind === 'multiline' ? <textarea {...shared} /> : <input {...shared} {...attributesOf(kind, props, isRevealed)} />}
        {icon !== '' && isIconRight && <WidgetIcon name={icon} />}
        {kind === 'password' && (
          <button
            type="button"
            className="sw-control-button"
            aria-label={isRevealed ? widgetMessages.hidePassword : widgetMessages.showPassword}
            onClick={() => setRevealed(!isRevealed)}
          >
            <Icon of={isRevealed ? eyeOff : eye} />
          </button>
        )}
        {kind === 'number' && props.showStepArrows === true && <StepArrows props={props} text={text} onChange={change} />}
      </div>
    </Labelled>
  )
}

/** Numbers are numbers in the page's state, or nothing. */
function readNumber(text: string): number | null {
  return text.trim() === '' ? null : asNumber(text) ?? null
}

function messageFor(own: unknown, text: string): string {
  if (asText(own) !== '') return asText(own)
  return text === '' ? widgetMessages.required : widgetMessages.invalid
}

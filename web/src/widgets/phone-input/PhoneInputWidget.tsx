import { useId, useState } from 'react'
import { fire } from '../events'
import { useLocalText } from '../input/use-local-text'
import { widgetMessages } from '../messages'
import { Labelled } from '../parts/Labelled'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'

/** A telephone number with its dial code in front. */
export function PhoneInputWidget({ node, props, runtime, width }: WidgetViewProps): JSX.Element {
  const id = useId()
  const [isFocused, setFocused] = useState(false)
  const [text, setText] = useLocalText(asText(props.text))
  const isInvalid = props.isValid === false && props.isDirty === true
  const change = (value: string) => {
    setText(value)
    void fire(runtime, node, 'onTextChanged', { meta: { text: value, isDirty: true } })
  }
  const focus = (isNow: boolean) => {
    setFocused(isNow)
    void fire(runtime, node, isNow ? 'onFocus' : 'onBlur', { meta: { isFocused: isNow } })
  }
  const shapes = ['sw-control', isInvalid && 'sw-control-invalid', props.isDisabled === true && 'sw-control-off']
  const message = text === '' ? widgetMessages.required : asText(props.errorMessage) || widgetMessages.invalid
  return (
    <Labelled node={node} props={props} controlID={id} width={width} message={isInvalid && isFocused ? message : undefined}>
      <div className={shapes.filter(Boolean).join(' ')}>
        <span className="sw-control-prefix">{asText(props.dialCode)}</span>
        <input
          id={id}
          type="tel"
          className="sw-control-field"
          value={text}
          placeholder={asText(props.placeholderText)}
          disabled={props.isDisabled === true}
          aria-invalid={isInvalid || undefined}
          aria-label={asText(props.label) === '' ? node.widgetName : undefined}
          onChange={(event) => change(event.currentTarget.value)}
          onFocus={() => focus(true)}
          onBlur={() => focus(false)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && props.isValid !== false) void fire(runtime, node, 'onSubmit')
          }}
        />
      </div>
    </Labelled>
  )
}

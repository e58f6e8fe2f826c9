import { useId, useState } from 'react'
import { fire } from '../events'
import { useLocalText } from '../input/use-local-text'
import { widgetMessages } from '../messages'
import { Labelled } from '../parts/Labelled'
import { asText, isNil } from '../values'
import type { WidgetViewProps } from '../view'
import { readAmount, writeAmount } from './definition'

/** An amount of money: typed plainly, shown with separators once the field is left. */
export function CurrencyInputWidget({ node, props, runtime, width }: WidgetViewProps): JSX.Element {
  const id = useId()
  const [isFocused, setFocused] = useState(false)
  const [text, setText] = useLocalText(isNil(props.text) ? '' : asText(props.text))
  const amount = readAmount(text)
  const isInvalid = props.isValid === false && props.isDirty === true
  const change = (value: string) => {
    setText(value)
    void fire(runtime, node, 'onTextChanged', { meta: { text: value, isDirty: true } })
  }
  const leave = () => {
    setFocused(false)
    const formatted = amount === undefined ? text : writeAmount(amount, props.decimals)
    setText(formatted)
    void fire(runtime, node, 'onBlur', { meta: { isFocused: false, ...(formatted === text ? {} : { text: formatted }) } })
  }
  const shapes = ['sw-control', isInvalid && 'sw-control-invalid', props.isDisabled === true && 'sw-control-off']
  const message = text === '' ? widgetMessages.required : asText(props.errorMessage) || widgetMessages.invalid
  return (
    <Labelled node={node} props={props} controlID={id} width={width} message={isInvalid && isFocused ? message : undefined}>
      <div className={shapes.filter(Boolean).join(' ')}>
        <span className="sw-control-prefix">{symbolOf(asText(props.currencyCode) || 'USD')}</span>
        <input
          id={id}
          className="sw-control-field"
          inputMode="decimal"
          autoComplete="off"
          value={isFocused || amount === undefined ? text : writeAmount(amount, props.decimals)}
          placeholder={asText(props.placeholderText)}
          disabled={props.isDisabled === true}
          aria-invalid={isInvalid || undefined}
          aria-label={asText(props.label) === '' ? node.widgetName : undefined}
          onChange={(event) => change(event.currentTarget.value)}
          onFocus={() => {
            setFocused(true)
            void fire(runtime, node, 'onFocus', { meta: { isFocused: true } })
          }}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && props.isValid !== false) void fire(runtime, node, 'onSubmit')
          }}
        />
      </div>
    </Labelled>
  )
}

function symbolOf(code: string): string {
  try {
    const parts = new Intl.NumberFormat(undefined, { style: 'currency', currency: code }).formatToParts(0)
    return parts.find(({ type }) => type === 'currency')?.value ?? code
  } catch {
    return code
  }
}

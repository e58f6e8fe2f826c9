import { useEffect, useId, useState } from 'react'
import { fire } from '../events'
import { CodePicker } from '../input/CodePicker'
import { problemOf } from '../input/problem'
import { submit, submitsOn } from '../input/submit'
import { useLocalText } from '../input/use-local-text'
import { widgetMessages } from '../messages'
import { describedBy, labelOf } from '../parts/label'
import { Labelled } from '../parts/Labelled'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { countryNameOf, dialCodes, flagOf } from './dial-codes'
import { formatNumber } from './format'
import '../input/input.css'

/** A telephone number, grouped as in its country, with the dial code in front (runtime §7.1). */
export function PhoneInputWidget(view: WidgetViewProps): JSX.Element {
  const { node, props, runtime, width } = view
  const id = useId()
  const [isFocused, setFocused] = useState(false)
  const [text, setText] = useLocalText(asText(props.text))
  const dialCode = asText(props.dialCode)
  const isFormatted = props.allowFormatting !== false
  const problem = problemOf({ ...props, defaultText: undefined }, 'tel', text)
  // An effect, because a default is state of the page: it is stored as it is shown.
  useEffect(() => {
    if (isFocused) return
    const formatted = formatNumber(asText(props.text), dialCode, isFormatted)
    if (formatted !== asText(props.text)) runtime.setMeta(node.widgetName, { text: formatted })
  }, [isFocused, props.text, dialCode, isFormatted, runtime, node])
  const change = (typed: string) => {
    // What is being deleted is not put back by formatting.
    const value = typed.length > text.length ? formatNumber(typed, dialCode, isFormatted) : typed
    setText(value)
    void fire(runtime, node, 'onTextChanged', { meta: { text: value, isDirty: true } })
  }
  const focus = (isNow: boolean) => {
    setFocused(isNow)
    void fire(runtime, node, isNow ? 'onFocus' : 'onBlur', { meta: { isFocused: isNow } })
  }
  const shapes = ['sw-control', problem !== undefined && 'sw-control-invalid', props.isDisabled === true && 'sw-control-off']
  return (
    <Labelled node={node} props={props} controlID={id} width={width} message={isFocused ? problem : undefined}>
      <div className={shapes.filter(Boolean).join(' ')}>
        <CodePicker
          props={props}
          label={widgetMessages.dialCode}
          text={dialCode}
          mark={flagOf(dialCode)}
          spoken={countryNameOf(dialCode)}
          value={dialCode}
          isOpenable={props.allowDialCodeChange === true}
          options={dialCodes}
          onChoose={(code) => runtime.setMeta(node.widgetName, { dialCode: code })}
        />
        <input
          id={id}
          type="tel"
          className="sw-control-field"
          value={text}
          placeholder={asText(props.placeholderText)}
          disabled={props.isDisabled === true}
          required={props.isRequired === true}
          autoFocus={props.autoFocus === true}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={describedBy(id, node, props, problem !== undefined && isFocused)}
          aria-label={labelOf(node, props) === '' ? node.widgetName : undefined}
          onChange={(event) => change(event.currentTarget.value)}
          onFocus={() => focus(true)}
          onBlur={() => focus(false)}
          onKeyDown={(event) => {
            if (!submitsOn(event, node) || props.isValid === false) return
            event.preventDefault()
            void submit(view, { text: '' })
          }}
        />
      </div>
    </Labelled>
  )
}

import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { FocusEvent } from 'react'
import { fire } from '../events'
import { CodePicker } from '../input/CodePicker'
import { stepped } from '../input/numbers'
import { problemOf } from '../input/problem'
import { StepArrows } from '../input/StepArrows'
import { submit, submitsOn } from '../input/submit'
import { useLocalText } from '../input/use-local-text'
import { widgetMessages } from '../messages'
import { describedBy, labelOf } from '../parts/label'
import { Labelled } from '../parts/Labelled'
import { numberInputMode } from '../parts/number-keypad'
import { asText, isNil } from '../values'
import type { WidgetViewProps } from '../view'
import { limitAmount, plainAmount, readAmount, writeAmount } from './amounts'
import { currencies, symbolOf } from './currencies'
import '../input/input.css'

/** An amount of money: typed plainly, shown with separators once the field is left (runtime §7.1). */
export function CurrencyInputWidget(view: WidgetViewProps): JSX.Element {
  const { node, props, runtime, width } = view
  const id = useId()
  const [isFocused, setFocused] = useState(false)
  const [text, setText] = useLocalText(isNil(props.text) ? '' : asText(props.text))
  const code = asText(props.currencyCode) || 'USD'
  const { decimals } = props
  const problem = problemOf({ ...props, defaultText: undefined }, 'number', text)
  const change = (typed: string) => {
    const value = limitAmount(typed, decimals)
    setText(value)
    void fire(runtime, node, 'onTextChanged', { meta: { text: value, isDirty: true } })
  }
  // An effect, because a default is state of the page: it is stored as it is shown.
  useEffect(() => {
    const amount = isFocused ? undefined : readAmount(props.text)
    if (amount === undefined) return
    const formatted = writeAmount(amount, decimals)
    if (formatted !== asText(props.text)) runtime.setMeta(node.widgetName, { text: formatted })
  }, [isFocused, props.text, decimals, runtime, node])
  const selected = useRef<HTMLInputElement>()
  // A layout effect, because what comes next is typed over the selection, which the other text has undone.
  useLayoutEffect(() => {
    selected.current?.select()
    selected.current = undefined
  }, [text])
  const focus = ({ currentTarget: input }: FocusEvent<HTMLInputElement>) => {
    setFocused(true)
    const plain = plainAmount(text)
    if (plain !== text && input.selectionStart === 0 && input.selectionEnd === text.length) selected.current = input
    setText(plain)
    void fire(runtime, node, 'onFocus', { meta: { isFocused: true, ...(plain === text ? {} : { text: plain }) } })
  }
  const leave = () => {
    setFocused(false)
    const amount = readAmount(text)
    const formatted = amount === undefined ? text : writeAmount(amount, decimals)
    setText(formatted)
    void fire(runtime, node, 'onBlur', { meta: { isFocused: false, ...(formatted === text ? {} : { text: formatted }) } })
  }
  const stepTo = (plain: string) => {
    const formatted = writeAmount(Number(plain), decimals)
    setText(isFocused ? plainAmount(formatted) : formatted)
    void fire(runtime, node, 'onTextChanged', { meta: { text: formatted, isDirty: true } })
  }
  const plain = String(readAmount(text) ?? '')
  const shapes = ['sw-control', problem !== undefined && 'sw-control-invalid', props.isDisabled === true && 'sw-control-off']
  return (
    <Labelled node={node} props={props} controlID={id} width={width} message={isFocused ? problem : undefined}>
      <div className={shapes.filter(Boolean).join(' ')}>
        <CodePicker
          props={props}
          label={widgetMessages.currency}
          text={symbolOf(code)}
          value={code}
          isOpenable={props.allowCurrencyChange === true}
          options={currencies}
          onChoose={(currencyCode) => runtime.setMeta(node.widgetName, { currencyCode })}
        />
        <input
          id={id}
          className="sw-control-field"
          inputMode={numberInputMode()}
          autoComplete="off"
          value={text}
          placeholder={asText(props.placeholderText)}
          disabled={props.isDisabled === true}
          required={props.isRequired === true}
          autoFocus={props.autoFocus === true}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={describedBy(id, node, props, problem !== undefined && isFocused)}
          aria-label={labelOf(node, props) === '' ? node.widgetName : undefined}
          onChange={(event) => change(event.currentTarget.value)}
          onFocus={focus}
          onBlur={leave}
          onKeyDown={(event) => {
            const next = stepped({}, plain, event)
            if (next !== undefined) stepTo(next)
            else if (submitsOn(event, node) && props.isValid !== false) void submit(view, { text: '' })
            else return
            event.preventDefault()
          }}
        />
        {props.showStepArrows === true && <StepArrows props={{ isDisabled: props.isDisabled }} text={plain} onChange={stepTo} />}
      </div>
    </Labelled>
  )
}

import { useId, useRef, useState } from 'react'
import type { FocusEvent, FormEvent, KeyboardEvent } from 'react'
import { icon as eye } from 'icon:eye'
import { icon as eyeOff } from 'icon:eye-slash'
import { Icon } from '../../ui/Icon'
import type { WidgetProps } from '../definition'
import { fire, hasEvent } from '../events'
import { iconName, WidgetIcon } from '../icons/WidgetIcon'
import { widgetMessages } from '../messages'
import { describedBy, labelOf } from '../parts/label'
import { Labelled } from '../parts/Labelled'
import { asText, isNil } from '../values'
import type { WidgetViewProps } from '../view'
import { attributesOf, kindOf, longest } from './kind'
import { problemOf } from './problem'
import { addsNothing, numericPart, stepped } from './numbers'
import { isTallText, stateOf } from './state'
import { StepArrows } from './StepArrows'
import { submit, submitsLinesOn, submitsOn } from './submit'
import { useFieldText } from './use-field-text'
import { useLocalText } from './use-local-text'
import { useTypingAhead } from './use-typing-ahead'
import './input.css'

/** One line or several lines of text, a number, a password, an e-mail address or a colour (runtime §7.1). */
export function InputWidget(view: WidgetViewProps): JSX.Element {
  const { node, props, runtime, width } = view
  const id = useId()
  const kind = kindOf(isTallText(node, props) ? 'MULTI_LINE_TEXT' : props.inputType)
  const isPlain = kind === 'text' || kind === 'multiline' || kind === 'password'
  const [drawn, setDrawn] = useLocalText(isPlain ? '' : shownText(props))
  const text = isPlain ? shownText(props) : drawn
  const [isRevealed, setRevealed] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const problem = problemOf(props, kind, text)
  const isOff = props.isDisabled === true
  const metaOf = (value: string) => ({ ...stateOf(node, kind, value), isDirty: true })
  const change = (typed: string) => {
    const value = kind === 'number' ? numericPart(typed) : typed
    if (!isPlain) setDrawn(value)
    void fire(runtime, node, 'onTextChanged', { meta: metaOf(value) })
  }
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const composing = useFieldText(field, view, { isOn: isPlain, textOf: shownText, problemOf: (next) => problemOf(next, kind, shownText(next)) })
  useTypingAhead(
    field,
    isPlain && !hasEvent(node, 'onTextChanged'),
    (value) => runtime.expectMeta?.(node.widgetName, metaOf(value)),
    change,
  )
  // Several lines are submitted whether they are valid or not.
  const submits = (event: KeyboardEvent) =>
    kind === 'multiline' ? submitsLinesOn(event, node) : submitsOn(event, node) && props.isValid !== false
  const handleKey = (event: KeyboardEvent) => {
    const next = kind === 'number' ? stepped(props, text, event) : undefined
    if (next !== undefined) change(next)
    else if (submits(event)) void submit(view, stateOf(node, kind, ''))
    else return
    event.preventDefault()
  }
  const handleFocus = (isNow: boolean) => (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    setFocused(isNow)
    void fire(runtime, node, isNow ? 'onFocus' : 'onBlur', { meta: { isFocused: isNow } })
  }
  const shared = {
    id,
    ref: field,
    className: 'sw-control-field',
    ...(!isPlain && { value: text }),
    ...composing,
    placeholder: asText(props.placeholderText),
    disabled: isOff,
    required: props.isRequired === true,
    dir: props.rtl === true ? 'rtl' : undefined,
    'aria-invalid': problem !== undefined || undefined,
    'aria-describedby': describedBy(id, node, props, problem !== undefined && isFocused),
    'aria-label': labelOf(node, props) === '' ? asText(props.placeholderText) || node.widgetName : undefined,
    maxLength: longest(kind, props),
    spellCheck: props.isSpellCheck === true,
    autoFocus: props.autoFocus === true,
    onBeforeInput: (event: FormEvent & { readonly data?: string | null }) => {
      if (kind === 'number' && field.current && addsNothing(field.current, event.data)) event.preventDefault()
    },
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => change(event.currentTarget.value),
    onKeyDown: handleKey,
  }
  const icon = kind === 'multiline' ? '' : iconName(props.iconName)
  const isIconRight = props.iconAlign === 'right'
  const shapes = [
    'sw-control',
    kind === 'multiline' && 'sw-control-tall',
    problem !== undefined && 'sw-control-invalid',
    isOff && 'sw-control-off',
  ]
  return (
    <Labelled
      node={node}
      props={props}
      controlID={id}
      width={width}
      grows={kind === 'multiline'}
      message={isFocused ? problem : undefined}
    >
      <div className={shapes.filter(Boolean).join(' ')} onFocus={handleFocus(true)} onBlur={handleFocus(false)}>
        {icon !== '' && !isIconRight && <WidgetIcon name={icon} />}
        {kind === 'multiline' ? (
          <textarea {...shared} />
        ) : (
          <input key={isPlain ? 'kept' : 'drawn'} {...shared} {...attributesOf(kind, props, isRevealed)} />
        )}
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

function shownText(props: WidgetProps): string {
  return asText(isNil(props.inputText) ? props.text : props.inputText)
}

import { Suspense, useMemo, useRef } from 'react'
import type { FocusEvent } from 'react'
import type { WidgetNode } from '../../model/view'
import type { PageRuntime, TriggerOptions } from '../../runtime/page-runtime'
import { viewOf } from '../components'
import type { WidgetProps } from '../definition'
import { asText, isBlank, toJSON } from '../values'
import type { FormSurface } from './FieldView'
import { type Field, textIn, type ValuePath, valueIn } from './fields'
import { controlProps, type FieldKind } from './kinds'
import type { Entry } from './use-form-values'

interface ControlFieldProps {
  readonly kind: FieldKind
  readonly field: Field
  readonly path: ValuePath
  readonly surface: FormSurface
  readonly name?: string
}

/** A field with one value, drawn by the widget of its kind: the widget's state is the form's value. */
export function ControlField({ kind, field, path, surface, name }: ControlFieldProps): JSX.Element {
  const { form, width, runtime } = surface
  const entry = { value: valueIn(form.values, path), typed: textIn(form.typed, path) }
  const state = useShownState(kind, field, entry)
  const props = controlProps(kind, field, state.get())
  const eventOf = (event: string): string | undefined => {
    const stored = kind.events[event]
    return stored !== undefined && !isBlank(field.props[stored]) ? `${field.path}.${stored}` : undefined
  }
  const apply = async (changes: WidgetProps, fired?: string): Promise<boolean> => {
    const event = fired === undefined ? undefined : eventOf(fired)
    if ('filterText' in changes) return form.filter(path, asText(changes.filterText), event)
    const taken = controlProps(kind, field, state.take(changes))
    const next = { value: kind.read(taken, field), typed: kind.typed?.(taken) }
    state.hold(next)
    if (keyOf(next) !== keyOf(entry) || 'isDirty' in changes) return form.change(path, next, event)
    return event === undefined || form.run(event)
  }
  const latest = useRef(apply)
  latest.current = apply
  const inside = useMemo<PageRuntime>(
    () => ({
      ...runtime,
      widget: () => undefined,
      subscribe: () => () => undefined,
      setMeta: (_, changes) => void latest.current(changes),
      expectMeta: () => undefined,
      trigger: async (_, event, { meta = {} }: TriggerOptions = {}) => ({ success: await latest.current(meta, event) }),
      reset: () => Promise.resolve(),
    }),
    [runtime],
  )
  const node = useControlNode(kind, field, name, eventOf)
  const watch = (event: string) => (from: FocusEvent) => {
    const path = eventOf(event)
    if (kind.watchesFocus === true && path !== undefined && !from.currentTarget.contains(from.relatedTarget)) void form.run(path)
  }
  const { View } = viewOf(kind.widget.type)
  return (
    <div
      className={kind.height === undefined ? 'sw-json-field' : 'sw-json-field sw-json-field-tall'}
      data-field={field.accessor}
      onFocus={watch('onFocus')}
      onBlur={watch('onBlur')}
    >
      <Suspense fallback={<div className="sw-json-field-loading" />}>
        <View node={node} props={{ ...props, widgetName: node.widgetName }} runtime={inside} width={width} height={kind.height ?? 60} />
      </Suspense>
    </div>
  )
}

interface ShownState {
  readonly get: () => WidgetProps
  /** Adds what the person did. */
  readonly take: (changes: WidgetProps) => WidgetProps
  /** Says what the state stands for now. */
  readonly hold: (entry: Entry) => void
}

/** The widget's state belongs to what the field got; something else from outside begins a new state. */
function useShownState(kind: FieldKind, field: Field, entry: Entry): ShownState {
  const shown = useRef<{ of: string; state: WidgetProps }>()
  const text = keyOf(entry)
  if (shown.current === undefined || shown.current.of !== text) shown.current = { of: text, state: stateOf(kind, field, entry) }
  const { current } = shown
  return {
    get: () => current.state,
    take: (changes) => (current.state = { ...current.state, ...changes }),
    hold: (next) => void (current.of = keyOf(next)),
  }
}

function keyOf({ value, typed }: Entry): string {
  return `${toJSON(value)} ${typed ?? ''}`
}

/** A field that was hidden in between still says what is wrong with the text in it. */
function stateOf(kind: FieldKind, field: Field, { value, typed }: Entry): WidgetProps {
  const state = kind.show(value, field, typed)
  return typed === undefined ? state : { ...state, isDirty: true }
}

/** The widget as if it were stored: only its events and its name matter. */
function useControlNode(kind: FieldKind, field: Field, name: string | undefined, eventOf: (event: string) => string | undefined): WidgetNode {
  const events = Object.keys(kind.events).map((event) => [event, eventOf(event)] as const)
  const key = toJSON([events, field.path, name ?? field.label])
  return useMemo(
    () => ({
      ...Object.fromEntries(events.filter(([, path]) => path !== undefined)),
      widgetId: field.path,
      widgetName: name ?? (field.label || field.accessor),
      type: kind.widget.type,
      topRow: 0,
      bottomRow: 7,
      leftColumn: 0,
      rightColumn: 64,
    }),
    // The key says all that the node is made of.
    [key],
  )
}

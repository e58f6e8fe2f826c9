import { Suspense, useMemo, useRef } from 'react'
import type { FocusEvent } from 'react'
import type { WidgetNode } from '../../model/view'
import type { PageRuntime, TriggerOptions } from '../../runtime/page-runtime'
import { viewOf } from '../components'
import type { WidgetProps } from '../definition'
import { asText, isBlank, toJSON } from '../values'
import type { FormSurface } from './FieldView'
import { type Field, type ValuePath, valueIn } from './fields'
import { controlProps, type FieldKind } from './kinds'

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
  const value = valueIn(form.values, path)
  const state = useShownState(kind, field, value)
  const props = controlProps(kind, field, state.get())
  const eventOf = (event: string): string | undefined => {
    const stored = kind.events[event]
    return stored !== undefined && !isBlank(field.props[stored]) ? `${field.path}.${stored}` : undefined
  }
  const apply = async (changes: WidgetProps, fired?: string): Promise<boolean> => {
    const event = fired === undefined ? undefined : eventOf(fired)
    if ('filterText' in changes) return form.filter(path, asText(changes.filterText), event)
    const next = kind.read(controlProps(kind, field, state.take(changes)), field)
    state.hold(next)
    if (toJSON(next) !== toJSON(valueIn(form.values, path)) || 'isDirty' in changes) return form.change(path, next, event)
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
  /** Says which value the state stands for now. */
  readonly hold: (value: unknown) => void
}

/** The widget's state belongs to a value; another value from outside begins a new state. */
function useShownState(kind: FieldKind, field: Field, value: unknown): ShownState {
  const shown = useRef<{ of: string; state: WidgetProps }>()
  const text = toJSON(value)
  if (shown.current === undefined || shown.current.of !== text) shown.current = { of: text, state: kind.show(value, field) }
  const { current } = shown
  return {
    get: () => current.state,
    take: (changes) => (current.state = { ...current.state, ...changes }),
    hold: (next) => void (current.of = toJSON(next)),
  }
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

import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import type { WidgetNode } from '../../model/view'
import type { PageRuntime } from '../../runtime/page-runtime'
import { descendants } from '../page'
import { isNil, toJSON } from '../values'

export interface FormState {
  /** Values of the widgets directly in the form, by name; those without a value are left out. */
  readonly data: Readonly<Record<string, unknown>>
  readonly hasChanges: boolean
  readonly isValid: boolean
}

/** What the inputs in a form hold now; the same object until it changes. */
export function useFormState(node: WidgetNode, runtime: PageRuntime): FormState {
  const direct = useMemo(() => namesOf((node.children ?? []).flatMap((canvas) => canvas?.children ?? [])), [node])
  const all = useMemo(() => namesOf(descendants(node)), [node])
  const last = useRef<{ readonly text: string; readonly state: FormState }>()
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = all.map((name) => runtime.subscribe(name, listener))
      return () => stops.forEach((stop) => stop())
    },
    [runtime, all],
  )
  const snapshot = useCallback(() => {
    const state = collect(direct, all, runtime)
    const text = toJSON(state)
    if (last.current?.text !== text) last.current = { text, state }
    return last.current?.state ?? state
  }, [runtime, direct, all])
  return useSyncExternalStore(subscribe, snapshot)
}

function namesOf(nodes: readonly (WidgetNode | null)[]): readonly string[] {
  return nodes.flatMap((node) => (node ? [node.widgetName] : []))
}

function collect(direct: readonly string[], all: readonly string[], runtime: PageRuntime): FormState {
  const values = direct.map((name) => [name, runtime.widget(name)?.value] as const)
  const states = all.map((name) => runtime.widget(name))
  return {
    data: Object.fromEntries(values.filter(([, value]) => !isNil(value))),
    hasChanges: states.some((props) => props?.isDirty === true),
    isValid: !states.some((props) => props?.isValid === false),
  }
}

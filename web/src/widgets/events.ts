import { useCallback, useEffect, useRef, useState } from 'react'
import type { WidgetNode } from '../model/view'
import type { PageRuntime, TriggerOptions, TriggerOutcome } from '../runtime/page-runtime'
import { isBlank, isRecord } from './values'

const nothingToDo: TriggerOutcome = { success: true }

/** Whether the developer wrote something for an event: the stored property at a path such as `menuItems.a.onClick`. */
export function hasEvent(node: WidgetNode, path: string): boolean {
  return !isBlank(storedValue(node, path))
}

function storedValue(node: WidgetNode, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), node)
}

/** Runs an event's code if there is any; meta changes happen either way. */
export function fire(
  runtime: PageRuntime,
  node: WidgetNode,
  path: string,
  options: TriggerOptions = {},
): Promise<TriggerOutcome> {
  if (hasEvent(node, path)) return runtime.trigger(node.widgetName, path, options)
  if (options.meta) runtime.setMeta(node.widgetName, options.meta)
  return Promise.resolve(nothingToDo)
}

/** Like `fire`, and tells whether code that was fired is still running. */
export function useFire(
  runtime: PageRuntime,
  node: WidgetNode,
): readonly [fire: (path: string, options?: TriggerOptions) => Promise<TriggerOutcome>, isRunning: boolean] {
  const [running, setRunning] = useState(0)
  const isMounted = useRef(true)
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
    }
  }, [])
  const run = useCallback(
    async (path: string, options?: TriggerOptions) => {
      setRunning((count) => count + 1)
      try {
        return await fire(runtime, node, path, options)
      } finally {
        if (isMounted.current) setRunning((count) => count - 1)
      }
    },
    [runtime, node],
  )
  return [run, running > 0]
}

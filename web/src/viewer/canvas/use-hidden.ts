import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { WidgetNode } from '../../model/view'
import type { PageRuntime } from '../../runtime/page-runtime'
import type { WidgetProps } from '../../widgets/definition'

/** Ids of the widgets that are not to be seen now; the same set until it changes. */
export function useHidden(runtime: PageRuntime, nodes: readonly WidgetNode[]): ReadonlySet<string> {
  const last = useRef<ReadonlySet<string>>(new Set())
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = nodes.map(({ widgetName }) => {
        let wasShown = isSeen(runtime.widget(widgetName))
        return runtime.subscribe(widgetName, () => {
          const isNowShown = isSeen(runtime.widget(widgetName))
          if (isNowShown === wasShown) return
          wasShown = isNowShown
          listener()
        })
      })
      return () => stops.forEach((stop) => stop())
    },
    [runtime, nodes],
  )
  const snapshot = useCallback(() => {
    const hidden = nodes.filter((node) => !isSeen(runtime.widget(node.widgetName))).map(({ widgetId }) => widgetId)
    const isSame = hidden.length === last.current.size && hidden.every((id) => last.current.has(id))
    if (!isSame) last.current = new Set(hidden)
    return last.current
  }, [runtime, nodes])
  return useSyncExternalStore(subscribe, snapshot)
}

/** A widget is seen unless it says otherwise: a binding without a value hides nothing. */
function isSeen(props: WidgetProps | undefined): boolean {
  return props?.isVisible !== false && props?.isVisible !== 'false'
}

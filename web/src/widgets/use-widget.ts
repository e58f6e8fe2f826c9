import { useCallback, useSyncExternalStore } from 'react'
import type { PageRuntime } from '../runtime/page-runtime'
import type { WidgetProps } from './definition'
import type { QuickWriter } from './quick-write'

/** The evaluated properties of a widget; draws again when they change and the writer, if there is one, did not do it. */
export function useWidget(runtime: PageRuntime, name: string, writer?: QuickWriter): WidgetProps | undefined {
  const snapshot = useCallback(() => runtime.widget(name), [runtime, name])
  const subscribe = useCallback(
    (draw: () => void) =>
      runtime.subscribe(name, () => {
        const next = snapshot()
        if (next === undefined || writer?.current?.(next) !== true) draw()
      }),
    [runtime, name, snapshot, writer],
  )
  return useSyncExternalStore(subscribe, snapshot)
}

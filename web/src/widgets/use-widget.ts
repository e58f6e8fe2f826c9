import { useCallback, useSyncExternalStore } from 'react'
import type { PageRuntime } from '../runtime/page-runtime'
import type { WidgetProps } from './definition'

/** The evaluated properties of a widget; draws again when they change. */
export function useWidget(runtime: PageRuntime, name: string): WidgetProps | undefined {
  const subscribe = useCallback((listener: () => void) => runtime.subscribe(name, listener), [runtime, name])
  const snapshot = useCallback(() => runtime.widget(name), [runtime, name])
  return useSyncExternalStore(subscribe, snapshot)
}

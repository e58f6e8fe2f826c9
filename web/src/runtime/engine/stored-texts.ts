import { parsePath, valueAt } from '../../bindings/path'
import type { PlatformContext } from './platform'

/** `localStorage` of user code: another way to the store (§4.3). Reading takes a path, writing a key. */
export function storedTexts(context: PlatformContext): object {
  const change = (name: string, body: () => void) => {
    context.page.refuseInData(`localStorage.${name}()`)
    body()
  }
  return {
    getItem: (key: unknown) => {
      const store = context.store()
      return store[String(key)] ?? valueAt(store, parsePath(String(key))) ?? null
    },
    setItem: (key: unknown, value: unknown) => change('setItem', () => context.storeValue(String(key), value, true)),
    removeItem: (key: unknown) => change('removeItem', () => context.removeValue(String(key))),
    clear: () => change('clear', () => context.clearStore()),
  }
}

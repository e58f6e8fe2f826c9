import { readModule } from '../bindings/modules'
import type { Names } from '../bindings/modules'
import type { LibraryText } from './protocol'

/**
 * Evaluates a library so that its accessors become global names (runtime §6.2): a script that makes globals, or an ES
 * module, whose exports become one value. Throws what is wrong with it. A promise: the module waits for something.
 */
export function installLibrary({ name, accessors, text }: LibraryText, global: Names): void | Promise<void> {
  const before = new Set(Object.getOwnPropertyNames(global))
  const module = /(^|[\n;}])\s*(import|export)\b/.test(text) ? readModule(text) : undefined
  if (module !== undefined) {
    const [other] = module.imports
    if (other !== undefined) throw new Error(importRefusal(other))
    const exports: Names = {}
    const finish = (): void => {
      const exported = flatten(exports)
      for (const accessor of accessors) define(global, accessor, exported)
    }
    const running = module.run(exports, {})
    return running === undefined ? finish() : running.then(finish)
  }
  // Indirect, in sloppy mode: `var` and `this.x` make globals, and there is no `module`, `exports` or `define`.
  const evaluate = eval
  evaluate(text)
  const made = Object.getOwnPropertyNames(global).filter((key) => !before.has(key))
  const absent = accessors.filter((accessor) => !(accessor in global))
  if (absent.length === 0) return
  // The one name that it made is what the app calls otherwise, such as `default`.
  const [only, ...more] = made
  if (only === undefined || more.length > 0) throw new Error(`${name} does not make the name ${absent.join(', ')}`)
  for (const accessor of absent) define(global, accessor, global[only])
}

function define(global: Names, key: string, value: unknown): void {
  Object.defineProperty(global, key, { value, configurable: true, writable: true, enumerable: true })
}

function importRefusal(other: string): string {
  return `This library imports another module (${other}). Upload a file that holds everything it needs`
}

/** Only a default: that. Else the named exports, with the default's members behind them. */
function flatten(exports: Names): unknown {
  const { default: main, ...named } = exports
  if (Object.keys(named).length === 0) return main
  const prototype = typeof main === 'object' || typeof main === 'function' ? main : null
  return Object.assign(Object.create(prototype as object | null) as object, named)
}

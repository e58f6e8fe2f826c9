import { readModule } from '../../bindings/modules'
import type { Names } from '../../bindings/modules'
import { messageOf } from './values'

const most = 200

/**
 * `import()` of user code (runtime §6.3). The sandbox loads nothing by itself: modules come like what `fetch` gets, from
 * hosts that the app's settings allow, and those that they need with them.
 */
export class ModuleImports {
  private readonly exports = new Map<string, Names>()
  /** One after the other, so that modules that need each other don't wait for each other. */
  private queue: Promise<unknown> = Promise.resolve()

  constructor(private readonly fetch: (address: string) => Promise<Response>) {}

  load(address: unknown): Promise<Names> {
    const loading = this.queue.then(() => this.module(String(address)))
    this.queue = loading.catch(() => undefined)
    return loading.catch((error: unknown) => {
      const reason = messageOf(error).replace(/^fetch failed\. /, '')
      throw new TypeError(`import("${String(address)}") failed. ${reason}`)
    })
  }

  private async module(address: string): Promise<Names> {
    const known = this.exports.get(address)
    if (known !== undefined) return known
    if (this.exports.size >= most) throw new Error(`More than ${most} modules`)
    const response = await this.fetch(address)
    if (!response.ok) throw new Error(`${address} answered ${response.status}`)
    const exports: Names = {}
    // There from now on, for modules that need each other.
    this.exports.set(address, exports)
    try {
      await this.run(await response.text(), response.url || address, exports)
      return exports
    } catch (error) {
      this.exports.delete(address)
      throw error
    }
  }

  private async run(text: string, base: string, exports: Names): Promise<void> {
    const module = readModule(text)
    if (module === undefined) return void new Function(text)()
    const imports: Record<string, Names> = {}
    for (const each of module.imports) {
      if (!/^(?:https?:|\.{0,2}\/)/.test(each)) throw new Error(`It imports ${each}, which is no address`)
      imports[each] = await this.module(new URL(each, base).href)
    }
    await module.run(exports, imports)
  }
}

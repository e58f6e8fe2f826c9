import { parsePath, valueAt } from '../../bindings/path'
import { isDynamic, snippetsOf } from '../../bindings/segments'
import { Code, codeOf } from './code'
import type { PageTurn } from './host'
import type { PageState } from './page-state'
import { messageOf } from './values'

/** Runs event code. */
export class Events {
  private readonly codes = new Map<string, Code>()
  /** Names that the last event brought along. */
  private brought: readonly string[] = []
  constructor(private readonly page: PageState) {}

  /** Runs the first snippet of a stored text, or all of one without snippets; answers whether it ended well. Never rejects. */
  async run(place: string, stored: unknown, context: Readonly<Record<string, unknown>>, page?: PageTurn): Promise<boolean> {
    const source = isDynamic(stored) ? snippetsOf(stored)[0] : stored
    if (typeof source !== 'string' || source.trim() === '') return true
    this.bring(context)
    return this.attempt(place, () => this.codeOf(source).run({}, context), page)
  }

  /** Runs anything as event code: failures become problems, and are told as uncaught. */
  async attempt(place: string, body: () => unknown, page?: PageTurn): Promise<boolean> {
    this.page.flush()
    try {
      this.page.running.enter(place, page)
      await body()
      return true
    } catch (error) {
      this.page.problems.add(place, error instanceof SyntaxError ? 'syntax' : 'event', messageOf(error))
      this.page.tellUncaught(place, error)
      return false
    } finally {
      this.page.flush()
    }
  }

  /**
   * Functions of JS objects that an event calls see what it brings along, such as `currentRow`: as globals, until another event comes
   * (runtime §4.1).
   */
  private bring(context: Readonly<Record<string, unknown>>): void {
    for (const name of this.brought) Reflect.deleteProperty(globalThis, name)
    this.brought = Object.keys(context).filter((name) => !(name in globalThis))
    for (const name of this.brought) Object.defineProperty(globalThis, name, { value: context[name], configurable: true, writable: true })
  }

  private codeOf(source: string): Code {
    const known = this.codes.get(source)
    if (known !== undefined) return known
    const code = new Code(codeOf(source, this.page.evaluationVersion), 'event', this.page)
    this.codes.set(source, code)
    return code
  }
}

/** The stored text of an event: `onClick`, `primaryColumns.edit.onClick`. */
export function eventText(node: object, path: string): unknown {
  return valueAt(node, parsePath(path))
}

import { compileMember } from '../../bindings/compile'
import type { RunBehaviour, ViewJSObject } from '../../model/view'
import type { Cell } from './cell'
import type { Confirm } from './confirm'
import { isObject, isThenable } from './kinds'
import { parseJSObject, readsThrough } from './js-source'
import type { FindMember, JSMember } from './js-source'
import type { Executable } from './page-load'
import type { Entity, PageState } from './page-state'
import { tracked, untracked } from './tracked'
import { messageOf, toPlain } from './values'

type UserFunction = (...parameters: readonly unknown[]) => unknown

/** A JS object on the page: its functions and variables. */
export class JSEntity {
  readonly entity: Entity
  private readonly members: readonly JSMember[]
  private readonly variables = new Map<string, unknown>()

  constructor(private readonly page: PageState, private readonly stored: ViewJSObject, private readonly confirm: Confirm) {
    this.entity = page.addEntity(stored.name, 'jsObject', {})
    this.members = this.parse()
    for (const member of this.members) {
      if (member.kind === 'function') this.addFunction(member)
      else this.addVariable(member)
    }
  }

  link(): void {
    for (const member of this.members) {
      const cell = this.entity.cells.get(member.key)
      for (const chain of member.reads) {
        const input = this.page.resolve(chain)
        // A variable that starts from what starts from it is no cycle: it keeps the value of the start then.
        if (input !== undefined && input !== cell) cell?.dependOn(input, member.kind === 'variable')
      }
    }
  }

  /** Functions that run by themselves in one of the ways given. */
  executables(kinds: readonly RunBehaviour[], memberAt: FindMember): readonly (readonly [Entity, Executable])[] {
    return this.members.flatMap((member) => {
      const settings = this.stored.functions[member.key]
      const cell = this.entity.cells.get(member.key)
      const data = this.entity.cells.get(`${member.key}.data`)
      if (settings === undefined || cell === undefined || data === undefined || !kinds.includes(settings.runs)) return []
      const isReactive = settings.runs !== 'automatic' || !this.runsWhatItReads(member, memberAt)
      const name = `${this.stored.name}.${member.key}`
      // Code that calls the function has decided already, and whoever leaves a page waits for no answer.
      const asksFirst = settings.asksFirst && settings.runs !== 'onPageUnload'
      const run = async () => {
        if (asksFirst) await this.confirm(name)
        return (this.entity.view[member.key] as UserFunction)()
      }
      return [[this.entity, { name, data, reads: [...cell.inputs], isReactive, run }] as const]
    })
  }

  /** A function that runs a query and reads its answer would run itself for ever. */
  private runsWhatItReads(member: JSMember, memberAt: FindMember): boolean {
    const reads = readsThrough(member, memberAt)
    const ran = reads.filter((chain) => chain[1] === 'run').map((chain) => chain[0])
    const misused = reads.find((chain) => chain[1] === 'data' && ran.includes(chain[0]))
    if (misused === undefined) return false
    const place = `${this.stored.name}.${member.key}`
    const both = `trigger path '${misused[0]}.run' and data path '${misused[0]}.data'`
    this.page.problems.add(place, 'cycle', `Reactive dependency misuse: '${place}' depends on both ${both}`)
    return true
  }

  /** The function of that name. */
  member(key: string | undefined): JSMember | undefined {
    return this.members.find((member) => member.key === key && member.kind === 'function')
  }

  private parse(): readonly JSMember[] {
    try {
      return parseJSObject(this.stored.name, this.stored.body)
    } catch (error) {
      this.page.problems.add(this.stored.name, 'syntax', messageOf(error))
      return []
    }
  }

  private addFunction(member: JSMember): void {
    this.page.cell(this.entity, member.key, 'function')
    const result = this.page.cell(this.entity, `${member.key}.data`, 'value')
    // The parent that `cell` made for `fn.data` is the function itself; its result is no part of its code.
    this.entity.cells.get(member.key)?.forget(result)
    let code: UserFunction | undefined
    const call: UserFunction = (...parameters) => {
      code ??= this.make(member) as UserFunction
      return code(...parameters)
    }
    const shown = (...parameters: readonly unknown[]) => this.call(member, result, call, parameters)
    Object.defineProperty(shown, 'name', { value: member.key })
    // Before the first call an empty object, as applications know it: `fn.data.length > 0` is false and no error.
    Object.defineProperty(shown, 'data', { value: {}, writable: true, enumerable: true })
    this.entity.view[member.key] = shown
  }

  private call(member: JSMember, result: Cell, call: UserFunction, parameters: readonly unknown[]): unknown {
    if (this.page.isEvaluatingData) return call(...parameters)
    const named: UserFunction = (...all) => {
      return this.page.running.during(`${this.stored.name}.${member.key}`, 'event', false, () => call(...all))
    }
    return this.keepResult(member, result, () => named(...parameters))
  }

  /** Runs a function and keeps its result as `fn.data`: nothing after a failure. */
  private keepResult(member: JSMember, result: Cell, body: () => unknown): unknown {
    const keep = (value: unknown) => {
      const shown = this.entity.view[member.key] as { data: unknown }
      shown.data = toPlain(untracked(value))
      this.page.touch(result, true)
    }
    try {
      const value = body()
      if (isThenable(value)) value.then(keep, () => keep(undefined))
      else keep(value)
      return value
    } catch (error) {
      keep(undefined)
      throw error
    }
  }

  private addVariable(member: JSMember): void {
    const cell = this.page.cell(this.entity, member.key, 'variable')
    const onWrite = () => {
      if (!this.page.isEvaluatingData) this.page.touch(cell, true)
    }
    Object.defineProperty(this.entity.view, member.key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = this.variables.get(member.key)
        return this.page.isEvaluatingData ? value : tracked(value, onWrite)
      },
      set: (value: unknown) => {
        this.variables.set(member.key, untracked(value))
        onWrite()
      },
    })
    // What it is made from changed: that also replaces what code assigned meanwhile.
    cell.update = ({ isForced }) => {
      const before = this.variables.get(member.key)
      const value = this.value(member, cell.place)
      this.variables.set(member.key, value)
      return isForced || isObject(value) || !Object.is(before, value)
    }
  }

  private value(member: JSMember, place: string): unknown {
    this.page.problems.resolve(place, 'evaluation')
    try {
      return this.page.asData(place, () => this.make(member))
    } catch (error) {
      this.page.problems.add(place, error instanceof SyntaxError ? 'syntax' : 'evaluation', messageOf(error))
      return undefined
    }
  }

  private make(member: JSMember): unknown {
    const names = member.freeNames.filter((name) => this.page.scope.has(name))
    const values = names.map((name) => this.page.scope.get(name))
    return compileMember(member.source, member.key, names).call({}, ...values)
  }
}

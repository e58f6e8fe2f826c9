import type { ViewQuery } from '../../model/view'
import type { Cell } from './cell'
import { Code, codeOf, evaluateCode } from './code'
import type { Confirm } from './confirm'
import type { EngineHost, PageTurn, QueryReply } from './host'
import { isPlainObject } from './kinds'
import type { LoadingState } from './loading'
import type { Entity, PageState } from './page-state'
import { rejection } from './rejection'
import { messageOf, toPlain, toSlotValue } from './values'

type Callback = (...parameters: readonly unknown[]) => unknown

/** How long the browser waits after the server's own deadline. */
const grace = 5000

/** A query on the page: its answer, and the functions that run it. */
export class QueryEntity {
  readonly entity: Entity
  readonly data: Cell
  private readonly slots: readonly (readonly [string, Code])[]
  private running = 0
  private isClosed = false
  loading: LoadingState | undefined

  constructor(
    private readonly page: PageState,
    readonly query: ViewQuery,
    private readonly host: EngineHost,
    private readonly confirm: Confirm,
  ) {
    const responseMeta = { isExecutionSuccess: false }
    const fixed = { ENTITY_TYPE: 'ACTION', actionId: query.id, name: query.name, datasourceUrl: '', config: {} }
    const view = { ...fixed, data: undefined, isLoading: false, responseMeta }
    this.entity = page.addEntity(query.name, 'query', view)
    this.data = page.cell(this.entity, 'data', 'value')
    page.cell(this.entity, 'isLoading', 'value')
    page.cell(this.entity, 'responseMeta', 'value')
    this.slots = query.slots.map(({ id, expression }) => [id, new Code(codeOf(expression, page.evaluationVersion), 'slot', page)])
    Object.defineProperty(this.entity.view, 'run', { value: (...all: readonly unknown[]) => this.run(all) })
    Object.defineProperty(this.entity.view, 'clear', { value: () => this.clear() })
  }

  /** What the slots read. */
  reads(): readonly Cell[] {
    const cells = this.slots.flatMap(([, code]) => code.snippet.reads.map((chain) => this.page.resolve(chain)))
    return cells.filter((cell): cell is Cell => cell !== undefined)
  }

  /** Answers are ignored from now on. */
  close(): void {
    this.isClosed = true
  }

  /** `run()`, `run(params)`, `run(onSuccess, onError, params)`. */
  private run(all: readonly unknown[]): Promise<unknown> {
    this.page.refuseInData(`${this.query.name}.run()`)
    const [first, second, third] = all
    const onSuccess = typeof first === 'function' ? (first as Callback) : undefined
    const onError = typeof second === 'function' ? (second as Callback) : undefined
    const params = isPlainObject(first) ? first : third ?? {}
    if (!isPlainObject(params)) {
      const message = `${this.query.name}.run expected object for 'params' argument but received ${typeof params}`
      return Promise.reject(new TypeError(message))
    }
    return this.execute(params, false, onSuccess, onError)
  }

  /** Runs because the page opened or something that it reads changed. */
  runAutomatically(): Promise<unknown> {
    return this.execute({}, true)
  }

  private async execute(params: object, isAutomatic: boolean, onSuccess?: Callback, onError?: Callback): Promise<unknown> {
    const { page } = this.page.running
    if (this.query.asksFirst) await this.confirm(this.query.name)
    const reply = await this.request(params, isAutomatic, page)
    if (!reply.ok && onError === undefined) throw rejection(reply.message ?? `${this.query.name} failed to execute`)
    const { responseMeta } = this.entity.view
    try {
      if (reply.ok) {
        if (onSuccess === undefined) return reply.data
        onSuccess(reply.data, params, responseMeta)
      } else onError?.(reply.message ?? `${this.query.name} action returned an error response`)
    } catch (error) {
      if (!reply.ok || onError === undefined) throw rejection(messageOf(error))
      onError(messageOf(error))
    }
    return undefined
  }

  private async request(params: object, isAutomatic: boolean, page: PageTurn | undefined): Promise<QueryReply> {
    this.page.flush()
    const slots = this.slotValues(toPlain(params))
    this.began()
    const reply = await this.withDeadline({ queryID: this.query.id, slots, timeout: this.query.timeout, isAutomatic, page })
    this.ended()
    if (!this.isClosed) this.receive(reply)
    return reply
  }

  private slotValues(params: unknown): Readonly<Record<string, unknown>> {
    const names = { $this: { params } }
    const place = `${this.query.name}.run`
    return Object.fromEntries(
      this.slots.map(([id, code]) => [id, toSlotValue(evaluateCode(code, this.page, place, names)) ?? null]),
    )
  }

  private withDeadline(run: Parameters<EngineHost['runQuery']>[0]): Promise<QueryReply> {
    return new Promise((resolve) => {
      const message = `${this.query.name} did not answer within ${run.timeout} ms`
      const { running } = this.page
      const { place, cause } = running
      const cancel = this.host.later(run.timeout + grace, () => {
        running.turn(place, cause)
        resolve({ ok: false, message, meta: {} })
      })
      const failed = (error: unknown): QueryReply => ({ ok: false, message: messageOf(error), meta: {} })
      void this.host.runQuery(run).catch(failed).then((reply) => {
        cancel()
        resolve(reply)
      })
    })
  }

  private receive(reply: QueryReply): void {
    const data = reply.ok ? reply.data : reply.data ?? reply.message
    if (!reply.ok) this.page.problems.add(this.query.name, 'query', reply.problem ?? reply.message ?? 'The query failed')
    this.set('data', data)
    this.set('responseMeta', { ...reply.meta, isExecutionSuccess: reply.ok })
    this.page.flush()
  }

  private clear(): Promise<void> {
    this.page.refuseInData(`${this.query.name}.clear()`)
    this.set('data', undefined)
    this.set('responseMeta', { isExecutionSuccess: false })
    return Promise.resolve()
  }

  private began(): void {
    this.running += 1
    if (this.running === 1) this.set('isLoading', true)
    this.loading?.begin(this.data)
  }

  private ended(): void {
    this.running -= 1
    if (this.running === 0) this.set('isLoading', false)
    this.loading?.end(this.data)
  }

  private set(property: 'data' | 'isLoading' | 'responseMeta', value: unknown): void {
    this.entity.view[property] = property === 'data' ? value : toPlain(value)
    const cell = this.entity.cells.get(property)
    if (cell !== undefined) this.page.touch(cell, property === 'data')
  }
}

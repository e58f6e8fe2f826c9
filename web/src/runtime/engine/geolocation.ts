import type { EngineHost, Position, PositionOptions } from './host'
import { isPlainObject } from './kinds'
import type { Entity, PageState } from './page-state'

type Callback = (...parameters: readonly unknown[]) => unknown

/** What the page outside learned about the place: a position, or why there is none. No news follow an error. */
export type PositionNews = { readonly position: Position } | { readonly error: PositionFailure }

/** Why there is no position, with the number that browsers give the reason. */
export interface PositionFailure {
  readonly code: number
  readonly message: string
}

interface Watcher {
  readonly onSuccess: unknown
  readonly onError: unknown
}

/** `appsmith.geolocation`: asks for the position once, or follows it (§4.3). */
export class Geolocation {
  private readonly view = { canBeRequested: true, currentPosition: {} as unknown }
  private watcher: Watcher | undefined

  constructor(private readonly page: PageState, private readonly app: Entity, private readonly host: EngineHost) {
    app.view['geolocation'] = this.view
    page.cell(app, 'geolocation.currentPosition', 'value')
    const functions = {
      getCurrentPosition: (onSuccess?: unknown, onError?: unknown, options?: unknown) => this.locate(onSuccess, onError, options),
      watchPosition: (onSuccess?: unknown, onError?: unknown, options?: unknown) => this.watch(onSuccess, onError, options),
      clearWatch: () => this.clearWatch(),
    }
    for (const [name, body] of Object.entries(functions)) {
      const value = (...all: readonly unknown[]) => {
        page.refuseInData(`appsmith.geolocation.${name}()`)
        return (body as Callback)(...all)
      }
      Object.defineProperty(this.view, name, { value, enumerable: false })
    }
  }

  /** News of the watch that runs. */
  receive(news: PositionNews): void {
    if (this.watcher === undefined) return
    const { onSuccess, onError } = this.watcher
    if ('position' in news) {
      this.keep(news.position)
      call(onSuccess, news.position)
    } else {
      this.watcher = undefined
      call(onError, news.error)
    }
    this.page.flush()
  }

  private async locate(onSuccess: unknown, onError: unknown, options: unknown): Promise<unknown> {
    try {
      const position = (await this.host.perform({ kind: 'locate', options: readOptions(options) })) as Position
      this.keep(position)
      return typeof onSuccess === 'function' ? call(onSuccess, position) : position
    } catch (error) {
      if (typeof onError !== 'function') throw error
      call(onError, error)
      return undefined
    }
  }

  private async watch(onSuccess: unknown, onError: unknown, options: unknown): Promise<void> {
    if (this.watcher !== undefined) return this.refuse('A watchPosition is already active. Clear it before starting a new one')
    const watcher = { onSuccess, onError }
    this.watcher = watcher
    try {
      await this.host.perform({ kind: 'watchPosition', options: readOptions(options) })
    } catch (error) {
      if (this.watcher === watcher) this.watcher = undefined
      throw error
    }
  }

  private async clearWatch(): Promise<void> {
    if (this.watcher === undefined) return this.refuse('No location watch active')
    this.watcher = undefined
    await this.host.perform({ kind: 'clearWatch' })
  }

  private refuse(message: string): void {
    this.page.tellRefused(this.page.running.place || 'appsmith.geolocation', message)
  }

  private keep(position: Position): void {
    this.view.currentPosition = position
    const cell = this.app.cells.get('geolocation.currentPosition')
    if (cell !== undefined) this.page.touch(cell)
  }
}

function call(callback: unknown, value: unknown): unknown {
  return typeof callback === 'function' ? (callback as Callback)(value) : undefined
}

function readOptions(value: unknown): PositionOptions {
  if (!isPlainObject(value)) return {}
  const { enableHighAccuracy, timeout, maximumAge } = value
  return {
    ...(typeof enableHighAccuracy === 'boolean' ? { enableHighAccuracy } : {}),
    ...(typeof timeout === 'number' ? { timeout } : {}),
    ...(typeof maximumAge === 'number' ? { maximumAge } : {}),
  }
}

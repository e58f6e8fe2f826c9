import type { PositionNews } from '../runtime/engine/geolocation'
import type { HostAction } from '../runtime/engine/host'
import type { PageActions } from '../runtime/page-runtime'
import type { OutsideCalls } from './outside-calls'

/** Does what user code asks for; actions have been checked before. */
export class Performer {
  private stopWatching: (() => void) | undefined
  private underWay = 0

  constructor(
    private readonly actions: PageActions,
    private readonly outside: OutsideCalls,
    private readonly onPosition: (news: PositionNews) => void,
  ) {}

  /** Rejects with what user code may be told. */
  async perform(action: HostAction): Promise<unknown> {
    this.underWay += 1
    try {
      return await this.act(action)
    } finally {
      this.underWay -= 1
    }
  }

  get isIdle(): boolean {
    return this.underWay === 0
  }

  close(): void {
    this.outside.close()
    this.clearWatch()
  }

  private act(action: HostAction): unknown {
    const { actions } = this
    switch (action.kind) {
      case 'navigate':
        return actions.navigate(action.target, action.params, action.mode)
      case 'alert':
        return actions.alert(action.message, action.style)
      case 'download':
        return actions.download(action.data, action.fileName, action.type)
      case 'copy':
        return actions.copy(action.text)
      case 'confirm':
        return actions.confirm(action.message)
      case 'postMessage':
        return actions.postMessage(action.message, action.target, action.origin)
      case 'signOut':
        return actions.signOut(action.redirect)
      case 'locate':
        return actions.locate(action.options)
      case 'watchPosition':
        this.clearWatch()
        this.stopWatching = actions.watchPosition(action.options, this.onPosition)
        return undefined
      case 'clearWatch':
        return this.clearWatch()
      case 'fetch':
        return this.outside.fetch(action.request)
    }
  }

  private clearWatch(): void {
    this.stopWatching?.()
    this.stopWatching = undefined
  }
}

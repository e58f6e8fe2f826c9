import type { BridgeMessage, PageMessage, Values, WidgetSize } from './protocol'

type Listener = (current: unknown, previous: unknown) => void
type Kind = 'model' | 'ui' | 'theme'

export interface Bridge {
  /** `window.appsmith` of the widget's code. */
  readonly appsmith: object
  readonly receive: (message: PageMessage) => void
  readonly connect: (send: (message: BridgeMessage) => void) => void
  readonly send: (message: BridgeMessage) => void
}

/** The API that a custom widget's code sees (runtime §8.7). */
export function createBridge(setVariable: (name: string, value: string) => void, report: (error: unknown) => void): Bridge {
  const state: { mode: string; model: Values; ui: WidgetSize; theme: Values } = { mode: '', model: {}, ui: { width: 0, height: 0 }, theme: {} }
  const listeners: Record<Kind, Set<Listener>> = { model: new Set(), ui: new Set(), theme: new Set() }
  const waiting: BridgeMessage[] = []
  let starters: (() => void)[] = []
  let isReady = false
  /** Updates that went to the page; older states of the model that come back are out of date. */
  let sent = 0
  let announced = ''
  let post: ((message: BridgeMessage) => void) | undefined

  /** One failing listener must not keep the others from being told. */
  const attempt = (body: () => void) => {
    try {
      body()
    } catch (error) {
      report(error)
    }
  }
  const send = (message: BridgeMessage) => {
    if (post === undefined) waiting.push(message)
    else post(message)
  }
  const enter = (kind: Kind, value: Values | WidgetSize) => {
    Object.assign(state, { [kind]: value })
    for (const [key, part] of Object.entries(value)) {
      if (typeof part === 'string' || typeof part === 'number') setVariable(`--appsmith-${kind}-${key}`, kind === 'ui' ? `${part}px` : String(part))
    }
  }
  const change = (kind: Kind, value: Values | WidgetSize) => {
    const previous = state[kind]
    enter(kind, value)
    listeners[kind].forEach((listener) => attempt(() => listener(value, previous)))
  }
  const subscribe = (kind: Kind, name: string) => (listener: Listener) => {
    if (typeof listener !== 'function') throw new Error(`${name} expects a function as parameter`)
    listeners[kind].add(listener)
    if (isReady) listener(state[kind], undefined)
    return () => listeners[kind].delete(listener)
  }
  const start = (message: Extract<PageMessage, { type: 'ready' }>) => {
    state.mode = message.mode
    enter('model', message.model)
    enter('ui', message.ui)
    enter('theme', message.theme)
    announced = JSON.stringify(message.model)
    isReady = true
    starters.forEach(attempt)
    starters = []
    for (const kind of ['model', 'ui', 'theme'] as const) {
      listeners[kind].forEach((listener) => attempt(() => listener(state[kind], undefined)))
    }
  }
  const onModelChange = subscribe('model', 'onModelChange')

  return {
    appsmith: {
      get mode() { return state.mode },
      get model() { return state.model },
      get ui() { return state.ui },
      get theme() { return state.theme },
      onReady: (starter: () => void) => {
        if (typeof starter !== 'function') throw new Error('onReady expects a function as parameter')
        if (isReady) starter()
        else starters.push(starter)
      },
      onModelChange,
      onModelUpdate: onModelChange,
      onUiChange: subscribe('ui', 'onUiChange'),
      onThemeChange: subscribe('theme', 'onThemeChange'),
      updateModel: (data: unknown) => {
        if (!isValues(data)) throw new Error('updateModel expects an object as parameter')
        enter('model', { ...state.model, ...data })
        sent += 1
        send({ type: 'update', data: plain(data) })
      },
      triggerEvent: (name: unknown, context: unknown = {}) => {
        if (typeof name !== 'string') throw new Error('eventName should be a string')
        if (context !== null && !isValues(context)) throw new Error('contextObj should be an object')
        send({ type: 'event', name, context: plain(context ?? {}) })
      },
    },
    send,
    connect: (to) => {
      post = to
      waiting.splice(0).forEach(to)
    },
    receive: (message) => {
      if (message.type === 'ready') return start(message)
      if (message.type === 'ui') return change('ui', message.ui)
      if (message.type === 'theme') return change('theme', message.theme)
      if (message.seen < sent) return
      const text = JSON.stringify(message.model)
      if (text === announced) return
      announced = text
      change('model', message.model)
    },
  }
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Only what JSON can say crosses to the page: DOM nodes, functions and the like of widgets' code can't be sent. */
function plain(value: Values): Values {
  return JSON.parse(JSON.stringify(value)) as Values
}

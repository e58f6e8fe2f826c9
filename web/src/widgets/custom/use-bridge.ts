import { useCallback, useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { fire, hasEvent } from '../events'
import type { PageMessage } from '../embedded/protocol'
import { isPreview, useBlocked } from '../embedded/use-blocked'
import { asArray, asRecord } from '../values'
import type { WidgetViewProps } from '../view'
import { readBridgeMessage, themeOf } from './read'

/** Messages of a widget's code within one second; more is a mistake in a loop. */
const mostPerSecond = 300

export interface BridgeState {
  readonly connect: (port: MessagePort) => void
  /** Hosts that the widget wanted to load from in vain. */
  readonly blocked: readonly string[]
  /** The widget sent so much that it was stopped. */
  readonly isFlooded: boolean
}

/** The page's end of a custom widget: keeps its model, size and theme up to date and does what it asks for. */
export function useBridge(view: WidgetViewProps, box: RefObject<HTMLElement>): BridgeState {
  const { hosts: blocked, add: addBlocked, clear: clearBlocked } = useBlocked()
  const [isFlooded, setFlooded] = useState(false)
  const link = useRef<{ port: MessagePort; seen: number }>()
  const latest = useRef(view)
  latest.current = view
  const { props, width, height } = view
  const theme = JSON.stringify(props.theme)

  const send = useCallback((make: (seen: number) => PageMessage) => {
    if (link.current) link.current.port.postMessage(make(link.current.seen))
  }, [])
  const currentModel = useCallback(() => {
    const { runtime, node, props: drawn } = latest.current
    return asRecord((runtime.widget(node.widgetName) ?? drawn).model)
  }, [])
  const currentTheme = useCallback(() => {
    const style = box.current ? getComputedStyle(box.current) : undefined
    return themeOf(latest.current.props.theme, (name) => style?.getPropertyValue(name).trim() ?? '')
  }, [box])

  const receive = useCallback(
    (data: unknown) => {
      const message = readBridgeMessage(data)
      const { node, runtime, onContentHeight } = latest.current
      if (message === undefined || link.current === undefined) return
      if (message.type === 'update') {
        link.current.seen += 1
        runtime.setMeta(node.widgetName, { model: { ...currentModel(), ...message.data } })
        send((seen) => ({ type: 'model', model: currentModel(), seen }))
      } else if (message.type === 'event') {
        const isDeclared = asArray(node.events).includes(message.name) && hasEvent(node, message.name)
        if (isDeclared) void fire(runtime, node, message.name, { context: message.context })
      } else if (message.type === 'height') {
        onContentHeight?.(message.pixels)
      } else {
        addBlocked(message)
      }
    },
    [currentModel, send, addBlocked],
  )

  const connect = useCallback(
    (port: MessagePort) => {
      link.current?.port.close()
      link.current = { port, seen: 0 }
      const allow = budget(mostPerSecond, () => performance.now())
      port.onmessage = ({ data }) => {
        if (allow()) return receive(data)
        port.close()
        setFlooded(true)
      }
      clearBlocked()
      const { width, height } = latest.current
      const mode = isPreview() ? 'EDITOR' : 'DEPLOYED'
      send((seen) => ({ type: 'ready', model: currentModel(), ui: { width, height }, theme: currentTheme(), mode, seen }))
    },
    [currentModel, currentTheme, receive, send, clearBlocked],
  )

  // Effects, because the widget's code is a system outside React.
  useEffect(() => send((seen) => ({ type: 'model', model: currentModel(), seen })), [props.model, send, currentModel])
  useEffect(() => send(() => ({ type: 'ui', ui: { width, height } })), [width, height, send])
  useEffect(() => send(() => ({ type: 'theme', theme: currentTheme() })), [theme, send, currentTheme])
  useEffect(() => () => link.current?.port.close(), [])
  return { connect, blocked, isFlooded }
}

/** Lets at most so many calls through within a second. */
export function budget(most: number, now: () => number): () => boolean {
  let start = now()
  let count = 0
  return () => {
    if (now() - start > 1000) {
      start = now()
      count = 0
    }
    count += 1
    return count <= most
  }
}

import { createBridge } from './bridge-api'

// The first script of a custom widget's document. It asks the outer frame for a port to the page.
const bridge = createBridge((name, value) => document.documentElement.style.setProperty(name, value), reportError)

Object.defineProperty(window, 'appsmith', { value: bridge.appsmith, enumerable: true })

addEventListener('message', (event: MessageEvent) => {
  const [port] = event.ports
  if (event.source !== parent || event.data !== 'steward-bridge' || port === undefined) return
  event.stopImmediatePropagation()
  port.onmessage = ({ data }) => bridge.receive(data)
  bridge.connect((message) => port.postMessage(message))
})

addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
  const host = /^(?:https?|wss?):\/\/([^/]+)/.exec(blockedURI)?.[1]
  const isLook = /^(?:font|style|img|media)-src/.test(effectiveDirective)
  if (host !== undefined) bridge.send({ type: 'blocked', host, isLook })
})

addEventListener('DOMContentLoaded', () => {
  const tellHeight = () => bridge.send({ type: 'height', pixels: Math.ceil(document.body.getBoundingClientRect().height) })
  new ResizeObserver(tellHeight).observe(document.body)
})

parent.postMessage('steward-bridge', '*')

import { createBridge } from './bridge-api'
import { refusalOf } from './refusal'

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

// A relative address leads to this server, which has nothing for it and could not be allowed.
const ours = new URL(document.baseURI).host
const told = new Set<string>()
const mostTold = 20

// Each host once: a picture that falls back to another one of the same host may be refused for ever.
addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
  const refusal = refusalOf(blockedURI, effectiveDirective)
  if (refusal === undefined || refusal.host === ours) return
  const news = `${refusal.isLook} ${refusal.host}`
  if (told.has(news) || told.size >= mostTold) return
  told.add(news)
  bridge.send({ type: 'blocked', ...refusal })
})

addEventListener('DOMContentLoaded', () => {
  const tellHeight = () => bridge.send({ type: 'height', pixels: Math.ceil(document.body.getBoundingClientRect().height) })
  new ResizeObserver(tellHeight).observe(document.body)
})

parent.postMessage('steward-bridge', '*')

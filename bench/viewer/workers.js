// Evaluates a page in the sandbox or in a plain worker of the same bundle, without drawing anything.
// The argument: { document, answer, kind, keys, isTimed }. Answers milliseconds: { first, withData, key, way, inside }; `way` is that of
// an empty message there and back. A worker that is timed says itself what a keystroke took it, from the message to its answer (`inside`);
// its clock comes before the bundle, so the frame is not the very one that the server serves.
async ({ document: view, answer, kind, keys, isTimed }) => {
  const html = await (await fetch('/sandbox.html')).text()
  const script = /<script[^>]*>([\s\S]*)<\/script>/.exec(html)[1]
  const taken = []
  const frameScript = new Function('Blob', 'Worker', 'URL', 'addEventListener', 'parent', script)
  class TakenBlob { constructor(parts) { taken.push(parts.join('')) } }
  frameScript(TakenBlob, class {}, { createObjectURL: () => '' }, () => {}, null)
  const clock = `{
    let received
    const { get, set } = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')
    Object.defineProperty(MessagePort.prototype, 'onmessage', { configurable: true, get, set(listener) {
      set.call(this, (event) => { received = performance.now(); listener(event) })
    } })
    const post = MessagePort.prototype.postMessage
    MessagePort.prototype.postMessage = function (message, ...rest) {
      const isAnswer = message?.type === 'patch'
      return post.call(this, isAnswer ? { ...message, inside: performance.now() - received } : message, ...rest)
    }
  }
`
  const workerText = (isTimed ? clock : '') + taken[0]
  const timedFrame = `<script>
    const text = ${JSON.stringify(workerText).replaceAll('<', '\\u003c')}
    const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })))
    addEventListener('message', ({ ports: [port] }) => worker.postMessage('port', [port]))
  </script>`

  function openSandbox() {
    const { port1, port2 } = new MessageChannel()
    const frame = window.document.createElement('iframe')
    frame.hidden = true
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.addEventListener('load', () => frame.contentWindow.postMessage('port', '*', [port2]), { once: true })
    if (isTimed) frame.srcdoc = timedFrame
    else frame.src = '/sandbox.html'
    window.document.body.append(frame)
    return { port: port1, close: () => frame.remove() }
  }

  function openPlain() {
    const { port1, port2 } = new MessageChannel()
    const worker = new Worker(URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' })))
    worker.postMessage('port', [port2])
    return { port: port1, close: () => worker.terminate() }
  }

  const url = { fullPath: location.href, host: location.host, hostname: location.hostname, protocol: location.protocol,
    pathname: '/', port: location.port, hash: '', queryParams: {} }

  // Of short times: the clock of a page has steps of 0.1 ms, which the middle of several evens out.
  const middle = (values) => {
    const kept = values.sort((a, b) => a - b).slice(values.length >> 2, -(values.length >> 2))
    return kept.reduce((sum, value) => sum + value, 0) / kept.length
  }

  async function measure(open) {
    const { port, close } = open()
    const waiting = []
    port.onmessage = ({ data }) => {
      if (data.type === 'query') {
        port.postMessage({ type: 'answer', id: data.id, answer: { kind: 'body', status: 200, body: answer_blob } })
      }
      if (data.type === 'failed') for (const each of waiting) each.reject(new Error(data.message))
      for (const each of [...waiting]) if (each.matches(data)) { waiting.splice(waiting.indexOf(each), 1); each.resolve(data) }
    }
    const next = (matches) => new Promise((resolve, reject) => waiting.push({ matches, resolve, reject }))
    port.postMessage({ type: 'ping', number: 1 })
    await next(({ type }) => type === 'pong')
    const started = performance.now()
    const ready = next(({ type }) => type === 'ready')
    const filled = next(({ type, widgets }) => type === 'patch' && widgets.Text1?.text !== undefined && widgets.Text1.text !== '')
    port.postMessage({ type: 'start', document: view, url, mode: 'PUBLISHED', store: {}, meta: {}, stopped: [], isCareful: false,
      libraries: [] })
    await ready
    const first = performance.now() - started
    await filled
    const withData = performance.now() - started
    const times = []
    const insides = []
    for (let key = 1; key <= keys; key += 1) {
      const answered = next(({ type, sequence, widgets }) => type === 'patch' && sequence === key && widgets.Typed !== undefined)
      const pressed = performance.now()
      port.postMessage({ type: 'meta', sequence: key, changes: { Name: { text: 'x'.repeat(key % 50), value: 'x' } } })
      const { inside = 0 } = await answered
      times.push(performance.now() - pressed)
      insides.push(inside)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const ways = []
    for (let number = 2; number < keys + 2; number += 1) {
      const answered = next((data) => data.type === 'pong' && data.number === number)
      const sent = performance.now()
      port.postMessage({ type: 'ping', number })
      await answered
      ways.push(performance.now() - sent)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    close()
    return { first, withData, key: middle(times), way: middle(ways), inside: middle(insides) }
  }

  const answer_blob = new Blob([answer], { type: 'application/json' })
  return measure(kind === 'sandbox' ? openSandbox : openPlain)
}

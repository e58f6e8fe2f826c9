// Evaluates a page in the sandbox or in a plain worker of the same bundle, without drawing anything.
// The argument: { document, answer, kind, keys }. Answers milliseconds: { first, withData, key, way }; `way` is that of an empty message
// there and back.
async ({ document: view, answer, kind, keys }) => {
  const html = await (await fetch('/sandbox.html')).text()
  const script = /<script[^>]*>([\s\S]*)<\/script>/.exec(html)[1]
  const taken = []
  const frameScript = new Function('Blob', 'Worker', 'URL', 'addEventListener', 'parent', script)
  class TakenBlob { constructor(parts) { taken.push(parts.join('')) } }
  frameScript(TakenBlob, class {}, { createObjectURL: () => '' }, () => {}, null)
  const workerText = taken[0]

  function openSandbox() {
    const { port1, port2 } = new MessageChannel()
    const frame = window.document.createElement('iframe')
    frame.hidden = true
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.addEventListener('load', () => frame.contentWindow.postMessage('port', '*', [port2]), { once: true })
    frame.src = '/sandbox.html'
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

  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1]

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
    for (let key = 1; key <= keys; key += 1) {
      const answered = next(({ type, sequence, widgets }) => type === 'patch' && sequence === key && widgets.Typed !== undefined)
      const pressed = performance.now()
      port.postMessage({ type: 'meta', sequence: key, changes: { Name: { text: 'x'.repeat(key % 50), value: 'x' } } })
      await answered
      times.push(performance.now() - pressed)
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
    return { first, withData, key: median(times), way: median(ways) }
  }

  const answer_blob = new Blob([answer], { type: 'application/json' })
  return measure(kind === 'sandbox' ? openSandbox : openPlain)
}

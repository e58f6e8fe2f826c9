import type { HostMessage } from './protocol'
import { addRandomUUID } from './random-uuid'
import { Session } from './session'

/** The worker of the sandbox: waits for the page's port, then speaks to the page alone. */
let session: Session | undefined

addEventListener('message', ({ ports: [port] }) => {
  if (port === undefined || session !== undefined) return
  const post = port.postMessage.bind(port)
  const opened = new Session((message) => {
    try {
      post(message)
    } catch {
      // User code put something into a value that can't be copied: send what JSON can say.
      post(JSON.parse(JSON.stringify(message)))
    }
  })
  session = opened
  port.onmessage = ({ data }: MessageEvent<HostMessage>) => opened.receive(data)
})

addEventListener('unhandledrejection', (event) => {
  event.preventDefault()
  session?.noteUnhandled(event.reason)
})

// Apps say `window.x` for globals; there is no document, and nothing of the page, to be found there.
Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true })

addRandomUUID(crypto)

const makeAddress = URL.createObjectURL.bind(URL)
URL.createObjectURL = (source) => {
  const address = makeAddress(source)
  if (source instanceof Blob) session?.noteBlob(address, source)
  return address
}

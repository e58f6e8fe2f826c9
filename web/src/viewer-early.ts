import { apiPrefix } from './api/client'
import { addSpare, sandboxAddress } from './sandbox/spare-frame'
import { documentPath, readAddress } from './viewer/address'

// Runs before the viewer's own scripts are there: asks at once for what they will ask for, the document and the sandbox.
const address = readAddress(window.location.pathname)
if (address !== undefined) {
  const link = document.createElement('link')
  link.rel = 'preload'
  link.as = 'fetch'
  link.crossOrigin = 'anonymous'
  link.href = `${apiPrefix}${documentPath(address)}`
  document.head.append(link)
  addSpare(sandboxAddress(address.slug, address.mode === 'draft'))
}

import { apiPrefix } from './api/client'
import { documentPath, readAddress } from './viewer/address'

// Runs before the viewer's own scripts are there: asks for the document, which they will ask for, at once.
const address = readAddress(window.location.pathname)
if (address !== undefined) {
  const link = document.createElement('link')
  link.rel = 'preload'
  link.as = 'fetch'
  link.crossOrigin = 'anonymous'
  link.href = `${apiPrefix}${documentPath(address)}`
  document.head.append(link)
}

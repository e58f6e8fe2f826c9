import { workerText } from 'virtual:worker-text'

// The frame only starts the worker and hands it the page's port; user code never runs here.
const worker = new Worker(URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' })))

addEventListener('message', ({ source, ports: [port] }) => {
  if (source !== parent) return
  if (port !== undefined) worker.postMessage('port', [port])
  // A page that found the frame in its document does not know whether it has missed the load.
  else parent.postMessage('here', '*')
})

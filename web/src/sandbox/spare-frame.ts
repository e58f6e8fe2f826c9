/** A hidden frame of its own origin, not in the page yet. */
export function newFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.hidden = true
  frame.title = 'Steward sandbox'
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.setAttribute('aria-hidden', 'true')
  return frame
}

/** Where the sandbox of an app is: the released app's settings say which pages may be around it. */
export function sandboxAddress(app: string, isDraft: boolean): string {
  return isDraft ? '/sandbox.html' : `/sandbox.html?app=${encodeURIComponent(app)}`
}

/** Loads a frame beside the page's scripts. */
export function addSpare(url: string): void {
  const frame = newFrame()
  frame.dataset['spare'] = ''
  frame.src = url
  document.body.append(frame)
}

/** The frame that was added; whoever takes it first keeps it. One that came with another policy is dropped. */
export function takeSpare(url: string): HTMLIFrameElement | undefined {
  const spare = document.querySelector<HTMLIFrameElement>('iframe[data-spare]')
  if (spare === null) return undefined
  delete spare.dataset['spare']
  if (spare.getAttribute('src') === url) return spare
  spare.remove()
  return undefined
}

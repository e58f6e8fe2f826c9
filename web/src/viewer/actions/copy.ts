/** Puts a text on the clipboard; answers whether that was possible. Where browsers hide or refuse it, the old way by a selection is tried. */
export async function copyText(text: string): Promise<boolean> {
  // Without TLS there is none.
  const { clipboard } = navigator as { readonly clipboard?: Clipboard }
  if (clipboard === undefined) return copySelection(text)
  try {
    await clipboard.writeText(text)
    return true
  } catch {
    return copySelection(text)
  }
}

function copySelection(text: string): boolean {
  const { activeElement } = document
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'ui-visually-hidden'
  const host = [...document.querySelectorAll('dialog[open]')].pop() ?? document.body
  host.append(area)
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
  return isCopied
}

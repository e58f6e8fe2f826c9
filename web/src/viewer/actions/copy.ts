import { messages } from '../messages'

/** Puts a text on the clipboard. Without TLS, where browsers hide it, the old way by a selection is tried. */
export async function copyText(text: string): Promise<void> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard }
  if (clipboard !== undefined) return clipboard.writeText(text)
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'ui-visually-hidden'
  const host = [...document.querySelectorAll('dialog[open]')].pop() ?? document.body
  host.append(area)
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  if (!isCopied) throw new Error(messages.notCopied)
}

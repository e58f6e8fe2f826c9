import type { Client } from '../../api/client'
import type { ViewDocument } from '../../model/view'
import type { PageActions } from '../../runtime/page-runtime'
import { type Address, signInPath } from '../address'
import type { ShowAlert } from '../alerts/AlertHost'
import type { AskConfirm } from '../alerts/ConfirmHost'
import type { Copy } from '../alerts/CopyHost'
import { messages } from '../messages'
import { goTo } from '../use-address'
import { download } from './download'
import { locate, watchPosition } from './positions'
import { resolveTarget } from './target'

export interface PageActionOptions {
  readonly document: ViewDocument
  readonly address: Address
  readonly client: Client
  readonly alert: ShowAlert
  readonly confirm: AskConfirm
  readonly copy: Copy
}

/** What the page does for the app's code: go somewhere, say something, ask, save a file. */
export function createPageActions(options: PageActionOptions): PageActions {
  const { document, address, client, alert, confirm, copy } = options
  return {
    navigate: async (target, params, mode) => {
      const { url, isInternal } = resolveTarget(target, params, document.app.pages, address, window.location.search)
      if (mode === 'NEW_WINDOW') window.open(url, '_blank', 'noopener')
      else if (isInternal) goTo(url)
      else window.location.assign(url)
    },
    alert,
    download,
    copy: async (text) => {
      await copy(text)
    },
    confirm,
    postMessage: (message, widget, origin) => {
      const receiver = widget === 'window' ? window.parent : frameOf(widget)
      if (receiver === undefined || receiver === null) throw new Error(messages.noFrame(widget))
      receiver.postMessage(message, origin)
    },
    locate,
    watchPosition,
    signOut: async (redirect) => {
      await client.send('DELETE', '/session')
      const url = redirect === undefined || redirect === '' ? undefined : resolveTarget(redirect, {}, document.app.pages, address).url
      window.location.assign(url ?? signInPath(window.location.pathname))
    },
  }
}

function frameOf(widget: string): Window | null | undefined {
  const boxes = [...window.document.querySelectorAll('[data-widget]')]
  const box = boxes.find((element) => element.getAttribute('data-widget') === widget)
  return box?.querySelector('iframe')?.contentWindow
}

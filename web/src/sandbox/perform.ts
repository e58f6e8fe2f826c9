import type { HostAction } from '../runtime/engine/host'
import type { PageActions } from '../runtime/page-runtime'

/** Does what user code asked for; the action has been checked. Rejects with what user code may be told. */
export async function perform(action: HostAction, actions: PageActions): Promise<unknown> {
  switch (action.kind) {
    case 'navigate':
      return actions.navigate(action.target, action.params, action.mode)
    case 'alert':
      return actions.alert(action.message, action.style)
    case 'download':
      return actions.download(action.data, action.fileName, action.type)
    case 'copy':
      return actions.copy(action.text)
    case 'confirm':
      return actions.confirm(action.message)
    case 'postMessage':
      return actions.postMessage(action.message, action.target, action.origin)
    case 'signOut':
      return actions.signOut(action.redirect)
  }
}

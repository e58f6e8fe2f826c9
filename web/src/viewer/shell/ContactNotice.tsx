import { createPortal } from 'react-dom'
import { icon as warning } from 'icon:exclamation-triangle-fill'
import type { ServerContact } from '../../runtime/page-runtime'
import { Icon } from '../../ui/Icon'
import { signInPath } from '../address'
import { messages } from '../messages'
import { useTopLayer } from '../top-layer'
import './contact-notice.css'

interface ContactNoticeProps {
  readonly contact: ServerContact
  /** The page's code is being started again. */
  readonly isRestarting: boolean
}

/**
 * What a person has to know although the app says nothing: it is being restarted, or runs of its queries reach no server, or no session. One line,
 * below the bar; with a dialog open at the top of the window, inside that dialog, because nothing outside of it can be used.
 */
export function ContactNotice({ contact, isRestarting }: ContactNoticeProps): JSX.Element {
  const top = useTopLayer()
  // Also while it is empty, because what a status says is heard only if the status was there before.
  const notice = (
    <div className="viewer-contact" role="status">
      {(isRestarting || contact !== 'answers') && (
        <p className="viewer-contact-text" dir="auto">
          <Icon of={warning} size={14} /> {isRestarting ? messages.restarting : contact === 'signedOut' ? <SignedOut /> : messages.unreachable}
        </p>
      )}
    </div>
  )
  return top.tagName === 'DIALOG' ? createPortal(notice, top) : notice
}

/** In another tab, because in this one what was typed would be lost; it leads to the list of apps, not to the same page without it. */
function SignedOut(): JSX.Element {
  const { told, signIn, rest } = messages.signedOut
  return (
    <>
      {told}{' '}
      <a href={signInPath('/')} target="_blank" rel="noopener">
        {signIn}
      </a>
      {rest}
    </>
  )
}

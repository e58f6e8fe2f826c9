import { withdrawInvitation } from '../../api/workspaces'
import type { Invitation } from '../../api/types'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { useToast } from '../../ui/Toasts'
import { formatTime } from '../format'
import { messages } from '../messages'
import { ProblemNotice } from '../ProblemNotice'
import { useClient } from '../session'
import { useAction } from '../use-action'

const words = messages.members

export interface InvitationListProps {
  readonly workspace: string
  readonly invitations: readonly Invitation[]
  readonly onChanged: () => void
}

/** Invitations that nobody has accepted yet. */
export function InvitationList({ workspace, invitations, onChanged }: InvitationListProps): JSX.Element {
  const client = useClient()
  const toast = useToast()
  const { problem, run } = useAction()
  const handleWithdraw = (invitation: Invitation): void =>
    run(
      () => withdrawInvitation(client, workspace, invitation.id),
      () => {
        toast(words.withdrawn)
        onChanged()
      },
    )
  return (
    <>
      <ProblemNotice problem={problem} />
      <ul className="admin-list">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <span className="admin-list-main">
              <span className="admin-list-name">{invitation.email}</span>{' '}
              <span className="admin-list-detail">{words.expires(formatTime(invitation.expiresAt))}</span>
            </span>
            <Badge>{messages.roles[invitation.role]}</Badge>
            <Button
              size="s"
              variant="quiet"
              aria-label={words.withdrawOf(invitation.email)}
              onClick={() => handleWithdraw(invitation)}
            >
              {words.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

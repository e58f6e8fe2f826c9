import { useState } from 'react'
import { listInvitations, listMembers } from '../../api/workspaces'
import { Button } from '../../ui/Button'
import { icon as personPlus } from 'icon:person-plus'
import { Loaded } from '../Loaded'
import { messages } from '../messages'
import { useClient } from '../session'
import { Page, Panel } from '../shell/Page'
import { useLoad } from '../use-load'
import { useWorkspace } from '../workspaces'
import { InvitationList } from './InvitationList'
import { InviteDialog } from './InviteDialog'
import { MemberTable } from './MemberTable'

const words = messages.members

/** `/workspaces/{workspace}/members` */
export function MembersPage({ workspace: id }: { readonly workspace: string }): JSX.Element {
  const client = useClient()
  const workspace = useWorkspace(id)
  const isAdministrator = workspace?.role === 'administrator'
  const members = useLoad(id, (signal) => listMembers(client, id, signal))
  const [isInviting, setInviting] = useState(false)
  const [invited, setInvited] = useState(0)
  const handleClose = (): void => {
    setInviting(false)
    setInvited(invited + 1)
  }
  const inviteButton = (
    <Button
      variant="primary"
      icon={personPlus}
      unavailable={isAdministrator || workspace === undefined ? undefined : messages.onlyAdministrators}
      onClick={() => setInviting(true)}
    >
      {words.invite}
    </Button>
  )
  return (
    <Page title={words.title} intro={words.intro} actions={inviteButton}>
      <Loaded of={members}>
        {({ items }) => (
          <MemberTable workspace={id} members={items} mayManage={isAdministrator} onChanged={members.reload} />
        )}
      </Loaded>
      {isAdministrator && <PendingInvitations key={invited} workspace={id} />}
      {isInviting && <InviteDialog workspace={id} onClose={handleClose} />}
    </Page>
  )
}

function PendingInvitations({ workspace }: { readonly workspace: string }): JSX.Element {
  const client = useClient()
  const invitations = useLoad(workspace, (signal) => listInvitations(client, workspace, signal))
  if (invitations.value?.items.length === 0) return <></>
  return (
    <Panel title={words.pending}>
      <Loaded of={invitations}>
        {({ items }) => <InvitationList workspace={workspace} invitations={items} onChanged={invitations.reload} />}
      </Loaded>
    </Panel>
  )
}

import { useState } from 'react'
import { changeRole, removeMember } from '../../api/workspaces'
import type { Member, Role } from '../../api/types'
import { useRouter } from '../../lib/router/Router'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Select } from '../../ui/Select'
import { Table } from '../../ui/Table'
import { useToast } from '../../ui/Toasts'
import { messages } from '../messages'
import { paths } from '../paths'
import { ProblemNotice } from '../ProblemNotice'
import { useClient, useSession } from '../session'
import { initial } from '../shell/AccountMenu'
import { useAction } from '../use-action'
import { roleOptions } from './roles'
import './members.css'

const words = messages.members

export interface MemberTableProps {
  readonly workspace: string
  readonly members: readonly Member[]
  readonly mayManage: boolean
  readonly onChanged: () => void
}

export function MemberTable({ workspace, members, mayManage, onChanged }: MemberTableProps): JSX.Element {
  const client = useClient()
  const { user } = useSession()
  const { go } = useRouter()
  const toast = useToast()
  const changing = useAction()
  const removing = useAction()
  const [leaving, setLeaving] = useState<Member>()
  const handleRole = (member: Member, role: Role): void =>
    changing.run(
      () => changeRole(client, workspace, member.user.id, role),
      () => {
        toast(words.roleChanged(nameOf(member)))
        onChanged()
      },
    )
  const handleRemove = (member: Member): void =>
    removing.run(
      () => removeMember(client, workspace, member.user.id),
      () => {
        setLeaving(undefined)
        toast(words.removed(nameOf(member)))
        if (member.user.id === user?.id) go(paths.home)
        else onChanged()
      },
    )
  return (
    <>
      <ProblemNotice problem={changing.problem} onReload={onChanged} />
      <Table
        label={words.title}
        rows={members}
        rowKey={(member) => member.user.id}
        columns={[
          {
            id: 'person',
            header: words.columns.person,
            cell: (member) => <Person member={member} isSelf={member.user.id === user?.id} />,
          },
          {
            id: 'role',
            header: words.columns.role,
            cell: (member) =>
              mayManage ? (
                <Select
                  className="admin-role-select"
                  aria-label={words.roleOf(nameOf(member))}
                  value={member.role}
                  options={roleOptions}
                  onChange={(role) => handleRole(member, role as Role)}
                />
              ) : (
                messages.roles[member.role]
              ),
          },
          {
            id: 'actions',
            header: words.columns.actions,
            hidesHeader: true,
            align: 'end',
            cell: (member) => {
              const isSelf = member.user.id === user?.id
              if (!mayManage && !isSelf) return null
              return (
                <Button
                  size="s"
                  variant="quiet"
                  aria-label={isSelf ? words.leave : words.removePerson(nameOf(member))}
                  onClick={() => setLeaving(member)}
                >
                  {isSelf ? words.leave : words.remove}
                </Button>
              )
            },
          },
        ]}
      />
      {leaving !== undefined && (
        <ConfirmDialog
          title={words.removeTitle(nameOf(leaving))}
          confirmLabel={words.remove}
          cancelLabel={messages.cancel}
          closeLabel={messages.close}
          isDangerous
          isBusy={removing.isBusy}
          onConfirm={() => handleRemove(leaving)}
          onClose={() => {
            setLeaving(undefined)
            removing.clear()
          }}
        >
          <p>{words.removeDetail}</p>
          <ProblemNotice problem={removing.problem} />
        </ConfirmDialog>
      )}
    </>
  )
}

function Person({ member, isSelf }: { readonly member: Member; readonly isSelf: boolean }): JSX.Element {
  return (
    <span className="admin-person">
      <span className="admin-initial" aria-hidden>
        {initial(nameOf(member))}
      </span>
      <span>
        <span className="admin-row">
          <span className="admin-list-name">{nameOf(member)}</span>
          {isSelf && <Badge tone="accent">{words.you}</Badge>}
        </span>
        <span className="admin-list-detail">{member.user.email}</span>
      </span>
    </span>
  )
}

function nameOf({ user }: Member): string {
  return user.name === '' ? user.email : user.name
}

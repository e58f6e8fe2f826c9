import { useState } from 'react'
import { createWorkspace, renameWorkspace } from '../../api/workspaces'
import type { Workspace } from '../../api/types'
import { useRouter } from '../../lib/router/Router'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { TextInput } from '../../ui/TextInput'
import { useToast } from '../../ui/Toasts'
import { icon as plus } from 'icon:plus-lg'
import { FormDialog } from '../FormDialog'
import { messages } from '../messages'
import { paths } from '../paths'
import { useClient } from '../session'
import { useAction } from '../use-action'
import { useWorkspaces } from '../workspaces'

export function CreateWorkspaceButton(): JSX.Element {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" icon={plus} onClick={() => setOpen(true)}>
        {messages.workspaces.create}
      </Button>
      {isOpen && <WorkspaceNameDialog onClose={() => setOpen(false)} />}
    </>
  )
}

export interface WorkspaceNameDialogProps {
  /** The workspace to rename; none: a new one. */
  readonly workspace?: Workspace
  readonly onClose: () => void
}

/** Names a new workspace, or an old one anew. */
export function WorkspaceNameDialog({ workspace, onClose }: WorkspaceNameDialogProps): JSX.Element {
  const client = useClient()
  const { list } = useWorkspaces()
  const { go } = useRouter()
  const toast = useToast()
  const action = useAction()
  const [name, setName] = useState(workspace?.name ?? '')
  const [wasSent, setSent] = useState(false)
  const trimmed = name.trim()
  const handleDone = (saved: Workspace): void => {
    list.reload()
    onClose()
    if (workspace === undefined) {
      toast(messages.workspaces.created(trimmed))
      go(paths.workspace(saved.id))
    } else {
      toast(messages.workspaces.renamed)
    }
  }
  const handleSubmit = (): void => {
    setSent(true)
    if (trimmed === '') return
    action.run(
      () => (workspace === undefined ? createWorkspace(client, trimmed) : renameWorkspace(client, workspace, trimmed)),
      handleDone,
    )
  }
  const title = workspace === undefined ? messages.workspaces.createTitle : messages.workspaces.rename
  return (
    <FormDialog title={title} action={action} onReload={list.reload} onSubmit={handleSubmit} onClose={onClose}>
      <Field
        label={messages.workspaces.name}
        help={messages.workspaces.nameHelp}
        isRequired
        error={wasSent && trimmed === '' ? messages.required : undefined}
      >
        <TextInput value={name} onChange={setName} maxLength={100} autoFocus />
      </Field>
    </FormDialog>
  )
}

import { useState } from 'react'
import { deleteApp } from '../../api/apps'
import type { AppDetail } from '../../api/types'
import { useRouter } from '../../lib/router/Router'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { useToast } from '../../ui/Toasts'
import { icon as trash } from 'icon:trash'
import { messages } from '../messages'
import { paths } from '../paths'
import { ProblemNotice } from '../ProblemNotice'
import { useClient } from '../session'
import { useAction } from '../use-action'

const words = messages.appSettings

/** Deletes an app after its name was typed. */
export function DeleteApp({ app }: { readonly app: AppDetail }): JSX.Element {
  const client = useClient()
  const { go } = useRouter()
  const toast = useToast()
  const { isBusy, problem, run } = useAction()
  const [isAsking, setAsking] = useState(false)
  const handleConfirm = (): void =>
    run(
      () => deleteApp(client, app.id),
      () => {
        toast(words.removed(app.name))
        go(paths.workspace(app.workspace.id), { replaces: true })
      },
    )
  return (
    <>
      <Button variant="danger-quiet" icon={trash} onClick={() => setAsking(true)}>
        {words.removeAction}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={words.removeTitle(app.name)}
          confirmLabel={words.removeAction}
          cancelLabel={messages.cancel}
          closeLabel={messages.close}
          isDangerous
          isBusy={isBusy}
          typed={{ word: app.name, label: words.removeTyped(app.name), missing: words.removeMissing }}
          onConfirm={handleConfirm}
          onClose={() => setAsking(false)}
        >
          <p>{words.removeDetail}</p>
          <ProblemNotice problem={problem} />
        </ConfirmDialog>
      )}
    </>
  )
}

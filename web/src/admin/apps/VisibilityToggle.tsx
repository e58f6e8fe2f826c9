import { useState } from 'react'
import { changeApp } from '../../api/apps'
import type { AppDetail, AppSummary } from '../../api/types'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Toggle } from '../../ui/Toggle'
import { useToast } from '../../ui/Toasts'
import { messages } from '../messages'
import { ProblemNotice } from '../ProblemNotice'
import { useClient } from '../session'
import { useAction } from '../use-action'

const words = messages.appSettings

export interface VisibilityToggleProps {
  readonly app: AppDetail
  readonly onSaved: (app: AppSummary) => void
  /** Loads what somebody else changed. */
  readonly onReload: () => void
}

/** Public or not. Opening an app to everybody asks first; closing it does not. */
export function VisibilityToggle({ app, onSaved, onReload }: VisibilityToggleProps): JSX.Element {
  const client = useClient()
  const toast = useToast()
  const { isBusy, problem, run } = useAction()
  const [isAsking, setAsking] = useState(false)
  const change = (isPublic: boolean): void =>
    run(
      () => changeApp(client, app.id, { isPublic, revision: app.revision }),
      (saved) => {
        setAsking(false)
        toast(isPublic ? words.nowPublic : words.nowPrivate)
        onSaved(saved)
      },
    )
  return (
    <div className="admin-stack">
      {!isAsking && <ProblemNotice problem={problem} onReload={onReload} />}
      <Toggle
        label={words.isPublic}
        help={words.publicHelp}
        isOn={app.isPublic}
        isDisabled={isBusy}
        onChange={(isOn) => (isOn ? setAsking(true) : change(false))}
      />
      {isAsking && (
        <ConfirmDialog
          title={words.makePublicTitle(app.name)}
          confirmLabel={words.makePublic}
          cancelLabel={messages.cancel}
          closeLabel={messages.close}
          isBusy={isBusy}
          onConfirm={() => change(true)}
          onClose={() => setAsking(false)}
        >
          {words.makePublicText.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <ProblemNotice problem={problem} onReload={onReload} />
        </ConfirmDialog>
      )}
    </div>
  )
}

import { icon as warning } from 'icon:exclamation-triangle'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { messages } from '../messages'
import './states.css'

/** The app's code cannot run in this browser or stopped for good. */
export function RuntimeFailed(): JSX.Element {
  const reload = (
    <Button variant="primary" onClick={() => window.location.reload()}>
      {messages.reload}
    </Button>
  )
  return (
    <main className="viewer-state">
      <EmptyState icon={warning} title={messages.runtimeFailed.title} actions={reload}>
        <p>{messages.runtimeFailed.detail}</p>
      </EmptyState>
    </main>
  )
}

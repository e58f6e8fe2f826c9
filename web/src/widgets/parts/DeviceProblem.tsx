import type { DeviceState } from './use-device'
import { mediaMessages } from './media-messages'

/** Tells why a camera or microphone is not there, and offers another try where it failed. */
export function DeviceProblem({ state, onRetry }: { readonly state: DeviceState; readonly onRetry: () => void }): JSX.Element {
  if (state.phase !== 'failed') return <p className="sw-media-message">{state.phase === 'off' ? mediaMessages.off : mediaMessages.starting}</p>
  return (
    <p className="sw-media-message" role="alert">
      {state.message}
      <button type="button" className="sw-media-button" onClick={onRetry}>
        {mediaMessages.tryAgain}
      </button>
    </p>
  )
}

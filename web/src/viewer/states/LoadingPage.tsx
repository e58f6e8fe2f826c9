import { Skeleton } from '../../ui/Skeleton'
import { messages } from '../messages'
import './states.css'

/** Before anything of the app is known. */
export function LoadingPage(): JSX.Element {
  return (
    <div className="viewer-loading" role="status" aria-label={messages.loading}>
      <div className="viewer-loading-bar">
        <Skeleton width="140px" height="16px" />
      </div>
      <LoadingCanvas />
    </div>
  )
}

/** Where the widgets will be. */
export function LoadingCanvas(): JSX.Element {
  return (
    <div className="viewer-loading-canvas" role="status" aria-label={messages.loading}>
      <Skeleton width="220px" height="24px" />
      <Skeleton width="100%" height="38px" />
      <Skeleton width="100%" height="240px" />
    </div>
  )
}

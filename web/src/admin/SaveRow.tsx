import { Button } from '../ui/Button'
import { messages } from './messages'

export interface SaveRowProps {
  readonly isBusy: boolean
  /** Why the person can't save. */
  readonly unavailable?: string | undefined
}

/** The end of a form whose changes are saved together. */
export function SaveRow({ isBusy, unavailable }: SaveRowProps): JSX.Element {
  return (
    <div className="admin-row">
      <Button type="submit" variant="primary" isBusy={isBusy} unavailable={unavailable}>
        {messages.save}
      </Button>
    </div>
  )
}

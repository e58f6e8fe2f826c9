import { icon as chevron } from 'icon:chevron-right'
import { Icon } from '../../ui/Icon'
import { messages } from '../messages'
import type { RowRest } from './use-row-scroll'

export interface RowArrowProps {
  readonly end: keyof RowRest
  readonly onPress: (end: keyof RowRest) => void
}

/** Lies over an end of a row beyond which there is more, and leads there. */
export function RowArrow({ end, onPress }: RowArrowProps): JSX.Element {
  const label = end === 'before' ? messages.previousPages : messages.nextPages
  return (
    <button
      type="button"
      className={`viewer-arrow viewer-arrow-${end}`}
      title={label}
      aria-label={label}
      // The keyboard goes from link to link, which brings each into sight, and the arrow is gone at the end of the row.
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPress(end)}
    >
      <Icon of={chevron} size={14} />
    </button>
  )
}

import { icon as chevron } from 'icon:chevron-right'
import { Icon } from './Icon'
import type { RowRest } from './use-row-scroll'
import './row-arrow.css'

export interface RowArrowProps {
  readonly end: keyof RowRest
  /** What is there. */
  readonly label: string
  readonly onPress: (end: keyof RowRest) => void
}

/** Lies over an end of a row beyond which there is more, and leads there. What is around the row has `position` and sets its colours. */
export function RowArrow({ end, label, onPress }: RowArrowProps): JSX.Element {
  return (
    <button
      type="button"
      className={`ui-row-arrow ui-row-arrow-${end}`}
      title={label}
      aria-label={label}
      // The keyboard goes from item to item, which brings each into sight, and the arrow is gone at the end of the row.
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPress(end)}
    >
      <Icon of={chevron} size={14} />
    </button>
  )
}

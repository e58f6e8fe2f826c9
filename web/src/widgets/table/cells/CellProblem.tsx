import type { RefObject } from 'react'
import { Popover } from '../../parts/Popover'

export interface CellProblemProps {
  /** What the field is described by. */
  readonly id: string
  readonly field: RefObject<HTMLElement>
  readonly text: string
}

/** Why a field may not be saved as it is. Beside it, where no cell cuts it off, and above it, where no calendar hides it. */
export function CellProblem({ id, field, text }: CellProblemProps): JSX.Element {
  return (
    <Popover anchor={field} onClose={stay} prefersAbove className="sw-cell-problem">
      <p id={id} role="alert">
        {text}
      </p>
    </Popover>
  )
}

/** It goes with the problem, not with a press. */
function stay(): void {}

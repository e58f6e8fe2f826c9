import { icon as sidebar } from 'icon:layout-sidebar'
import { Icon } from '../../ui/Icon'
import { messages } from '../messages'
import './fold.css'

export interface FoldButtonProps {
  readonly isFolded: boolean
  readonly onChange: (isFolded: boolean) => void
}

/** Leaves only itself of the navigation beside the page, or brings it back. */
export function FoldButton({ isFolded, onChange }: FoldButtonProps): JSX.Element {
  const label = isFolded ? messages.showNavigation : messages.hideNavigation
  return (
    <button type="button" className="viewer-fold" title={label} aria-label={label} onClick={() => onChange(!isFolded)}>
      <Icon of={sidebar} />
    </button>
  )
}

import { useId, useLayoutEffect, useRef } from 'react'
import type { MouseEvent, ReactNode, SyntheticEvent } from 'react'
import { classNames } from '../lib/class-names'
import { IconButton } from './IconButton'
import { icon as cross } from 'icon:x-lg'
import './dialog.css'

export interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly size?: 's' | 'm' | 'l'
  readonly children: ReactNode
  /** Buttons, last one the most important. */
  readonly footer?: ReactNode
  readonly closeLabel: string
}

/** A modal dialog; rendered means open. The browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, onClose, size = 'm', children, footer, closeLabel }: DialogProps): JSX.Element {
  const ref = useRef<HTMLDialogElement>(null)
  const titleID = useId()
  // An effect, because only the element itself can open in the browser's top layer; of layout, because one that is out of the page
  // gives the focus back no more.
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  const handleCancel = (event: SyntheticEvent): void => {
    event.preventDefault()
    onClose()
  }
  // The dialog has no padding: a press on the element itself is one on the backdrop.
  const handlePress = (event: MouseEvent<HTMLDialogElement>): void => {
    if (event.target === ref.current) onClose()
  }
  return (
    <dialog
      ref={ref}
      className={classNames('ui-dialog', `ui-dialog-${size}`)}
      aria-labelledby={titleID}
      onCancel={handleCancel}
      onMouseDown={handlePress}
    >
      <div className="ui-dialog-content">
        <div className="ui-dialog-head">
          <h2 id={titleID} className="ui-dialog-title">
            {title}
          </h2>
          <IconButton icon={cross} label={closeLabel} onClick={onClose} />
        </div>
        <div className="ui-dialog-body">{children}</div>
        {footer !== undefined && <div className="ui-dialog-footer">{footer}</div>}
      </div>
    </dialog>
  )
}

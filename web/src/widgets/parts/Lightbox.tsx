import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { icon as cross } from 'icon:x-lg'
import { Icon } from '../../ui/Icon'
import { widgetMessages } from '../messages'
import './lightbox.css'

export interface LightboxProps {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something large over the page: a full text, an enlarged image. A press beside it closes it. */
export function Lightbox({ label, onClose, children }: LightboxProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  // An effect, because only the element itself can open in the browser's top layer.
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="sw-lightbox"
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className="sw-lightbox-content">
        <button type="button" className="sw-lightbox-close" aria-label={widgetMessages.close} onClick={onClose}>
          <Icon of={cross} size={14} />
        </button>
        {children}
      </div>
    </dialog>
  )
}

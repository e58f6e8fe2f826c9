import { useId, useRef, useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import { classNames } from '../lib/class-names'
import { Icon } from './Icon'
import { icon as upload } from 'icon:cloud-upload'
import './file-drop.css'

export interface FileDropProps {
  readonly title: string
  readonly help: ReactNode
  readonly buttonLabel: string
  /** As in `<input accept>`. */
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** A place to drop one file on, or to choose it. */
export function FileDrop({ title, help, buttonLabel, accept, onFile }: FileDropProps): JSX.Element {
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const helpID = useId()
  const take = (files: FileList | null): void => {
    const file = files?.[0]
    if (file !== undefined) onFile(file)
    // The same file may be chosen again after a failure.
    if (input.current !== null) input.current.value = ''
  }
  const handleDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div
      className={classNames('ui-file-drop', isOver && 'ui-file-drop-over')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={handleDrop}
    >
      <span className="ui-file-drop-icon">
        <Icon of={upload} size={26} />
      </span>
      <p className="ui-file-drop-title">{title}</p>
      <p className="ui-file-drop-help" id={helpID}>
        {help}
      </p>
      <label className="ui-file-drop-choose">
        <input
          ref={input}
          className="ui-file-drop-input"
          type="file"
          accept={accept}
          aria-describedby={helpID}
          onChange={(event) => take(event.target.files)}
        />
        <span className="ui-button ui-button-default">{buttonLabel}</span>
      </label>
    </div>
  )
}

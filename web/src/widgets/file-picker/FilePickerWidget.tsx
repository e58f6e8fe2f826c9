import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { icon as cross } from 'icon:x'
import { Icon } from '../../ui/Icon'
import { variables } from '../appearance'
import { ButtonFace } from '../button/ButtonFace'
import { widgetMessages } from '../messages'
import { Popover } from '../parts/Popover'
import { asNumber, asText } from '../values'
import type { WidgetViewProps } from '../view'
import { acceptedTypes } from './accept'
import { useFiles } from './use-files'
import './file-picker.css'

/** Files from the visitor's device, chosen or dropped here, in the format that the app asks for (runtime §8.5). */
export function FilePickerWidget(view: WidgetViewProps): JSX.Element {
  const { props } = view
  const files = useFiles(view)
  const chooser = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [isListed, setListed] = useState(false)
  const [isOver, setOver] = useState(false)
  const isOff = props.isDisabled === true
  const hasFiles = files.list.length > 0
  // Another file takes the place of a single one, so a picker for one is never full.
  const isFull = files.most > 1 && files.list.length >= files.most
  const label = asText(props.label) || widgetMessages.chooseFiles
  const isInvalid = props.isValid === false && props.isDirty === true
  const problem = files.problem || (isInvalid ? widgetMessages.required : '')
  const close = () => {
    setListed(false)
    button.current?.focus({ preventScroll: true })
  }
  const drag = (isNow: boolean) => (event: DragEvent) => {
    if (isOff || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(isNow)
  }
  const handleDrop = (event: DragEvent) => {
    drag(false)(event)
    if (!isOff && event.dataTransfer.files.length > 0) void files.add([...event.dataTransfer.files])
  }
  return (
    <div
      className={isOver ? 'sw-files sw-files-over' : 'sw-files'}
      style={variables(props)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={handleDrop}
    >
      <input
        ref={chooser}
        type="file"
        hidden
        multiple={files.most > 1}
        accept={acceptedTypes(props.allowedFileTypes).join(',') || undefined}
        onChange={(event) => {
          const list = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (list.length > 0) void files.add(list)
        }}
      />
      <ButtonFace
        innerRef={button}
        text={hasFiles ? widgetMessages.files(files.list.length) : label}
        color={props.buttonColor}
        isDisabled={isOff}
        isBusy={files.isBusy}
        onClick={() => (hasFiles ? setListed(!isListed) : chooser.current?.click())}
      />
      {problem !== '' && (
        <p className="sw-field-message" role="alert">
          {problem}
        </p>
      )}
      {isListed && hasFiles && (
        <Popover anchor={button} onClose={close} isWide>
          <div
            role="dialog"
            aria-label={label}
            onKeyDown={(event) => {
              if (event.key === 'Escape') close()
            }}
          >
            <ul className="sw-files-list">
              {files.list.map((file, index) => (
                <li key={asText(file.id)}>
                  <span>{asText(file.name)}</span>
                  <small>{sizeText(asNumber(file.size) ?? 0)}</small>
                  <button
                    type="button"
                    autoFocus={isFull && index === 0}
                    aria-label={widgetMessages.remove(asText(file.name))}
                    onClick={() => files.remove(file.id)}
                  >
                    <Icon of={cross} size={15} />
                  </button>
                </li>
              ))}
            </ul>
            {!isFull && (
              <button type="button" autoFocus className="sw-files-again" onClick={() => chooser.current?.click()}>
                {files.most > 1 ? widgetMessages.moreFiles : widgetMessages.otherFile}
              </button>
            )}
          </div>
        </Popover>
      )}
    </div>
  )
}

function sizeText(bytes: number): string {
  const unit = bytes < 1e3 ? 'byte' : bytes < 1e6 ? 'kilobyte' : 'megabyte'
  const amount = bytes / (unit === 'byte' ? 1 : unit === 'kilobyte' ? 1e3 : 1e6)
  return amount.toLocaleString(undefined, { style: 'unit', unit, maximumFractionDigits: amount < 10 ? 1 : 0 })
}

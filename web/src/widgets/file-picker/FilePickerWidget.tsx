import { useRef, useState } from 'react'
import { icon as cross } from 'icon:x'
import { Icon } from '../../ui/Icon'
import { variables } from '../appearance'
import { ButtonFace } from '../button/ButtonFace'
import { useFire } from '../events'
import { widgetMessages } from '../messages'
import { Popover } from '../parts/Popover'
import { asNumber, asRecords, asText } from '../values'
import type { WidgetViewProps } from '../view'
import { formatOf, type PickedFile, readFile } from './read'
import './file-picker.css'

const megabyte = 1000 * 1000

/** Files from the visitor's device, read in the format that the app asks for. */
export function FilePickerWidget({ node, props, runtime }: WidgetViewProps): JSX.Element {
  const [fire, isRunning] = useFire(runtime, node)
  const chooser = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [isListed, setListed] = useState(false)
  const [isReading, setReading] = useState(false)
  const [problem, setProblem] = useState('')
  const files = asRecords(props.files)
  const most = Math.max(1, asNumber(props.maxNumFiles) ?? 1)
  const largest = asNumber(props.maxFileSize) ?? 5
  const take = async (list: readonly File[]) => {
    const tooLarge = list.filter((file) => file.size > largest * megabyte)
    const fitting = list.filter((file) => file.size <= largest * megabyte)
    const chosen = fitting.slice(0, most)
    setReading(true)
    const format = formatOf(props.fileDataType)
    const results = await Promise.allSettled(chosen.map((file) => readFile(file, format, props.dynamicTyping === true)))
    setReading(false)
    const read = results.flatMap((result): readonly PickedFile[] => (result.status === 'fulfilled' ? [result.value] : []))
    const unread = chosen.filter((_, index) => results[index]?.status === 'rejected')
    setProblem(
      [
        tooLarge.length > 0 && widgetMessages.tooLarge(namesOf(tooLarge), largest),
        fitting.length > most && widgetMessages.tooMany(most),
        unread.length > 0 && widgetMessages.unreadable(namesOf(unread)),
      ]
        .filter(Boolean)
        .join('. '),
    )
    if (read.length === 0) return
    await fire('onFilesSelected', { meta: { selectedFiles: read, isDirty: true } })
  }
  const remove = (id: unknown) =>
    runtime.setMeta(node.widgetName, { selectedFiles: files.filter((file) => file.id !== id), isDirty: true })
  const label = asText(props.label) || widgetMessages.chooseFiles
  return (
    <div className="sw-files" style={variables(props)} title={problem || undefined}>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple={most > 1}
        accept={acceptOf(props.allowedFileTypes)}
        onChange={(event) => {
          const list = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (list.length > 0) void take(list)
        }}
      />
      <ButtonFace
        innerRef={button}
        text={files.length === 0 ? label : widgetMessages.files(files.length)}
        color={props.buttonColor}
        icon={files.length === 0 ? 'upload' : 'paperclip'}
        isDisabled={props.isDisabled === true}
        isBusy={isRunning || isReading}
        onClick={() => (files.length === 0 ? chooser.current?.click() : setListed(true))}
      />
      {problem !== '' && (
        <p className="sw-field-message" role="alert">
          {problem}
        </p>
      )}
      {isListed && (
        <Popover anchor={button} onClose={() => setListed(false)} isWide style={variables(props)}>
          <ul className="sw-files-list">
            {files.map((file) => (
              <li key={asText(file.id)}>
                <span>{asText(file.name)}</span>
                <button type="button" aria-label={widgetMessages.remove(asText(file.name))} onClick={() => remove(file.id)}>
                  <Icon of={cross} size={15} />
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="sw-files-again" onClick={() => chooser.current?.click()}>
            {label}
          </button>
        </Popover>
      )}
    </div>
  )
}

function acceptOf(types: unknown): string | undefined {
  const list = (Array.isArray(types) ? types : []).map(asText).filter((type) => type !== '' && type !== '*')
  return list.length > 0 ? list.join(',') : undefined
}

function namesOf(files: readonly File[]): string {
  return files.map(({ name }) => name).join(', ')
}

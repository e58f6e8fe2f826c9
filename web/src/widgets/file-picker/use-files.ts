import { useState } from 'react'
import { widgetMessages } from '../messages'
import { asNumber, asRecords, type JSONRecord } from '../values'
import type { WidgetViewProps } from '../view'
import { useFire } from '../events'
import { acceptedTypes, isAccepted } from './accept'
import { formatOf, type PickedFile, readFile } from './read'

/** Limits of size are said in megabytes of this many bytes. */
const megabyte = 1024 * 1024

export interface Files {
  readonly list: readonly JSONRecord[]
  readonly most: number
  readonly isBusy: boolean
  readonly problem: string
  readonly add: (files: readonly File[]) => Promise<void>
  readonly remove: (id: unknown) => void
}

/** The files of a picker: reads new ones within the limits, tells the app, and takes files out again. */
export function useFiles({ node, props, runtime }: WidgetViewProps): Files {
  const [fire, isRunning] = useFire(runtime, node)
  const [isReading, setReading] = useState(false)
  const [problem, setProblem] = useState('')
  const [picked, setPicked] = useState<readonly PickedFile[]>([])
  const list = asRecords(props.fileList)
  const most = Math.max(1, asNumber(props.maxNumFiles) ?? 1)
  // The page's state tells which files there are; their contents stay here, so that they need not come back from it.
  const present = picked.filter(({ id }) => list.some((file) => file.id === id))

  const add = async (files: readonly File[]) => {
    const largest = asNumber(props.maxFileSize) ?? 5
    const types = acceptedTypes(props.allowedFileTypes)
    const wrong = files.filter((file) => !isAccepted(file, types))
    const tooLarge = files.filter((file) => file.size > largest * megabyte && !wrong.includes(file))
    const fitting = files.filter((file) => !wrong.includes(file) && !tooLarge.includes(file))
    const room = most === 1 ? 1 : Math.max(0, most - present.length)
    const chosen = fitting.slice(0, room)
    setReading(true)
    const format = formatOf(props.fileDataType)
    const results = await Promise.allSettled(chosen.map((file) => readFile(file, format, props.dynamicTyping === true)))
    setReading(false)
    const read = results.flatMap((result): readonly PickedFile[] => (result.status === 'fulfilled' ? [result.value] : []))
    const unread = chosen.filter((_, index) => results[index]?.status === 'rejected')
    setProblem(
      [
        wrong.length > 0 && widgetMessages.wrongType(namesOf(wrong)),
        tooLarge.length > 0 && widgetMessages.tooLarge(namesOf(tooLarge), largest),
        fitting.length > room && widgetMessages.tooMany(most),
        unread.length > 0 && widgetMessages.unreadable(namesOf(unread)),
      ]
        .filter(Boolean)
        .join('. '),
    )
    if (read.length === 0) return
    const earlier = most === 1 ? [] : present.filter(({ id }) => !read.some((file) => file.id === id))
    const selectedFiles = [...earlier, ...read]
    setPicked(selectedFiles)
    await fire('onFilesSelected', { meta: { selectedFiles, isDirty: true } })
  }
  const remove = (id: unknown) => {
    setProblem('')
    runtime.setMeta(node.widgetName, { selectedFiles: present.filter((file) => file.id !== id), isDirty: true })
  }
  return { list, most, isBusy: isRunning || isReading, problem, add, remove }
}

function namesOf(files: readonly File[]): string {
  return files.map(({ name }) => name).join(', ')
}

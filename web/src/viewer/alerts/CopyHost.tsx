import { createContext, useCallback, useContext, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { Textarea } from '../../ui/TextInput'
import { copyText } from '../actions/copy'
import { messages } from '../messages'

/** Answers true once the text is on the clipboard, false once a person has closed the dialog that shows it instead. */
export type Copy = (text: string) => Promise<boolean>

interface Handover {
  readonly id: number
  readonly text: string
  readonly close: () => void
}

const CopyContext = createContext<Copy>(copyText)

/** Puts a text on the clipboard. */
export function useCopy(): Copy {
  return useContext(CopyContext)
}

/** Shows a text that the browser does not let the page copy, so that a person can: one after another. */
export function CopyHost({ children }: { readonly children: ReactNode }): JSX.Element {
  const [handovers, setHandovers] = useState<readonly Handover[]>([])
  const lastID = useRef(0)
  const copy = useCallback<Copy>(async (text) => {
    if (await copyText(text)) return true
    lastID.current += 1
    const id = lastID.current
    await new Promise<void>((close) => setHandovers((list) => [...list, { id, text, close }]))
    return false
  }, [])
  const [handover] = handovers
  const close = () => {
    handover?.close()
    setHandovers((list) => list.slice(1))
  }
  return (
    <CopyContext.Provider value={copy}>
      {children}
      {handover && <CopyDialog key={handover.id} text={handover.text} onClose={close} />}
    </CopyContext.Provider>
  )
}

function CopyDialog({ text, onClose }: { readonly text: string; readonly onClose: () => void }): JSX.Element {
  const { title, label, hint } = messages.copyByHand
  const footer = (
    <Button variant="primary" onClick={onClose}>
      {messages.close}
    </Button>
  )
  return (
    <Dialog title={title} size="s" onClose={onClose} closeLabel={messages.close} footer={footer}>
      <Field label={label} help={hint}>
        <Textarea autoFocus readOnly value={text} onChange={ignore} onFocus={(event) => event.target.select()} />
      </Field>
    </Dialog>
  )
}

const ignore = () => undefined

import { createContext, useCallback, useContext, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { messages } from '../messages'

export type AskConfirm = (message: string) => Promise<boolean>

interface Question {
  readonly id: number
  readonly message: string
  readonly answer: (isYes: boolean) => void
}

const ConfirmContext = createContext<AskConfirm>(() => Promise.resolve(false))

/** Asks a question with Yes and No. */
export function useConfirm(): AskConfirm {
  return useContext(ConfirmContext)
}

/** Questions are asked one after another. */
export function ConfirmHost({ children }: { readonly children: ReactNode }): JSX.Element {
  const [questions, setQuestions] = useState<readonly Question[]>([])
  const lastID = useRef(0)
  const ask = useCallback<AskConfirm>((message) => {
    lastID.current += 1
    const id = lastID.current
    return new Promise((answer) => setQuestions((list) => [...list, { id, message, answer }]))
  }, [])
  const [question] = questions
  const answer = (isYes: boolean) => {
    question?.answer(isYes)
    setQuestions((list) => list.slice(1))
  }
  return (
    <ConfirmContext.Provider value={ask}>
      {children}
      {question && (
        <ConfirmDialog
          key={question.id}
          title={messages.confirm.title}
          confirmLabel={messages.confirm.yes}
          cancelLabel={messages.confirm.no}
          closeLabel={messages.close}
          onConfirm={() => answer(true)}
          onClose={() => answer(false)}
        >
          {question.message}
        </ConfirmDialog>
      )}
    </ConfirmContext.Provider>
  )
}

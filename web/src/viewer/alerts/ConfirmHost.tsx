import { createContext, useCallback, useContext, useState } from 'react'
import type { ReactNode } from 'react'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { messages } from '../messages'

export type AskConfirm = (message: string) => Promise<boolean>

interface Question {
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
  const ask = useCallback<AskConfirm>(
    (message) => new Promise((answer) => setQuestions((list) => [...list, { message, answer }])),
    [],
  )
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
          key={questions.length}
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

import { createContext, useContext } from 'react'

/** The form around a widget, for buttons that wait for it or reset it. */
export interface FormScope {
  readonly name: string
  readonly isValid: boolean
}

export const FormContext = createContext<FormScope | undefined>(undefined)

export function useForm(): FormScope | undefined {
  return useContext(FormContext)
}

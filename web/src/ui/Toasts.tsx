import { createContext, useCallback, useContext, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { IconButton } from './IconButton'
import type { Tone } from './Badge'
import { icon as cross } from 'icon:x-lg'
import { icon as check } from 'icon:check-circle-fill'
import { icon as info } from 'icon:info-circle-fill'
import { icon as warning } from 'icon:exclamation-triangle-fill'
import './toasts.css'

export type ShowToast = (text: string, tone?: Tone) => void

interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: Tone
}

const icons = { neutral: info, accent: info, success: check, warning, danger: warning }
const lifetime = 6000
const longest = 4

const ToastContext = createContext<ShowToast>(() => undefined)

/** Shows a short message that goes away by itself; for news that needs no answer. */
export function useToast(): ShowToast {
  return useContext(ToastContext)
}

export interface ToastHostProps {
  readonly children: ReactNode
  readonly closeLabel?: string
}

export function ToastHost({ children, closeLabel = 'Dismiss' }: ToastHostProps): JSX.Element {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const lastID = useRef(0)
  const dismiss = useCallback((id: number) => setToasts((list) => list.filter((toast) => toast.id !== id)), [])
  const show = useCallback<ShowToast>(
    (text, tone = 'success') => {
      lastID.current += 1
      const id = lastID.current
      setToasts((list) => [...list, { id, text, tone }].slice(-longest))
      setTimeout(() => dismiss(id), lifetime)
    },
    [dismiss],
  )
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div className="ui-toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className={`ui-toast ui-toast-${toast.tone}`}>
            <Icon of={icons[toast.tone]} />
            <span className="ui-toast-text">{toast.text}</span>
            <IconButton icon={cross} label={closeLabel} onClick={() => dismiss(toast.id)} />
          </div>
        ))}
      </div>
    </ToastContext.Provider>
  )
}

import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { icon as check } from 'icon:check-circle-fill'
import { icon as cross } from 'icon:x-lg'
import { icon as info } from 'icon:info-circle-fill'
import { icon as warning } from 'icon:exclamation-triangle-fill'
import type { PageActions } from '../../runtime/page-runtime'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import '../../ui/toasts.css'
import { messages } from '../messages'
import { useTopLayer } from '../top-layer'

export type ShowAlert = PageActions['alert']
type AlertStyle = Parameters<ShowAlert>[1]

interface Alert {
  readonly id: number
  readonly message: string
  readonly style: AlertStyle
  /** How often it was said while it is shown. */
  readonly count: number
}

const looks: Readonly<Record<AlertStyle, readonly [tone: string, icon: typeof info]>> = {
  default: ['neutral', info],
  info: ['accent', info],
  success: ['success', check],
  warning: ['warning', warning],
  error: ['danger', warning],
}
const lifetime = 6000
const mostAtOnce = 5
const longest = 2000

const AlertContext = createContext<ShowAlert>(() => undefined)

/** Shows a message of the app for some seconds. */
export function useAlert(): ShowAlert {
  return useContext(AlertContext)
}

/**
 * Draws the app's messages above everything: with a dialog open, inside that dialog,
 * because nothing outside of it is in the browser's top layer.
 */
export function AlertHost({ children }: { readonly children: ReactNode }): JSX.Element {
  const [alerts, setAlerts] = useState<readonly Alert[]>([])
  const [ends, setEnds] = useState({ bar: 0, notice: 0 })
  const lastID = useRef(0)
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())
  // An effect, because timers are the browser's.
  useEffect(() => {
    const all = timers.current
    return () => all.forEach(clearTimeout)
  }, [])
  const dismiss = useCallback((id: number) => setAlerts((list) => list.filter((alert) => alert.id !== id)), [])
  const show = useCallback<ShowAlert>(
    (message, style) => {
      lastID.current += 1
      const id = lastID.current
      setEnds({ bar: measuredEnd('.viewer-bar'), notice: measuredEnd('.viewer-contact') })
      setAlerts((list) => withAlert(list, { id, message: message.slice(0, longest), style, count: 1 }))
      const timer = setTimeout(() => {
        timers.current.delete(timer)
        dismiss(id)
      }, lifetime)
      timers.current.add(timer)
    },
    [dismiss],
  )
  const host = useTopLayer()
  const below = host === document.body ? Math.max(ends.bar, ends.notice) : ends.notice
  const list = (
    <div className="ui-toasts" role="status" aria-live="polite" style={{ '--ui-toasts-below': `${below}px` } as CSSProperties}>
      {alerts.map(({ id, message, style, count }) => {
        const [tone, icon] = looks[style] ?? looks.default
        return (
          <div key={id} className={`ui-toast ui-toast-${tone}`}>
            <Icon of={icon} />
            <span className="ui-toast-text">{message}</span>
            {count > 1 && <span className="ui-toast-count">{messages.times(count)}</span>}
            <IconButton icon={cross} label={messages.close} onClick={() => dismiss(id)} />
          </div>
        )
      })}
    </div>
  )
  return (
    <AlertContext.Provider value={show}>
      {children}
      {createPortal(list, host)}
    </AlertContext.Provider>
  )
}

/** The same said again stays in its place, and counts. */
function withAlert(list: readonly Alert[], next: Alert): readonly Alert[] {
  const isSame = ({ message, style }: Alert) => message === next.message && style === next.style
  if (!list.some(isSame)) return [...list, next].slice(-mostAtOnce)
  return list.map((alert) => (isSame(alert) ? { ...next, count: alert.count + 1 } : alert))
}

/** Where the bar with the pages or the notice below it ends, on a phone: messages are below them there. Elsewhere nothing is measured. */
function measuredEnd(selector: string): number {
  if (typeof matchMedia !== 'function' || !matchMedia('(max-width: 720px)').matches) return 0
  return document.querySelector(selector)?.getBoundingClientRect().bottom ?? 0
}

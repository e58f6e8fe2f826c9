import { useCallback, useState } from 'react'

/** The open dialogs of the page, in the order they opened. Nothing outside the last one can be used. */
export function useDialogs() {
  const [dialogs, setDialogs] = useState<readonly HTMLElement[]>([])
  const dialogOpened = useCallback((dialog: HTMLElement) => {
    setDialogs((open) => [...open, dialog])
    return () => setDialogs((open) => open.filter((each) => each !== dialog))
  }, [])
  return { last: dialogs[dialogs.length - 1], dialogOpened }
}

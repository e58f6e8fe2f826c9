import { useEffect, useState } from 'react'

/** The open dialog that was opened last, or the page: whatever is outside of it can't be used. */
export function useTopLayer(): Element {
  const [top, setTop] = useState<Element>(document.body)
  const hasDialog = top !== document.body
  // An effect, because dialogs open and close in the browser.
  useEffect(() => {
    const update = () => setTop([...document.querySelectorAll('dialog[open]')].pop() ?? document.body)
    update()
    const observer = new MutationObserver(update)
    // An open dialog may also be taken out of the page.
    observer.observe(document.body, { subtree: true, attributeFilter: ['open'], childList: hasDialog })
    return () => observer.disconnect()
  }, [hasDialog])
  return top
}

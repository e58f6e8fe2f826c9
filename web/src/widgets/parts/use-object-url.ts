import { useEffect, useState } from 'react'
import { keptFile } from '../../runtime/kept-files'

/** An address that elements can load: references to files that the page keeps become `blob:` addresses. */
export function useObjectURL(source: string): string {
  const [url, setURL] = useState({ source, url: keptFile(source) ? '' : source })
  // An effect, because such an address has to be given back.
  useEffect(() => {
    const file = keptFile(source)
    if (file === undefined) return setURL({ source, url: source })
    const created = URL.createObjectURL(file)
    setURL({ source, url: created })
    return () => URL.revokeObjectURL(created)
  }, [source])
  return url.source === source ? url.url : ''
}

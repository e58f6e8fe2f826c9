import { useEffect, useMemo, useState } from 'react'
import { ownReact } from '../embedded/own-react'
import type { Content } from '../embedded/protocol'
import { contentOf } from './read'

/**
 * What the frame of a custom widget is to show: `undefined` where the developer wrote nothing, `null` while Steward's
 * copy of React is on its way to code that takes React from a CDN.
 */
export function useContent(srcDoc: unknown): Content | null | undefined {
  const source = JSON.stringify(srcDoc ?? null)
  const written = useMemo(() => contentOf(srcDoc), [source])
  const needsReact = useMemo(() => written !== undefined && ownReact(written) !== undefined, [written])
  const [react, setReact] = useState<string>()
  // An effect, because the script is a file of the server's.
  useEffect(() => {
    if (!needsReact) return
    let isCurrent = true
    // Without it the widget says what it could not load.
    void import('virtual:library-text/widgets/embedded/react-copy').then(
      ({ text }) => isCurrent && setReact(text),
      () => isCurrent && setReact(''),
    )
    return () => {
      isCurrent = false
    }
  }, [needsReact])
  return useMemo(() => {
    if (!needsReact || written?.kind !== 'widget') return written
    return react === undefined ? null : { ...written, react }
  }, [written, needsReact, react])
}

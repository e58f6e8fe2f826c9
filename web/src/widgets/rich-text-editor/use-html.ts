import { useEffect, useState } from 'react'
import { asText } from '../values'

/** The text as HTML: as it is, or translated from Markdown, whose reader is loaded when it is needed. */
export function useHTML(text: unknown, isMarkdown: boolean): string {
  const source = asText(text)
  const [translated, setTranslated] = useState({ source: '', html: '' })
  // An effect, because the translation comes later.
  useEffect(() => {
    if (!isMarkdown) return undefined
    let isWanted = true
    void import('marked').then(({ marked }) => {
      if (isWanted) setTranslated({ source, html: marked.parse(source) })
    })
    return () => {
      isWanted = false
    }
  }, [source, isMarkdown])
  return isMarkdown ? translated.html : source
}

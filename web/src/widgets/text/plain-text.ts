import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import type { WidgetProps } from '../definition'
import { hasMarkup } from '../html/parse'
import { differsOnlyIn } from '../quick-write'
import type { QuickWriter } from '../quick-write'
import { asText } from '../values'

const written = new Set(['text', 'value'])

/**
 * Texts are what a keystroke changes, dozens at once. One that is plain and stays so is written into its text node: drawing
 * it by React takes many times as long.
 *
 * @param fitsAs How the text would be drawn; another way needs React.
 */
export function usePlainText(
  writer: QuickWriter | undefined,
  content: RefObject<HTMLElement>,
  props: WidgetProps,
  fitsAs: (source: string) => string,
): void {
  // An effect, because it is about the node that React made.
  useLayoutEffect(() => {
    const source = asText(props.text)
    const node = onlyText(content.current)
    // React compares with what it wrote itself, and does not know what a writer wrote since.
    if (node !== undefined && isPlain(source) && node.data !== source) node.data = source
    if (writer === undefined || node === undefined || !isPlain(source)) return undefined
    const kind = fitsAs(source)
    let shown = props
    writer.current = (next) => {
      const text = asText(next.text)
      if (!isPlain(text) || fitsAs(text) !== kind || !differsOnlyIn(written, shown, next)) return false
      node.data = text
      shown = next
      return true
    }
    return () => {
      writer.current = undefined
    }
  })
}

/** The empty text has no node. */
function isPlain(source: string): boolean {
  return source !== '' && !hasMarkup(source) && !source.includes('://')
}

function onlyText(element: HTMLElement | null): Text | undefined {
  const child = element?.childNodes.length === 1 ? element.firstChild : undefined
  return child?.nodeType === Node.TEXT_NODE ? (child as Text) : undefined
}

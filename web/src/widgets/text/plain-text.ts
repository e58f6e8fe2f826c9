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
 * @param shapeOf The class of the box for a text: whether it has to be clipped depends on how long it is.
 */
export function usePlainText(
  writer: QuickWriter | undefined,
  content: RefObject<HTMLElement>,
  props: WidgetProps,
  shapeOf: (source: string) => string,
): void {
  // An effect, because it is about the node that React made.
  useLayoutEffect(() => {
    const source = asText(props.text)
    const node = onlyText(content.current)
    const box = content.current?.parentElement
    // React compares with what it wrote itself, and does not know what a writer wrote since.
    if (node !== undefined && isPlain(source) && node.data !== source) node.data = source
    if (box && box.className !== shapeOf(source)) box.className = shapeOf(source)
    if (writer === undefined || node === undefined || !box || !isPlain(source)) return undefined
    let shown = props
    let shape = shapeOf(source)
    writer.current = (next) => {
      const text = asText(next.text)
      if (!isPlain(text) || !differsOnlyIn(written, shown, next)) return false
      const nextShape = shapeOf(text)
      if (nextShape !== shape) box.className = shape = nextShape
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

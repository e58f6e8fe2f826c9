import type { WidgetNode } from '../../model/view'
import type { WidgetProps } from '../definition'
import { asNumber } from '../values'
import type { InputKind } from './kind'
import { readNumber } from './numbers'

/** What the page knows of a typed text: a number is one there. The first input of all keeps its texts. */
export function stateOf(node: WidgetNode, kind: InputKind, text: string): Readonly<Record<string, unknown>> {
  if (node.type === 'INPUT_WIDGET') return { text }
  return { text: kind === 'number' ? readNumber(text) : text, inputText: text }
}

/** The first input of all had no kind for several lines: it had the height for them. */
export function isTallText(node: WidgetNode, props: WidgetProps): boolean {
  const rows = (asNumber(node.bottomRow) ?? 0) - (asNumber(node.topRow) ?? 0)
  return node.type === 'INPUT_WIDGET' && props.inputType === 'TEXT' && rows > 4
}

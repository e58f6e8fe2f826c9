import type { WidgetNode } from '../../model/view'
import type { WidgetProps } from '../definition'
import { asText } from '../values'

/** The text of a control's label. A select keeps the label of its chosen option under `label`. */
export function labelOf(node: WidgetNode, props: WidgetProps): string {
  return asText(props.labelText) || (node.type === 'SELECT_WIDGET' ? '' : asText(props.label))
}

/** The text behind the question mark beside a label; there is none without the label. */
export function hintOf(node: WidgetNode, props: WidgetProps): string {
  return labelOf(node, props) === '' ? '' : asText(props.labelTooltip) || asText(props.tooltip)
}

/** Ids of what describes a control: its message, while there is one, and its hint. */
export function describedBy(id: string, node: WidgetNode, props: WidgetProps, hasMessage = false): string | undefined {
  return [hasMessage && `${id}-message`, hintOf(node, props) !== '' && `${id}-hint`].filter(Boolean).join(' ') || undefined
}

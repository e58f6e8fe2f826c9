import type { WidgetNode } from '../../model/view'
import type { WidgetProps } from '../definition'
import { asText } from '../values'

/** The text of a control's label. A select keeps the label of its chosen option under `label`. */
export function labelOf(node: WidgetNode, props: WidgetProps): string {
  return asText(props.labelText) || (node.type === 'SELECT_WIDGET' ? '' : asText(props.label))
}

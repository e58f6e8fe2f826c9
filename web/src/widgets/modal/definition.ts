import type { WidgetDefinition } from '../definition'
import { boolean, number, style } from '../rules'

export const modal: WidgetDefinition = {
  type: 'MODAL_WIDGET',
  label: 'Modal',
  initial: { canEscapeKeyClose: true, canOutsideClickClose: true },
  properties: {
    ...style,
    animateLoading: boolean,
    canOutsideClickClose: boolean,
    canEscapeKeyClose: boolean,
    shouldScrollContents: boolean,
    width: number,
    height: number,
  },
  meta: { isVisible: false },
  // Apps open a modal and reset what is in it: `showModal('M'); resetWidget('M')`.
  staysOnReset: ['isVisible'],
  derived: { name: { from: ['widgetName'], compute: (props) => props.widgetName } },
  events: ['onClose'],
}

export const definitions: readonly WidgetDefinition[] = [modal]

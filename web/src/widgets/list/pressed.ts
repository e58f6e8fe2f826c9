import type { WidgetNode } from '../../model/view'
import { hasEvent } from '../events'
import { descendants } from '../page'
import { isBlank } from '../values'

const roles = ['button', 'checkbox', 'combobox', 'gridcell', 'menuitem', 'option', 'radio', 'slider', 'spinbutton', 'switch', 'tab', 'treeitem']
const controls = ['button', 'a', 'input', 'select', 'textarea', 'label', 'li[tabindex]', ...roles.map((role) => `[role=${role}]`)].join()

/** A press on a control inside the row is the control's own. Popovers of the row are drawn elsewhere. */
export function isControl(target: EventTarget, row: Element, template: WidgetNode | undefined): boolean {
  if (!(target instanceof Element) || !row.contains(target)) return true
  const control = target.closest(controls)
  return control !== null && control !== row && row.contains(control) && !isIdle(control, template)
}

const buttons = new Set(['BUTTON_WIDGET', 'ICON_BUTTON_WIDGET'])

/** A button that does nothing is a part of the row like a text. */
function isIdle(control: Element, template: WidgetNode | undefined): boolean {
  const name = control.closest('[data-widget]')?.getAttribute('data-widget')
  const node = template && descendants(template).find(({ widgetName }) => widgetName === name)
  return node !== undefined && buttons.has(node.type) && !hasEvent(node, 'onClick') && !resets(node)
}

function resets({ resetFormOnClick }: WidgetNode): boolean {
  return !isBlank(resetFormOnClick) && resetFormOnClick !== false
}

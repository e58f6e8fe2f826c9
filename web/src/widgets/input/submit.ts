import type { KeyboardEvent } from 'react'
import type { WidgetNode } from '../../model/view'
import { fire, hasEvent } from '../events'
import type { WidgetViewProps } from '../view'

/**
 * Whether a key submits: Enter where the app has code for it. In a field of several lines Shift and Enter make a new
 * line, and without code for submitting Enter does as well.
 */
export function submitsOn(event: KeyboardEvent, node: WidgetNode, isMultiline = false): boolean {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !hasEvent(node, 'onSubmit')) return false
  return !isMultiline || !event.shiftKey
}

/** Runs the code; afterwards the field is emptied where the app asks for it, although its default may not be empty. */
export async function submit(view: WidgetViewProps, cleared: Readonly<Record<string, unknown>>): Promise<void> {
  const { node, props, runtime } = view
  const { success } = await fire(runtime, node, 'onSubmit')
  if (!success || props.resetOnSubmit !== true) return
  await runtime.reset(node.widgetName, true)
  runtime.setMeta(node.widgetName, cleared)
}

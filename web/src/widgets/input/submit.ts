import type { KeyboardEvent } from 'react'
import type { WidgetNode } from '../../model/view'
import { fire, hasEvent } from '../events'
import type { WidgetViewProps } from '../view'

/** Whether a key submits a line: Enter where the app has code for it. */
export function submitsOn(event: KeyboardEvent, node: WidgetNode): boolean {
  return event.key === 'Enter' && !event.nativeEvent.isComposing && hasEvent(node, 'onSubmit')
}

/** Whether a key submits several lines, in which Enter alone makes a new one: Enter with Control or Command. */
export function submitsLinesOn(event: KeyboardEvent, node: WidgetNode): boolean {
  return (event.ctrlKey || event.metaKey) && submitsOn(event, node)
}

/** Runs the code; afterwards the field is emptied where the app asks for it, although its default may not be empty. */
export async function submit(view: WidgetViewProps, cleared: Readonly<Record<string, unknown>>): Promise<void> {
  const { node, props, runtime } = view
  const { success } = await fire(runtime, node, 'onSubmit')
  if (!success || props.resetOnSubmit !== true) return
  await runtime.reset(node.widgetName, true)
  runtime.setMeta(node.widgetName, cleared)
}

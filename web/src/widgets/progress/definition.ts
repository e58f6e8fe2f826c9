import type { WidgetDefinition } from '../definition'
import { boolean, setVisibility, style, text, visibility } from '../rules'

const properties: WidgetDefinition['properties'] = {
  ...visibility,
  ...style,
  progress: { kind: 'number', min: 0, max: 100, default: 50 },
  steps: { kind: 'number', min: 1, max: 100, default: 1 },
  showResult: boolean,
  counterClockwise: boolean,
  fillColor: text,
}

/** How far something is (runtime §7.3). */
export const progress: WidgetDefinition = {
  type: 'PROGRESS_WIDGET',
  label: 'Progress',
  initial: { isVisible: true, progressType: 'linear' },
  properties: { ...properties, isIndeterminate: boolean, progressType: text },
  setters: { ...setVisibility, setProgress: 'progress' },
}

/** The bar and the ring of old pages. */
const oldBar: WidgetDefinition = { type: 'PROGRESSBAR_WIDGET', label: 'Progress bar', initial: { isVisible: true }, properties }
const oldRing: WidgetDefinition = { type: 'CIRCULAR_PROGRESS_WIDGET', label: 'Circular progress', initial: { isVisible: true }, properties }

export const definitions: readonly WidgetDefinition[] = [progress, oldBar, oldRing]

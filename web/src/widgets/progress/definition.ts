import type { WidgetDefinition } from '../definition'
import { boolean, setVisibility, style, text, visibility } from '../rules'

export const progress: WidgetDefinition = {
  type: 'PROGRESS_WIDGET',
  label: 'Progress',
  initial: { isVisible: true, progressType: 'linear' },
  properties: {
    ...visibility,
    ...style,
    isIndeterminate: boolean,
    progressType: text,
    progress: { kind: 'number', min: 0, max: 100, default: 50 },
    steps: { kind: 'number', min: 1, max: 100, default: 1 },
    showResult: boolean,
    counterClockwise: boolean,
    fillColor: text,
  },
  setters: { ...setVisibility, setProgress: 'progress' },
}

export const definitions: readonly WidgetDefinition[] = [progress]

import type { WidgetDefinition } from '../definition'
import { boolean, setVisibility, style, visibility } from '../rules'

const properties = { ...visibility, ...style, shouldScrollContents: boolean }

export const container: WidgetDefinition = {
  type: 'CONTAINER_WIDGET',
  label: 'Container',
  initial: { isVisible: true },
  properties,
  setters: setVisibility,
}

export const statsBox: WidgetDefinition = { ...container, type: 'STATBOX_WIDGET', label: 'Stats box' }

export const definitions: readonly WidgetDefinition[] = [container, statsBox]

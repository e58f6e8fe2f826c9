import { definitions } from 'virtual:widget-definitions'
import type { WidgetDefinition } from './definition'

/** Every widget this build knows, by stored type. A type that is missing here is drawn as a labelled placeholder. */
export const widgetDefinitions: Readonly<Record<string, WidgetDefinition>> = Object.fromEntries(
  definitions.map((definition) => [definition.type, definition]),
)

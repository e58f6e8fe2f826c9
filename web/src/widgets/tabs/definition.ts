import type { WidgetDefinition, WidgetProps } from '../definition'
import { boolean, invalid, setVisibility, style, text, valid, visibility } from '../rules'
import { asText, isBlank, type JSONRecord, ordered } from '../values'

export const tabs: WidgetDefinition = {
  type: 'TABS_WIDGET',
  label: 'Tabs',
  initial: { isVisible: true, shouldShowTabs: true },
  properties: {
    ...visibility,
    ...style,
    shouldShowTabs: boolean,
    shouldScrollContents: boolean,
    defaultTab: { kind: 'custom', check: checkDefaultTab },
    'tabsObj.*.label': text,
    'tabsObj.*.isVisible': boolean,
  },
  meta: { selectedTabWidgetId: undefined },
  derived: {
    selectedTab: {
      from: ['selectedTabWidgetId', 'defaultTab', 'tabsObj'],
      compute: (props) => asText(selectedTab(props)?.label),
    },
  },
  events: ['onTabSelected'],
  setters: setVisibility,
  dependencies: { defaultTab: ['tabsObj'] },
}

/** Tabs in display order, hidden ones left out. */
export function visibleTabs(props: WidgetProps): readonly JSONRecord[] {
  return ordered(props.tabsObj)
    .map(([, tab]) => tab)
    .filter((tab) => tab.isVisible !== false)
}

/** The tab that is open: the chosen one, else the one named by `defaultTab`, else the first. */
export function selectedTab(props: WidgetProps): JSONRecord | undefined {
  const shown = visibleTabs(props)
  return (
    shown.find((tab) => !isBlank(tab.widgetId) && tab.widgetId === props.selectedTabWidgetId) ??
    shown.find((tab) => tab.label === props.defaultTab) ??
    shown[0]
  )
}

function checkDefaultTab(value: unknown, props: WidgetProps) {
  if (isBlank(value)) return valid('')
  const exists = ordered(props.tabsObj).some(([, tab]) => tab.label === value)
  return exists ? valid(value) : invalid(value, `Tab name ${asText(value)} does not exist`)
}

export const definitions: readonly WidgetDefinition[] = [tabs]

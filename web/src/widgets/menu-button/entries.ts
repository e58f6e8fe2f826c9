import { cssText } from '../appearance'
import { iconName } from '../icons/WidgetIcon'
import type { MenuEntry } from '../parts/MenuList'
import { asArray, asBoolean, asRecord, asText, isShown, type JSONRecord, ordered } from '../values'

type Choose = (eventPath: string, context?: JSONRecord) => void

/**
 * The visible entries of a menu: written out (`menuItems`), or one per item of `sourceData`.
 * @param prefix path of the object that holds the menu's properties, empty for a widget's own
 */
export function menuEntries(properties: JSONRecord, prefix: string, choose: Choose): readonly MenuEntry[] {
  const isDynamic = properties.menuItemsSource === 'DYNAMIC'
  return isDynamic ? dynamicEntries(properties, prefix, choose) : staticEntries(properties, prefix, choose)
}

/** Written entries always say whether they are seen; a binding without a value hides them. */
function staticEntries(properties: JSONRecord, prefix: string, choose: Choose): readonly MenuEntry[] {
  return ordered(properties.menuItems)
    .filter(([, item]) => asBoolean(item.isVisible))
    .map(([key, item]) => entry(key, item, () => choose(`${prefix}menuItems.${key}.onClick`)))
}

function dynamicEntries(properties: JSONRecord, prefix: string, choose: Choose): readonly MenuEntry[] {
  const config = asRecord(asRecord(properties.configureMenuItems).config)
  return asArray(properties.sourceData).flatMap((currentItem, currentIndex) => {
    const item = Object.fromEntries(Object.entries(config).map(([name, value]) => [name, valueAt(value, currentIndex)]))
    if (!isShown(item)) return []
    const select = () => choose(`${prefix}configureMenuItems.config.onClick`, { currentItem, currentIndex })
    return [entry(String(currentIndex), item, select)]
  })
}

function valueAt(value: unknown, index: number): unknown {
  return Array.isArray(value) ? value[index] : value
}

function entry(id: string, item: JSONRecord, onSelect: () => void): MenuEntry {
  return {
    id,
    label: asText(item.label),
    icon: iconName(item.iconName),
    iconOnRight: item.iconAlign === 'right',
    iconColor: cssText(item.iconColor),
    isDisabled: item.isDisabled === true,
    style: { color: cssText(item.textColor) || undefined, background: cssText(item.backgroundColor) || undefined },
    onSelect,
  }
}

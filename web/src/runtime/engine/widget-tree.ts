import { parsePath, valueAt } from '../../bindings/path'
import { isDynamic, snippetsOf } from '../../bindings/segments'
import type { WidgetNode } from '../../model/view'

/** Widgets whose children are templates of rows, not widgets of the page. */
const listTypes = new Set(['LIST_WIDGET', 'LIST_WIDGET_V2'])

export function isList(node: WidgetNode): boolean {
  return listTypes.has(node.type)
}

/** The widgets that a list repeats, without those of lists inside. */
export function templateOf(list: WidgetNode): ReadonlyMap<string, PlacedWidget> {
  const widgets = new Map<string, PlacedWidget>()
  for (const child of childrenOf(list)) place(child, undefined, widgets)
  return widgets
}

/** A widget and all below it, templates of lists included. */
export function everyWidget(node: WidgetNode): readonly WidgetNode[] {
  return [node, ...childrenOf(node).flatMap(everyWidget)]
}

/** Old layouts hold `null` among the children. */
function childrenOf(node: WidgetNode): readonly WidgetNode[] {
  return ((node.children ?? []) as readonly (WidgetNode | null)[]).filter((child): child is WidgetNode => child !== null)
}

/** A widget with the names of those around it. */
export interface PlacedWidget {
  readonly node: WidgetNode
  readonly parent: string | undefined
  /** Names of the widgets inside, at any depth. */
  readonly inside: readonly string[]
}

/** All widgets of a layout by name, templates of lists left out. */
export function flattenLayout(root: WidgetNode): ReadonlyMap<string, PlacedWidget> {
  const widgets = new Map<string, PlacedWidget>()
  place(root, undefined, widgets)
  return widgets
}

function place(node: WidgetNode, parent: string | undefined, widgets: Map<string, PlacedWidget>): readonly string[] {
  const inside: string[] = []
  if (!widgets.has(node.widgetName)) widgets.set(node.widgetName, { node, parent, inside })
  if (isList(node)) return [node.widgetName]
  for (const child of childrenOf(node)) inside.push(...place(child, node.widgetName, widgets))
  return [node.widgetName, ...inside]
}

/** Properties of a stored widget that are about its place or its editor. */
const structural = new Set([
  'children', 'dynamicBindingPathList', 'dynamicTriggerPathList', 'dynamicPropertyPathList', 'dynamicHeight', 'key',
  'parentColumnSpace', 'parentRowSpace', 'parentId', 'renderMode', 'version', 'isCanvas', 'hideCard', 'iconSVG', 'thumbnailSVG',
  'displayName', 'searchTags', 'tags', 'needsErrorInfo', 'needsHeightForContent', 'blueprint', 'enhancements',
])

/** The properties of a stored widget that user code and components see. */
export function ownProperties(node: WidgetNode): Record<string, unknown> {
  const own: Record<string, unknown> = {}
  for (const name of Object.keys(node)) if (!structural.has(name)) own[name] = node[name]
  return own
}

/** Stored texts with code that is evaluated, by path: listed as bindings, and no events. */
export function boundTexts(node: WidgetNode, properties: object): ReadonlyMap<string, string> {
  const triggers = new Set(listedPaths(node.dynamicTriggerPathList))
  const texts = new Map<string, string>()
  for (const key of listedPaths(node.dynamicBindingPathList)) {
    const segments = parsePath(key)
    const raw = valueAt(properties, segments)
    const text = typeof raw === 'object' && raw !== null ? JSON.stringify(raw) : raw
    // Lists store what their rows show a second time: rows are evaluated one by one, and read where they are.
    const isCopyOfRows = isList(node) && copiesOfRows.has(segments[0] ?? '')
    if (isDynamic(text) && hasCode(text) && !triggers.has(key) && !isCopyOfRows) texts.set(segments.join('.'), text)
  }
  return texts
}

/** `{{}}` is a text like any other. */
function hasCode(text: string): boolean {
  return !text.includes('{{}}') || snippetsOf(text).length > 0
}

const copiesOfRows = new Set(['template', 'currentItemsView', 'selectedItemView', 'triggeredItemView'])

export function listedPaths(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return []
  const keys = list.map((item: unknown) => (item as { readonly key?: unknown } | null)?.key)
  return [...new Set(keys.filter((key): key is string => typeof key === 'string'))]
}

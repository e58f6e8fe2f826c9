import type { ViewDocument, WidgetNode } from './view'

/**
 * Lists of old apps keep what their rows show in `template`, as texts over the whole list:
 * `{{List1.listData.map((currentItem) => currentItem.name)}}`. Rows are evaluated one by one, so the widgets of the
 * template get what such a text says for one item (runtime §8.2, formats §3.8).
 */
export function withPlainLists(document: ViewDocument): ViewDocument {
  const layout = plain(document.page.layout)
  return layout === document.page.layout ? document : { ...document, page: { ...document.page, layout } }
}

/** The same node if there is no such list in it. */
export function plain(node: WidgetNode): WidgetNode {
  const children = (node.children as readonly (WidgetNode | null)[] | undefined)?.map((child) => child && plain(child))
  const isSame = children === undefined || children.every((child, i) => child === node.children?.[i])
  const inside = isSame ? node : ({ ...node, children } as WidgetNode)
  const template = node['template']
  if (node.type !== 'LIST_WIDGET' || typeof template !== 'object' || template === null) return inside
  return { ...inside, children: (inside.children ?? []).map((child) => overlaid(child, node, template as Template)) }
}

type Template = Readonly<Record<string, WidgetNode | undefined>>

function overlaid(node: WidgetNode, list: WidgetNode, template: Template): WidgetNode {
  const children = (node.children as readonly (WidgetNode | null)[] | undefined)?.map((child) => child && overlaid(child, list, template))
  const inside = children === undefined ? node : ({ ...node, children } as WidgetNode)
  const entry = template[node.widgetName]
  return entry === undefined ? inside : withTexts(inside, list, entry)
}

/** Takes over what the list or its template lists as code of the widget. */
function withTexts(node: WidgetNode, list: WidgetNode, entry: WidgetNode): WidgetNode {
  const prefix = `template.${node.widgetName}.`
  const listed = (name: 'dynamicBindingPathList' | 'dynamicTriggerPathList') => {
    const paths: readonly { readonly key: string }[] = list[name] ?? []
    const own = paths.filter(({ key }) => key.startsWith(prefix)).map(({ key }) => key.slice(prefix.length))
    return [...new Set([...(entry[name] ?? []).map(({ key }) => key), ...own])]
  }
  const triggers = listed('dynamicTriggerPathList')
  const bindings = listed('dynamicBindingPathList').filter((key) => !triggers.includes(key))
  const texts: Record<string, unknown> = {}
  for (const key of [...bindings, ...triggers]) {
    const text = entry[key]
    if (typeof text === 'string') texts[key] = forOneItem(text, list.widgetName)
  }
  const merge = (known: WidgetNode['dynamicBindingPathList'], keys: readonly string[]) =>
    [...new Set([...(known ?? []).map(({ key }) => key), ...keys])].map((key) => ({ key }))
  return {
    ...node,
    ...texts,
    dynamicBindingPathList: merge(node.dynamicBindingPathList, bindings).filter(({ key }) => !triggers.includes(key)),
    dynamicTriggerPathList: merge(node.dynamicTriggerPathList, triggers),
  }
}

/** `{{List1.listData.map((currentItem) => x)}}` gives `{{x}}`; other texts stay, and see the item as well. */
export function forOneItem(text: string, list: string): string {
  const body = mapped(text.trim(), list)
  if (body === undefined) return text
  const wrapped = /^\{\s*return \(function\(\)\s*\{\s*return \(([\s\S]*)\);?\s*\}\)\(\);?\s*\}$/.exec(body)
  if (wrapped === null && body.startsWith('{')) return `{{(() => ${body})()}}`
  return `{{${(wrapped?.[1] ?? body).trim()}}}`
}

function mapped(text: string, list: string): string | undefined {
  const head = /^\{\{\s*([A-Za-z_$][\w$]*)\.(?:listData|items)\.map\(\s*\(\s*currentItem\s*(?:,\s*currentIndex\s*)?\)\s*=>\s*/.exec(text)
  const [start = '', name] = head ?? []
  if (name !== list || !/\)\s*\}\}$/.test(text)) return undefined
  return text.slice(start.length).replace(/\)\s*\}\}$/, '').trim()
}

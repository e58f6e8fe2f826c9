import type { ViewDocument, ViewPage, WidgetNode } from '../../src/model/view'
import type { Case, CaseJSObject, CasePage, CaseQuery, CaseWidget } from './case'

/** The widget that looks at values for the steps; unknown to the runtime, so that nothing is coerced. */
export const probeName = 'ConformanceProbe'

/** The view document of a page of a case; without `page` the first one. */
export function documentOf(id: string, source: Case, page = 'page'): ViewDocument {
  const others = Object.entries(source.pages ?? {})
  const [name, parts] = others.find(([other]) => slugOf(other) === page) ?? ['Page', source]
  return {
    app: {
      id,
      slug: id,
      name: 'Conformance',
      workspaceName: 'Tests',
      release: '1',
      settings: {
        positioning: 'fixed',
        width: 'fluid',
        theme: {},
        navigation: {},
        evaluationVersion: 2,
        collapsesInvisibleWidgets: true,
        ...source.settings,
      },
      pages: ['Page', ...others.map(([other]) => other)].map((each, i) => ({
        id: slugOf(each),
        name: each,
        slug: slugOf(each),
        isHidden: false,
        isDefault: i === 0,
      })),
      libraries: [],
    },
    user: { id: 'u1', email: 'ann@example.com', name: 'Ann', username: 'ann@example.com', isAnonymous: false, ...source.user },
    page: pageOf(name, parts, source),
  }
}

function pageOf(name: string, parts: CasePage, source: Case): ViewPage {
  const widgets = (parts.widgets ?? []).map((widget, i) => nodeOf(widget, i))
  return {
    id: slugOf(name),
    name,
    slug: slugOf(name),
    layout: {
      widgetId: '0',
      widgetName: 'MainContainer',
      type: 'CANVAS_WIDGET',
      topRow: 0,
      leftColumn: 0,
      rightColumn: 64,
      bottomRow: 400,
      children: [...widgets, probe(source)],
    },
    queries: Object.entries(parts.queries ?? {}).map(([queryName, query]) => queryOf(queryName, query)),
    jsObjects: Object.entries(parts.js ?? {}).map(([objectName, object]) => jsObjectOf(objectName, object)),
  }
}

function nodeOf({ type, name, children, ...properties }: CaseWidget, place: number): WidgetNode {
  const paths = codePaths(properties, '')
  const isEvent = (path: string) => /(^|\.)on[A-Z]\w*$/.test(path)
  const listed = (isWanted: boolean) => paths.filter((path) => isEvent(path) === isWanted).map((key) => ({ key }))
  return {
    widgetId: name.toLowerCase(),
    widgetName: name,
    type,
    isVisible: true,
    topRow: place * 8,
    bottomRow: place * 8 + 7,
    leftColumn: 0,
    rightColumn: 40,
    dynamicBindingPathList: listed(false),
    dynamicTriggerPathList: listed(true),
    ...properties,
    ...(children === undefined ? {} : { children: children.map((child, i) => nodeOf(child, i)) }),
  }
}

function codePaths(value: unknown, path: string): readonly string[] {
  if (typeof value === 'string') return value.includes('{{') ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => codePaths(item, path === '' ? key : `${path}.${key}`))
}

/** Invisible, so that a drawn page shows only what the case is about. */
function probe({ probes, events }: Case): WidgetNode {
  const values = Object.fromEntries(probes.map((expression, i) => [`v${i}`, expression]))
  return {
    widgetId: 'probe',
    widgetName: probeName,
    type: 'CONFORMANCE_PROBE',
    isVisible: false,
    // Nor does its room count.
    detachFromLayout: true,
    ...values,
    events: Object.fromEntries(events.map((code, i) => [`e${i}`, `{{${code}}}`])),
    dynamicBindingPathList: Object.keys(values).map((key) => ({ key })),
    dynamicTriggerPathList: events.map((_, i) => ({ key: `events.e${i}` })),
  }
}

function queryOf(name: string, { slots = {}, runs = 'manual', timeout = 10_000, asksFirst = false }: CaseQuery) {
  const listed = Object.entries(slots).map(([id, expression]) => ({ id, expression }))
  return { id: name, name, slots: listed, runs, timeout, asksFirst }
}

function jsObjectOf(name: string, object: string | CaseJSObject) {
  const { body, functions = {} } = typeof object === 'string' ? { body: object } : object
  const settings = Object.entries(functions).map(([key, given]) => [
    key,
    { runs: 'manual' as const, timeout: 10_000, asksFirst: false, ...given },
  ])
  return { id: name, name, body, functions: Object.fromEntries(settings) }
}

export function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}

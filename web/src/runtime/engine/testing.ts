import type { ViewDocument, ViewJSObject, ViewQuery, WidgetNode } from '../../model/view'
import type { WidgetDefinition } from '../../widgets/definition'
import { Engine } from './engine'
import type { EngineOptions } from './engine'
import type { EngineHost, HostAction, QueryReply, QueryRun, StoreChange } from './host'

/** For unit tests: small widgets, a page made of them, and a host that remembers what it was asked. */

const input: WidgetDefinition = {
  type: 'INPUT',
  label: 'Input',
  properties: { defaultText: { kind: 'text' }, isVisible: { kind: 'boolean' }, isDisabled: { kind: 'boolean' } },
  meta: { text: '', isDirty: false },
  defaults: { text: 'defaultText' },
  derived: { value: { from: ['text'], compute: (props) => props['text'] } },
  setters: { setValue: 'defaultText', setVisibility: 'isVisible' },
}

const text: WidgetDefinition = {
  type: 'TEXT',
  label: 'Text',
  properties: { text: { kind: 'text' } },
  setters: { setText: 'text' },
}

const table: WidgetDefinition = {
  type: 'TABLE',
  label: 'Table',
  initial: { defaultSelectedRowIndex: 0 },
  properties: { tableData: { kind: 'array', default: [] }, defaultSelectedRowIndex: { kind: 'number' } },
  meta: { selectedRowIndex: undefined },
  defaults: { selectedRowIndex: 'defaultSelectedRowIndex' },
  derived: {
    selectedRow: {
      from: ['tableData', 'selectedRowIndex'],
      compute: (props) => (props['tableData'] as readonly unknown[])[Number(props['selectedRowIndex'])] ?? {},
    },
    processedTableData: { from: ['tableData'], compute: (props) => props['tableData'] },
    filteredTableData: { from: ['processedTableData', 'primaryColumns'], compute: (props) => props['primaryColumns'] },
  },
  loadingProperties: ['tableData'],
}

const modal: WidgetDefinition = { type: 'MODAL_WIDGET', label: 'Modal', properties: {}, meta: { isVisible: false } }
const list: WidgetDefinition = {
  type: 'LIST_WIDGET_V2',
  label: 'List',
  properties: { listData: { kind: 'array', default: [] } },
  meta: { pageNo: 1, pageSize: 0, selectedItemKey: undefined },
  derived: { selectedItem: { from: ['selectedItemKey'], compute: (props) => props['selectedItemKey'] } },
}
const container: WidgetDefinition = { type: 'BOX', label: 'Container', properties: {} }

export const testDefinitions = Object.fromEntries([input, text, table, modal, list, container].map((d) => [d.type, d]))

/** A widget; every property that holds `{{` is a binding, or an event if its name begins with `on`. */
export function widget(type: string, widgetName: string, properties: object = {}, children?: readonly WidgetNode[]): WidgetNode {
  const paths = codePaths(properties, '')
  const isEvent = (path: string) => /(^|\.)on[A-Z]\w*$/.test(path)
  return {
    widgetId: widgetName,
    widgetName,
    type,
    ...(properties as Readonly<Record<string, unknown>>),
    dynamicBindingPathList: paths.filter((path) => !isEvent(path)).map((key) => ({ key })),
    dynamicTriggerPathList: paths.filter(isEvent).map((key) => ({ key })),
    ...(children === undefined ? {} : { children }),
  }
}

function codePaths(value: unknown, path: string): readonly string[] {
  if (typeof value === 'string') return value.includes('{{') ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => codePaths(item, path === '' ? key : `${path}.${key}`))
}

export function query(name: string, ...expressions: readonly string[]): ViewQuery {
  const slots = expressions.map((expression, i) => ({ id: `s${i}`, expression }))
  return { id: name, name, slots, runs: 'manual', timeout: 10_000, asksFirst: false }
}

export function jsObject(name: string, body: string, functions: ViewJSObject['functions'] = {}): ViewJSObject {
  return { id: name, name, body, functions }
}

export interface TestPage {
  readonly engine: Engine
  readonly actions: readonly HostAction[]
  readonly runs: readonly QueryRun[]
  readonly kept: readonly StoreChange[]
  /** Messages of alerts. */
  readonly alerts: () => readonly unknown[]
  /** The evaluated properties of a widget, as components see them. */
  readonly props: (name: string) => Readonly<Record<string, unknown>>
  /** Runs statements as an event; fails the test if they fail. */
  readonly run: (code: string, context?: Readonly<Record<string, unknown>>) => Promise<boolean>
  /** Lets what is under way happen, but no time pass. */
  readonly settle: () => Promise<void>
  /** Lets everything that waits for time happen. */
  readonly passTime: () => Promise<void>
}

export interface TestPageParts {
  readonly widgets?: readonly WidgetNode[]
  readonly queries?: readonly ViewQuery[]
  readonly jsObjects?: readonly ViewJSObject[]
  /** Answers a run; default: `{}`. */
  readonly answer?: (run: QueryRun) => QueryReply | Promise<QueryReply>
  readonly confirms?: boolean
  /** Answers other actions. */
  readonly perform?: (action: HostAction) => unknown
  readonly options?: Partial<EngineOptions>
}

export function ok(data: unknown): QueryReply {
  return { ok: true, data, meta: { statusCode: '200 OK' } }
}

export function openPage(parts: TestPageParts): TestPage {
  const actions: HostAction[] = []
  const runs: QueryRun[] = []
  const kept: StoreChange[] = []
  const waiting = new Set<() => void>()
  const shown: Record<string, Record<string, unknown>> = {}
  const host: EngineHost = {
    runQuery: async (run) => {
      const { place, cause } = engine
      runs.push(run)
      const reply = await (parts.answer === undefined ? ok({}) : parts.answer(run))
      engine.turn(place, cause)
      return reply
    },
    perform: async (action) => {
      actions.push(action)
      return action.kind === 'confirm' ? parts.confirms ?? true : parts.perform?.(action)
    },
    keepStore: (changes) => void kept.push(...changes),
    later: (_, body) => {
      waiting.add(body)
      return () => void waiting.delete(body)
    },
  }
  const triggers = { type: 'BUTTON', widgetId: 'test', widgetName: 'TestButton', dynamicTriggerPathList: [] }
  const events: Record<string, string> = {}
  const node: WidgetNode = { ...triggers, events }
  const root = widget('CANVAS_WIDGET', 'MainContainer', {}, [...(parts.widgets ?? []), node])
  const engine = new Engine({
    document: testDocument(root, parts.queries ?? [], parts.jsObjects ?? []),
    definitions: testDefinitions,
    host,
    url: testURL,
    mode: 'PUBLISHED',
    store: {},
    ...parts.options,
  })
  engine.start()
  merge(shown, engine.takeEverything())
  const props = (name: string) => {
    merge(shown, engine.takeChanges())
    return shown[name] ?? {}
  }
  const run = (code: string, context?: Readonly<Record<string, unknown>>) => {
    const path = `e${Object.keys(events).length}`
    events[path] = `{{${code}}}`
    return engine.trigger('TestButton', `events.${path}`, context)
  }
  const settle = () => new Promise<void>((resolve) => setImmediate(() => resolve()))
  const passTime = async () => {
    for (const body of [...waiting]) {
      if (!waiting.delete(body)) continue
      // A task of its own each, as a browser's timers are.
      engine.turn()
      body()
      await settle()
    }
    await settle()
  }
  const alerts = () => actions.flatMap((action) => (action.kind === 'alert' ? [action.message] : []))
  return { engine, actions, runs, kept, alerts, props, run, settle, passTime }
}

declare function setImmediate(body: () => void): void

function merge(into: Record<string, Record<string, unknown>>, changes: ReturnType<Engine['takeChanges']>): void {
  for (const [name, properties] of Object.entries(changes)) into[name] = { ...into[name], ...properties }
}

export const testURL = {
  fullPath: 'https://steward.example/app/a/home?id=7',
  host: 'steward.example',
  hostname: 'steward.example',
  protocol: 'https:',
  pathname: '/app/a/home',
  port: '',
  hash: '',
  queryParams: { id: '7' },
}

export function testDocument(
  layout: WidgetNode,
  queries: readonly ViewQuery[],
  jsObjects: readonly ViewJSObject[],
): ViewDocument {
  return {
    app: {
      id: 'a',
      slug: 'a',
      name: 'Orders',
      workspaceName: 'Shop',
      release: 'r1',
      settings: {
        positioning: 'fixed',
        width: 'fluid',
        theme: {},
        navigation: {},
        evaluationVersion: 2,
        collapsesInvisibleWidgets: true,
      },
      pages: ['Home', 'Detail'].map((name) => ({ id: name, name, slug: name, isHidden: false, isDefault: name === 'Home' })),
      libraries: [],
    },
    user: { id: 'u', email: 'ann@example.com', name: 'Ann', username: 'ann@example.com', isAnonymous: false },
    page: { id: 'Home', name: 'Home', slug: 'home', layout, queries, jsObjects },
  }
}

import { openPage, type TestPage } from '../lib/testing'
import type { WidgetNode } from '../model/view'
import type { WidgetProps } from './definition'
import { type CanvasProps, PageContext, type PageSurface } from './page'
import { memoryRuntime, type MemoryRuntime } from './testing-runtime'
import { useWidget } from './use-widget'
import type { WidgetViews } from './view'

/** A widget as it is stored; named after its type where no name matters, with children where it has some. */
export type StoredWidget = Readonly<Record<string, unknown>> & { readonly type: string }

export interface OpenWidget {
  readonly page: TestPage
  readonly root: HTMLElement
  readonly runtime: MemoryRuntime
  /** A property as the page sees it, of the widget itself or of the one that is named. */
  readonly value: (property: string, name?: string) => unknown
  /** The events so far: `Widget.onChange`. */
  readonly events: () => readonly string[]
}

/**
 * For unit tests: opens a page with one widget, drawn as the viewer draws it, and closes it after the test's body. The views are loaded by
 * then, because they look at the page's globals; give those of the children as well.
 */
export async function withWidget(
  stored: StoredWidget,
  load: () => Promise<WidgetViews>,
  body: (it: OpenWidget) => Promise<void>,
): Promise<void> {
  const page = await openPage()
  const views = await load()
  const node = nodeOf(stored, 'Widget')
  const runtime = memoryRuntime({ widgetId: '0', widgetName: 'Main', type: 'CANVAS_WIDGET', children: [node] })
  const surface: PageSurface = { Canvas, RuntimeScope: ({ children }) => <>{children}</> }
  function Drawn({ of }: { readonly of: WidgetNode }): JSX.Element | null {
    const props = useWidget(runtime, of.widgetName)
    const View = views[of.type]?.View
    if (!View) throw new Error(`no view draws ${of.type}`)
    if (props === undefined || props.isVisible === false) return null
    return <View node={of} props={props} runtime={runtime} width={400} height={200} />
  }
  function Canvas({ node: canvas }: CanvasProps): JSX.Element {
    return <>{(canvas.children ?? []).map((child) => child && <Drawn key={child.widgetId} of={child} />)}</>
  }
  try {
    await page.render(
      <PageContext.Provider value={surface}>
        <Drawn of={node} />
      </PageContext.Provider>,
    )
    await body({
      page,
      root: page.root,
      runtime,
      value: (property, name = node.widgetName) => read(runtime.widget(name), property),
      events: () => runtime.triggered.map(({ widget, path }) => `${widget}.${path}`),
    })
  } finally {
    await page.close()
  }
}

function nodeOf(stored: StoredWidget, name: string): WidgetNode {
  const { children, ...own } = stored
  const inside = Array.isArray(children) ? children.map((child: StoredWidget, index) => nodeOf(child, `${name}${index + 1}`)) : undefined
  return { widgetId: name, widgetName: name, ...own, ...(inside === undefined ? {} : { children: inside }) } as WidgetNode
}

function read(props: WidgetProps | undefined, property: string): unknown {
  if (props === undefined) throw new Error('the page has no such widget')
  return props[property]
}

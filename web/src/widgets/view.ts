import type { ComponentType } from 'react'
import type { WidgetNode } from '../model/view'
import type { PageRuntime } from '../runtime/page-runtime'
import type { WidgetProps } from './definition'
import type { QuickWriter } from './quick-write'

/** What a widget's component is given. */
export interface WidgetViewProps {
  /** Structure and stored properties. */
  readonly node: WidgetNode
  /** Evaluated properties; any of them may hold any JSON value. */
  readonly props: WidgetProps
  readonly runtime: PageRuntime
  /** Pixels of the widget's box without its padding. */
  readonly width: number
  readonly height: number
  /** For widgets that hold others and fit their height to them: tells the pixels they need. */
  readonly onContentHeight?: ((pixels: number) => void) | undefined
  /** For widgets that can show a change without React. */
  readonly writer?: QuickWriter
}

export type WidgetView = ComponentType<WidgetViewProps>

/** How one stored type is drawn. Large components are `lazy`: chunks of their own, loaded when a page has one. */
export interface WidgetEntry {
  readonly View: WidgetView
  /** Where the height of a widget that fits its content comes from: measured, or told by the widget itself. */
  readonly height?: 'reported'
  /** The widget shows by itself that it waits for data. */
  readonly showsLoading?: boolean
}

/** The `views` of a widget's folder, by stored type. */
export type WidgetViews = Readonly<Record<string, WidgetEntry>>

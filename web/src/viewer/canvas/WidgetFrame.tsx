import { memo, Suspense, useRef } from 'react'
import type { WidgetNode } from '../../model/view'
import { viewOf } from '../../widgets/components'
import type { WidgetProps } from '../../widgets/definition'
import type { QuickWrite } from '../../widgets/quick-write'
import { useWidget } from '../../widgets/use-widget'
import { useViewer } from '../viewer-context'
import { WidgetBoundary } from './WidgetBoundary'

export interface WidgetFrameProps {
  readonly node: WidgetNode
  readonly width: number
  readonly height: number
  readonly onContentHeight?: ((pixels: number) => void) | undefined
}

/** One widget: its evaluated properties, its component, and a boundary that keeps a failure inside. */
export const WidgetFrame = memo(function WidgetFrame({ node, ...size }: WidgetFrameProps): JSX.Element {
  const { runtime } = useViewer()
  const writer = useRef<QuickWrite>()
  const props = useWidget(runtime, node.widgetName, writer) ?? node
  const { View, showsLoading } = viewOf(node.type)
  const isWaiting = !showsLoading && props.isLoading === true && props.animateLoading !== false
  return (
    <div className="sw-widget" data-widget={node.widgetName} aria-busy={isWaiting || undefined}>
      <WidgetBoundary node={node} props={props}>
        <Suspense fallback={<div className="sw-widget-loading" />}>
          <View node={node} props={props as WidgetProps} runtime={runtime} writer={writer} {...size} />
        </Suspense>
      </WidgetBoundary>
    </div>
  )
})

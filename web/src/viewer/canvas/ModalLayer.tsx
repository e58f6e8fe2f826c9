import { Suspense, useMemo } from 'react'
import type { WidgetNode } from '../../model/view'
import { viewOf } from '../../widgets/components'
import type { WidgetProps } from '../../widgets/definition'
import { descendants } from '../../widgets/page'
import { useWidget } from '../../widgets/use-widget'
import { useViewer } from '../viewer-context'
import { useWindowSize } from './use-window-size'
import { WidgetBoundary } from './WidgetBoundary'

/** The page's modals; only open ones are drawn. */
export function ModalLayer({ root }: { readonly root: WidgetNode }): JSX.Element {
  const modals = useMemo(() => descendants(root).filter(({ type }) => type === 'MODAL_WIDGET'), [root])
  return (
    <>
      {modals.map((node) => (
        <ModalSlot key={node.widgetId} node={node} />
      ))}
    </>
  )
}

function ModalSlot({ node }: { readonly node: WidgetNode }): JSX.Element | null {
  const { runtime } = useViewer()
  const props = useWidget(runtime, node.widgetName)
  return props?.isVisible === true ? <OpenModal node={node} props={props} /> : null
}

function OpenModal({ node, props }: { readonly node: WidgetNode; readonly props: WidgetProps }): JSX.Element {
  const { runtime } = useViewer()
  const { View } = viewOf(node.type)
  return (
    <WidgetBoundary node={node} props={props}>
      <Suspense fallback={null}>
        <View node={node} props={props} runtime={runtime} {...useWindowSize()} />
      </Suspense>
    </WidgetBoundary>
  )
}

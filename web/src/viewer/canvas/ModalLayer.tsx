import { Suspense, useMemo } from 'react'
import type { WidgetNode } from '../../model/view'
import { viewOf } from '../../widgets/components'
import { descendants } from '../../widgets/page'
import { useWidget } from '../../widgets/use-widget'
import { useViewer } from '../viewer-context'
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
  if (props?.isVisible !== true) return null
  const { View } = viewOf(node.type)
  // A phone's window grows with what hangs out of the document, what the document shows of itself does not.
  const { clientWidth, clientHeight } = document.documentElement
  return (
    <WidgetBoundary node={node} props={props}>
      <Suspense fallback={null}>
        <View node={node} props={props} runtime={runtime} width={clientWidth} height={clientHeight} />
      </Suspense>
    </WidgetBoundary>
  )
}

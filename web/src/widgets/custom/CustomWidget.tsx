import { useRef } from 'react'
import { variables } from '../appearance'
import { panelStyle } from '../container/Panel'
import { BlockedNotice } from '../embedded/BlockedNotice'
import { EmbeddedFrame } from '../embedded/EmbeddedFrame'
import { embeddedMessages } from '../embedded/messages'
import type { WidgetViewProps } from '../view'
import { useBridge } from './use-bridge'
import { useContent } from './use-content'
import '../embedded/embedded.css'

/** A developer's own widget in a frame that reaches nothing but its model and its events (runtime §8.7). */
export function CustomWidget(view: WidgetViewProps): JSX.Element {
  const { node, props } = view
  const box = useRef<HTMLDivElement>(null)
  const { connect, blocked, isFlooded } = useBridge(view, box)
  const content = useContent(node.srcDoc)
  return (
    <div ref={box} className="sw-embedded-box" style={{ ...variables(props), ...panelStyle(props) }}>
      {content === undefined ? (
        <p className="sw-embedded-empty">{embeddedMessages.noCode}</p>
      ) : isFlooded ? (
        <p className="sw-embedded-empty" role="alert">
          {embeddedMessages.flooded}
        </p>
      ) : content === null ? null : (
        <EmbeddedFrame title={node.widgetName} content={content} onBridge={connect} />
      )}
      {!isFlooded && <BlockedNotice hosts={blocked} />}
    </div>
  )
}

import { widgetMessages } from '../messages'
import type { WidgetViewProps } from '../view'
import './placeholder.css'

/** Stands where a widget of a type that this build does not know would be. */
export function PlaceholderWidget({ node }: WidgetViewProps): JSX.Element {
  return (
    <div className="sw-placeholder" title={widgetMessages.unknownWidget(node.type)}>
      <span>
        <strong>{node.widgetName}</strong> {widgetMessages.unknownKind(node.type)}
      </span>
    </div>
  )
}

import { Panel } from './Panel'
import type { WidgetViewProps } from '../view'

/** A box with widgets in it. */
export function ContainerWidget(props: WidgetViewProps): JSX.Element {
  return <Panel {...props} />
}

import { MediaPlayer } from '../parts/MediaPlayer'
import type { WidgetViewProps } from '../view'

/** A sound (runtime §7.3). */
export function AudioWidget(view: WidgetViewProps): JSX.Element {
  return <MediaPlayer kind="audio" {...view} />
}

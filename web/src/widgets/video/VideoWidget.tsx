import { useState } from 'react'
import { variables } from '../appearance'
import { MediaPlayer } from '../parts/MediaPlayer'
import { mediaMessages } from '../parts/media-messages'
import { asText } from '../values'
import type { WidgetViewProps } from '../view'
import { type PlatformVideo, platformVideo } from './platforms'

/** A video file, or one of a platform after the person agreed to load it from there (runtime §7.3). */
export function VideoWidget(view: WidgetViewProps): JSX.Element {
  const outside = platformVideo(asText(view.props.url).trim())
  if (outside === undefined) return <MediaPlayer kind="video" {...view} />
  return (
    <div className="sw-media sw-media-video" style={variables(view.props)}>
      <OutsideVideo key={outside.embed} video={outside} title={view.node.widgetName} />
    </div>
  )
}

/** Loads nothing from the platform before the person asks for it. */
function OutsideVideo({ video, title }: { readonly video: PlatformVideo; readonly title: string }): JSX.Element {
  const [isLoaded, setLoaded] = useState(false)
  if (isLoaded) {
    return (
      <iframe
        className="sw-media-player"
        title={title}
        src={video.embed}
        sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
        allow="fullscreen; encrypted-media; picture-in-picture"
      />
    )
  }
  return (
    <p className="sw-media-message">
      {mediaMessages.outside(video.host)}
      <button type="button" className="sw-media-button" onClick={() => setLoaded(true)}>
        {mediaMessages.loadOutside(video.host)}
      </button>
    </p>
  )
}

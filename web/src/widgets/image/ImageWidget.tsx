import { useState } from 'react'
import type { CSSProperties } from 'react'
import { icon as download } from 'icon:download'
import { icon as rotate } from 'icon:arrow-clockwise'
import { icon as broken } from 'icon:image'
import { Icon } from '../../ui/Icon'
import { variables } from '../appearance'
import { fire, hasEvent } from '../events'
import { safeImage } from '../html/urls'
import { widgetMessages } from '../messages'
import { Lightbox } from '../parts/Lightbox'
import { useObjectURL } from '../parts/use-object-url'
import { asNumber, asText } from '../values'
import type { WidgetViewProps } from '../view'
import './image.css'

/** An image (runtime §7.3); the default one when there is none or it cannot be loaded. */
export function ImageWidget({ node, props, runtime }: WidgetViewProps): JSX.Element {
  const wanted = safeImage(useObjectURL(asText(props.image)))
  const [failed, setFailed] = useState<readonly string[]>([])
  const [turns, setTurns] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const source = [wanted, safeImage(props.defaultImage)].find((url) => url !== undefined && !failed.includes(url))
  const alt = asText(props.alt) || asText(props.tooltip)
  const zooms = (asNumber(props.maxZoomLevel) ?? 1) > 1
  const isClickable = hasEvent(node, 'onClick')
  const handleClick = () => {
    if (zooms) setOpen(true)
    if (isClickable) void fire(runtime, node, 'onClick', { event: 'click' })
  }
  const style: CSSProperties = {
    objectFit: fitOf(props.objectFit),
    transform: turns === 0 ? undefined : `rotate(${turns * 90}deg)`,
  }
  const picture = source ? (
    <img className="sw-image-picture" src={source} alt={alt} style={style} onError={() => setFailed([...failed, source])} />
  ) : (
    <span className="sw-image-none">
      <Icon of={broken} size={20} />
    </span>
  )
  return (
    <div className="sw-image" style={variables(props)}>
      {source && (isClickable || zooms) ? (
        <button
          type="button"
          className="sw-image-button"
          aria-label={alt || (isClickable ? node.widgetName : widgetMessages.openImage)}
          onClick={handleClick}
        >
          {picture}
        </button>
      ) : (
        picture
      )}
      {source && (props.enableRotation === true || props.enableDownload === true) && (
        <span className="sw-image-tools">
          {props.enableRotation === true && (
            <button type="button" aria-label={widgetMessages.rotateImage} onClick={() => setTurns((turns + 1) % 4)}>
              <Icon of={rotate} size={14} />
            </button>
          )}
          {props.enableDownload === true && (
            <a href={source} download target="_blank" rel="noopener noreferrer" aria-label={widgetMessages.downloadImage}>
              <Icon of={download} size={14} />
            </a>
          )}
        </span>
      )}
      {isOpen && source && (
        <Lightbox label={alt || widgetMessages.openImage} onClose={() => setOpen(false)}>
          <img className="sw-image-large" src={source} alt={alt} />
        </Lightbox>
      )}
    </div>
  )
}

/** `auto` is the picture's own size, in the middle. */
function fitOf(objectFit: unknown): 'contain' | 'cover' | 'fill' | 'none' {
  if (objectFit === 'auto') return 'none'
  return objectFit === 'cover' || objectFit === 'fill' ? objectFit : 'contain'
}

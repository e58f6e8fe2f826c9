import type { WidgetDefinition } from '../definition'
import { boolean, setVisibility, style, text, visibility } from '../rules'

export const image: WidgetDefinition = {
  type: 'IMAGE_WIDGET',
  label: 'Image',
  initial: { isVisible: true },
  properties: {
    ...visibility,
    ...style,
    image: { kind: 'imageUrl' },
    defaultImage: { kind: 'imageUrl' },
    objectFit: text,
    maxZoomLevel: { kind: 'number', default: 1 },
    enableRotation: boolean,
    enableDownload: boolean,
    alt: text,
  },
  events: ['onClick'],
  setters: { ...setVisibility, setImage: 'image' },
}

export const definitions: readonly WidgetDefinition[] = [image]

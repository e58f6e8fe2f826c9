import type { Verdict, WidgetDefinition } from '../definition'
import { boolean, invalid, setVisibility, style, text, valid, visibility } from '../rules'
import { asNumber, isBlank, isRecord, parseJSON } from '../values'

/** Markers on a map of the world (runtime §7.3). */
export const map: WidgetDefinition = {
  type: 'MAP_WIDGET',
  label: 'Map',
  jsonTexts: /^defaultMarkers$/,
  initial: { isVisible: true, zoomLevel: 50, allowZoom: true, enableSearch: true, defaultMarkers: [] },
  properties: {
    ...visibility,
    ...style,
    mapCenter: { kind: 'custom', check: checkCenter },
    defaultMarkers: { kind: 'custom', check: checkMarkers },
    zoomLevel: { kind: 'number', min: 0, max: 100, default: 50 },
    enablePickLocation: boolean,
    enableSearch: boolean,
    enableCreateMarker: boolean,
    enableMapScroll: boolean,
    isClickedMarkerCentered: boolean,
    allowZoom: boolean,
    allowClustering: boolean,
    tooltip: text,
  },
  meta: { center: undefined, markers: undefined, selectedMarker: undefined },
  defaults: { center: 'mapCenter', markers: 'defaultMarkers' },
  events: ['onMarkerClick', 'onCreateMarker'],
  setters: setVisibility,
}

function isPlace(value: unknown): boolean {
  if (!isRecord(value)) return false
  const latitude = asNumber(value.lat)
  const longitude = asNumber(value.long)
  return latitude !== undefined && longitude !== undefined && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
}

function checkCenter(value: unknown): Verdict {
  const place = typeof value === 'string' ? parseJSON(value) : value
  if (isBlank(value)) return valid({})
  return isPlace(place) ? valid(place) : invalid(value, 'This value does not evaluate to type { lat: number, long: number }')
}

function checkMarkers(value: unknown): Verdict {
  if (isBlank(value)) return valid([])
  const markers = typeof value === 'string' ? parseJSON(value) : value
  if (Array.isArray(markers) && markers.every(isPlace)) return valid(markers)
  return invalid([], 'This value does not evaluate to type Array<{ lat: number, long: number }>')
}

export const definitions: readonly WidgetDefinition[] = [map]

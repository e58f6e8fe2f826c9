import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { variables } from '../appearance'
import { fire } from '../events'
import { asNumber, asRecord, asRecords } from '../values'
import { usePage } from '../page'
import type { WidgetViewProps } from '../view'
import { MapControls } from './MapControls'
import { MapDrawing } from './MapDrawing'
import { MarkerLayer } from './MarkerLayer'
import { TileLayer } from './TileLayer'
import { markersOf } from './markers'
import { mapMessages } from './messages'
import { useLastMarker } from './use-last-marker'
import { fromWorld, type MapView, moved, toWorld, zoomed, zoomOf } from './projection'
import './map.css'

const keySteps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60],
}

/** A map of our own data, outlines and a grid, and over it the pictures of a provider where the instance has one (runtime §7.3). */
export function MapWidget({ node, props, runtime, width, height }: WidgetViewProps): JSX.Element {
  const center = centerOf(props.center)
  const { map: tiles } = usePage()
  const [view, setView] = useState<MapView>({ center, zoom: zoomOf(asNumber(props.zoomLevel) ?? 50) })
  const drag = useRef<{ x: number; y: number; isMoved: boolean }>()
  const canZoom = props.allowZoom !== false
  const markers = markersOf(props.markers)
  // Effects: a new centre or level, not a drawing, is what moves the map.
  useEffect(() => setView((before) => ({ ...before, center })), [center.join()])
  useEffect(() => setView((before) => ({ ...before, zoom: zoomOf(asNumber(props.zoomLevel) ?? 50) })), [props.zoomLevel])
  useLastMarker(props, (marker) => runtime.setMeta(node.widgetName, { center: marker }))
  const setCenter = ([longitude, latitude]: readonly [number, number]) =>
    runtime.setMeta(node.widgetName, { center: { lat: latitude, long: longitude } })
  const select = (index: number) => {
    const marker = markers[index]
    if (!marker) return
    const selectedMarker = { lat: marker.latitude, long: marker.longitude, title: marker.title }
    const isCentered = props.isClickedMarkerCentered !== false
    const meta = { selectedMarker, ...(isCentered ? { center: { lat: marker.latitude, long: marker.longitude } } : {}) }
    void fire(runtime, node, 'onMarkerClick', { meta })
  }
  const create = (event: MouseEvent<HTMLElement>) => {
    if (props.enableCreateMarker !== true || drag.current?.isMoved === true) return
    const box = event.currentTarget.getBoundingClientRect()
    const [long, lat] = moved(view, event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2).center
    const marker = { lat, long, title: '' }
    void fire(runtime, node, 'onCreateMarker', { meta: { markers: [...asRecords(props.markers), marker], selectedMarker: marker } })
  }
  const handleMove = (event: PointerEvent<HTMLElement>) => {
    const last = drag.current
    if (!last || event.buttons === 0) return
    const [right, down] = [last.x - event.clientX, last.y - event.clientY]
    if (!last.isMoved && Math.hypot(right, down) < 4) return
    drag.current = { x: event.clientX, y: event.clientY, isMoved: true }
    event.currentTarget.setPointerCapture(event.pointerId)
    setView((before) => moved(before, right, down))
  }
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const step = keySteps[event.key]
    if (event.target !== event.currentTarget) return
    if (step) setView(moved(view, ...step))
    else if (canZoom && (event.key === '+' || event.key === '-')) setView(zoomed(view, event.key === '+' ? 1 : -1))
    else return
    event.preventDefault()
  }
  const place = ([longitude, latitude]: readonly [number, number]) => {
    const [x, y] = toWorld([longitude, latitude], view.zoom)
    const [middleX, middleY] = toWorld(view.center, view.zoom)
    return [x - middleX + width / 2, y - middleY + height / 2] as const
  }
  return (
    <div className="sw-map" style={variables(props)}>
      <div
        className="sw-map-surface"
        role="application"
        aria-label={node.widgetName}
        aria-roledescription={mapMessages.map}
        title={props.enableCreateMarker === true ? mapMessages.createHint : undefined}
        tabIndex={0}
        onKeyDown={handleKey}
        onPointerDown={(event) => {
          drag.current = { x: event.clientX, y: event.clientY, isMoved: false }
        }}
        onPointerMove={handleMove}
        onClick={create}
      >
        <MapDrawing view={view} width={width} height={height} />
        {tiles !== undefined && <TileLayer tiles={tiles} view={view} width={width} height={height} />}
        <MarkerLayer markers={markers} place={place} isClustering={props.allowClustering === true} onSelect={select} width={width} height={height}
          onOpen={([x, y]) => setView(zoomed({ ...view, center: fromWorld(add(toWorld(view.center, view.zoom), x - width / 2, y - height / 2), view.zoom) }, 2))}
        />
      </div>
      {tiles !== undefined && <p className="sw-map-attribution">{tiles.attribution}</p>}
      <MapControls
        markers={markers}
        canZoom={canZoom}
        canSearch={props.enableSearch === true}
        canLocate={props.enablePickLocation === true}
        onZoom={(by) => setView(zoomed(view, by))}
        onGo={(point, zoom) => {
          setCenter(point)
          setView({ center: point, zoom: zoom ?? view.zoom })
        }}
      />
    </div>
  )
}

function add([x, y]: readonly [number, number], right: number, down: number): readonly [number, number] {
  return [x + right, y + down]
}

function centerOf(value: unknown): readonly [number, number] {
  const { lat, long } = asRecord(value)
  return [asNumber(long) ?? 0, asNumber(lat) ?? 20]
}

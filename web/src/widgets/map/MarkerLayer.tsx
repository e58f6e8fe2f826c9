import { icon as pin } from 'icon:geo-alt-fill'
import { Icon } from '../../ui/Icon'
import { clusters, type Marker } from './markers'
import { mapMessages } from './messages'

export interface MarkerLayerProps {
  readonly markers: readonly Marker[]
  readonly place: (point: readonly [number, number]) => readonly [number, number]
  readonly isClustering: boolean
  readonly width: number
  readonly height: number
  readonly onSelect: (index: number) => void
  /** Looks closer at a place where several markers lie. */
  readonly onOpen: (spot: readonly [number, number]) => void
}

/** The markers as buttons, those outside the view left out. */
export function MarkerLayer({ markers, place, isClustering, width, height, onSelect, onOpen }: MarkerLayerProps): JSX.Element {
  const spots = markers.flatMap(({ longitude, latitude }, index) => {
    const [x, y] = place([longitude, latitude])
    return x > -20 && y > -40 && x < width + 20 && y < height + 40 ? [{ x, y, index }] : []
  })
  const groups = clusters(spots, isClustering ? 36 : 0)
  return (
    <div className="sw-map-markers">
      {groups.slice(0, 2000).map(({ x, y, members }) => {
        const [index = 0] = members
        const marker = markers[index]
        if (members.length > 1) {
          return (
            <button key={`group-${index}`} type="button" className="sw-map-cluster" style={{ left: x, top: y }}
              aria-label={mapMessages.cluster(members.length)}
              onClick={(event) => {
                event.stopPropagation()
                onOpen([x, y])
              }}
            >
              {members.length}
            </button>
          )
        }
        const title = marker?.title || mapMessages.marker(index + 1)
        return (
          <button key={index} type="button" className="sw-map-marker" style={{ left: x, top: y, color: marker?.color || undefined }}
            aria-label={title} title={title}
            onClick={(event) => {
              event.stopPropagation()
              onSelect(index)
            }}
          >
            <Icon of={pin} size={26} />
          </button>
        )
      })}
    </div>
  )
}

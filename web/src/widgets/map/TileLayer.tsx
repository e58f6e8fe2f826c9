import { memo, useState } from 'react'
import type { MapTiles } from '../../model/view'
import { mapMessages } from './messages'
import type { MapView } from './projection'
import { tilesOf } from './tiles'

export interface TileLayerProps {
  readonly tiles: MapTiles
  readonly view: MapView
  readonly width: number
  readonly height: number
}

/** Pictures of the provider that the instance's owner chose, over our own outlines: those show where a picture is missing. */
export const TileLayer = memo(function TileLayer({ tiles, view, width, height }: TileLayerProps): JSX.Element {
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set())
  return (
    <div className="sw-map-tiles">
      {tilesOf(tiles, view, width, height).map(({ address, left, top }) => (
        <img
          key={`${address} ${Math.round(left / 256)}`}
          className="sw-map-tile"
          src={address}
          alt=""
          draggable={false}
          hidden={missing.has(address)}
          referrerPolicy="strict-origin"
          style={{ left, top }}
          onError={() => setMissing((before) => new Set(before).add(address))}
        />
      ))}
      {missing.size > 0 && (
        <p className="sw-map-notice" role="status">
          {mapMessages.tilesMissing}
        </p>
      )}
    </div>
  )
})

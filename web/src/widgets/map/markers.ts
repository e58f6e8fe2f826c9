import { cssText } from '../appearance'
import { asNumber, asRecords, asText } from '../values'

export interface Marker {
  readonly latitude: number
  readonly longitude: number
  readonly title: string
  readonly color: string
}

export function markersOf(value: unknown): readonly Marker[] {
  return asRecords(value).flatMap(({ lat, long, title, color }) => {
    const latitude = asNumber(lat)
    const longitude = asNumber(long)
    if (latitude === undefined || longitude === undefined) return []
    return [{ latitude, longitude, title: asText(title), color: cssText(color) }]
  })
}

export interface Spot {
  readonly x: number
  readonly y: number
  readonly index: number
}

export interface Cluster {
  readonly x: number
  readonly y: number
  readonly members: readonly number[]
}

/** Spots nearer to each other than `distance` pixels become one. */
export function clusters(spots: readonly Spot[], distance: number): readonly Cluster[] {
  const found: { x: number; y: number; members: number[] }[] = []
  for (const { x, y, index } of spots) {
    const near = found.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < distance)
    if (near) near.members.push(index)
    else found.push({ x, y, members: [index] })
  }
  return found
}

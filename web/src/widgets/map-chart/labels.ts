import { formatNumber } from '../../lib/locale'
import type { Country, Point } from '../geography/countries'
import { mapChartMessages } from './messages'
import type { MapWindow } from './places'
import type { Region } from './regions'

/** A short name with a value, and the middle of its base line. */
export interface Label {
  readonly name: string
  readonly text: string
  readonly at: Point
}

/** The labels of regions with values. Where two would lie upon each other, only that of the larger region is there. */
export function labelsOf(regions: readonly Region[], shown: MapWindow, project: (point: Point) => Point, fontSize: number): readonly Label[] {
  const labels = regions.flatMap(({ name, short, shapes, value }) => {
    if (value === undefined) return []
    const { middle, size } = middleOf(shapes, shown)
    const [x, y] = project(middle)
    // Above what is no larger than a letter.
    const isDot = shapes.every(({ continent }) => continent === '')
    return [{ name, text: mapChartMessages.spoken(short, formatNumber(value)), at: [x, isDot ? y - fontSize * 0.8 : y] as const, size }]
  })
  const kept: Label[] = []
  for (const label of labels.sort((a, b) => b.size - a.size)) {
    if (kept.every((other) => isApart(label, other, fontSize))) kept.push(label)
  }
  return kept
}

/** Letters are about half as wide as they are high. */
function isApart(a: Label, b: Label, fontSize: number): boolean {
  const width = ((a.text.length + b.text.length) / 2) * fontSize * 0.55
  return Math.abs(a.at[0] - b.at[0]) >= width || Math.abs(a.at[1] - b.at[1]) >= fontSize
}

/** The middle of a region's largest piece, or of what the map shows of it; with how large it is, in degrees. */
function middleOf(shapes: readonly Country[], [west, south, east, north]: MapWindow): { readonly middle: Point; readonly size: number } {
  const rings = shapes.flatMap((shape) => shape.rings)
  const points = shapes.length > 1 ? rings.flat() : rings.reduce((most, ring) => (ring.length > most.length ? ring : most), [])
  const inside = points.filter(([x, y]) => x >= west && x <= east && y >= south && y <= north)
  const all = inside.length > 0 ? inside : points
  const mean = (axis: 0 | 1) => all.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, all.length)
  const span = (axis: 0 | 1) => Math.max(...all.map((point) => point[axis])) - Math.min(...all.map((point) => point[axis]))
  return { middle: [mean(0), mean(1)], size: span(0) * span(1) }
}

import { asNumber } from '../values'
import { type Column, isAction } from './columns'

/** A column with its place in the grid, in pixels. */
export interface PlacedColumn {
  readonly column: Column
  readonly left: number
  readonly width: number
  /** Stays in sight at this side. */
  readonly frozen?: Side
  /** Distance to the side it is frozen at. */
  readonly inset: number
}

export const minWidth = 56
const usualWidth = 150
const bothSides = ['left', 'right'] as const
type Side = (typeof bothSides)[number]
/** Most of a table's width that stays in sight beside what scrolls. */
const frozenShare = 0.6

/** Stored widths; what room is left over is shared, texts getting most of it. */
export function placeColumns(
  columns: readonly Column[],
  resized: ReadonlyMap<string, number>,
  available: number,
): readonly PlacedColumn[] {
  const wanted = columns.map((column) =>
    Math.max(minWidth, resized.get(column.id) ?? Math.max(asNumber(column.width) ?? usualWidth, buttonsWidth(column))),
  )
  const spare = Math.max(0, available - sum(wanted))
  const weights = shares(columns, resized)
  const all = sum(weights)
  const widths = wanted.map((width, index) => Math.floor(width + (all > 0 ? (spare * (weights[index] ?? 0)) / all : 0)))
  const last = weights.reduce((found, weight, index) => (weight > 0 ? index : found), -1)
  // Rounding leaves some pixels over.
  if (last >= 0 && spare > 0) widths[last] = (widths[last] ?? 0) + Math.max(0, available - sum(widths))
  const total = sum(widths)
  const sides = total > available ? frozenSides(columns, widths, available * frozenShare) : bothSides
  let left = 0
  return columns.map((column, index) => {
    const width = widths[index] ?? usualWidth
    const frozen = sides.find((side) => side === column.sticky)
    const placed = { column, left, width, frozen, inset: frozen === 'right' ? total - left - width : left } as const
    left += width
    return placed
  })
}

/** The sides whose frozen columns stay in sight: not those at the end where both would hide the others, nor those at the start that alone would. */
function frozenSides(columns: readonly Column[], widths: readonly number[], room: number): readonly Side[] {
  let taken = 0
  return bothSides.filter((side) => {
    const own = sum(widths.filter((_, index) => columns[index]?.sticky === side))
    if (taken + own > room) return false
    taken += own
    return true
  })
}

/** Room for the buttons that save and discard a row, whose texts are longer in some languages. */
function buttonsWidth(column: Column): number {
  if (column.columnType !== 'editActions') return 0
  return buttonsNeed([column.saveActionLabel, column.discardActionLabel].map((text) => (typeof text === 'string' ? text : 'Aaaaaaaa')))
}

/** Pixels of a cell, about, in which buttons with such texts stand at their usual size. */
export function buttonsNeed(texts: readonly string[]): number {
  return Math.floor(sum(texts.map((text) => 7.5 * (text.length + wideLetters(text)) + 26)) + 26)
}

/** Those of Asian scripts are about twice as wide. */
function wideLetters(text: string): number {
  return text.match(/[\u1100-\uffff]/g)?.length ?? 0
}

/** Of the room that is left over. Where every width is stored the last column takes it. */
function shares(columns: readonly Column[], resized: ReadonlyMap<string, number>): readonly number[] {
  const weights = columns.map((column) => (resized.has(column.id) ? 0 : growth(column)))
  if (sum(weights) > 0) return weights
  const free = columns.filter((column) => column.sticky !== 'right')
  const last = free.filter((column) => !isAction(column)).at(-1) ?? free.at(-1)
  return columns.map((column) => (column === last ? 1 : 0))
}

/** Texts make better use of more room than numbers and marks do. */
function growth(column: Column): number {
  if (isAction(column)) return 0
  if (['number', 'checkbox', 'switch', 'image'].includes(column.columnType)) return 1
  return column.columnType === 'date' || column.columnType === 'currency' ? 2 : 4
}

export function totalWidth(columns: readonly PlacedColumn[]): number {
  return sum(columns.map(({ width }) => width))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

import { useCallback, useId, useLayoutEffect, useMemo, useRef } from 'react'
import type { WidgetProps } from '../definition'
import type { TableActions } from './actions'
import type { Column } from './columns'
import { GridRow } from './GridRow'
import { Header } from './Header'
import { LoadingRows } from './LoadingRows'
import type { TableLook } from './look'
import { tableMessages } from './messages'
import { tableHeights } from './page-size'
import { growsRows } from './row-growth'
import type { Arrangement } from './use-arrangement'
import { useGridKeys } from './use-grid-keys'
import { useKeptFocus } from './use-kept-focus'
import type { Rows } from './use-rows'
import { useViewport } from './use-viewport'
import { placeColumns, totalWidth } from './widths'
import { columnWindow, drawnColumns, rowSlots, rowWindow } from './window'

const checkWidth = 42
/** Rows of different heights are all drawn; beyond this many all have the same height. */
const mostFlowingRows = 300

export interface GridProps {
  readonly name: string
  readonly props: WidgetProps
  readonly look: TableLook
  readonly columns: readonly Column[]
  readonly rows: Rows
  readonly selected: ReadonlySet<number>
  readonly isMulti: boolean
  readonly isLoading: boolean
  readonly rowHeight: number
  readonly width: number
  readonly height: number
  readonly actions: TableActions
  readonly arrangement: Arrangement
  /** The last row came into sight. */
  readonly onEnd: () => void
}

/** An ARIA grid that draws only the rows and columns in sight. */
export function Grid(grid: GridProps): JSX.Element {
  const { props, columns, rows, selected, isMulti, rowHeight, actions, arrangement } = grid
  const { first, count, total } = rows
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const { view, scroll, handleScroll } = useViewport(scroller, grid.width, grid.height, rowHeight)
  const inset = isMulti ? checkWidth : 0
  const placed = useMemo(
    () => placeColumns(columns, arrangement.widths, view.width - inset),
    [columns, arrangement.widths, view.width, inset],
  )
  // Rows that are replaced are read from the top.
  const firstBefore = useRef(first)
  useLayoutEffect(() => {
    // Not at the beginning: setting it makes the browser lay out the whole page.
    if (firstBefore.current !== first && scroller.current) scroller.current.scrollTop = 0
    firstBefore.current = first
  }, [first])
  const flows = count <= mostFlowingRows && columns.some(growsRows)
  const rowRange = flows ? { start: 0, end: count } : rowWindow(scroll.top, view.height, rowHeight, count)
  const isAtEnd = count > 0 && (flows ? scroll.top + view.height > count * rowHeight : rowRange.end >= count)
  // Effects: rows in sight that are not here are asked for, and more rows when the last one is seen.
  useLayoutEffect(() => rows.show(rowRange), [rowRange.start, rowRange.end, rows.show])
  const { onEnd } = grid
  useLayoutEffect(() => {
    if (isAtEnd) onEnd()
  }, [isAtEnd, onEnd])

  const { active, activate, handleKey } = useGridKeys({ id, scroller, placed, rows, rowHeight, view, actions })
  const kept = useKeptFocus(scroller, activate)
  const onActivate = useCallback((row: number, column: number) => activate({ row, column }), [activate])
  // Elements of rows that scrolled out are used again for those that come in: cheaper than new ones.
  const slots = rowSlots(view.height, rowHeight)
  // One list as long as the same columns are in sight, so that scrolling down draws only the rows that come in.
  const { start, end } = columnWindow(placed, scroll.left, view.width)
  const drawn = useMemo(() => drawnColumns(placed, { start, end }), [placed, start, end])
  const contentWidth = totalWidth(placed) + inset
  const onSelectAll = useCallback(
    (all: boolean) => actions.selectMany(all ? Array.from({ length: total }, (_, position) => position) : []),
    [actions, total],
  )
  const hasColumns = placed.length > 0
  return (
    <div
      ref={scroller}
      className="sw-grid"
      role={hasColumns ? 'grid' : 'region'}
      tabIndex={0}
      aria-label={grid.name}
      aria-busy={grid.isLoading || undefined}
      {...(hasColumns ? { 'aria-rowcount': count + 1, 'aria-colcount': placed.length } : {})}
      aria-multiselectable={(isMulti && hasColumns) || undefined}
      aria-activedescendant={active && `${id}-${active.row}-${active.column}`}
      onScroll={handleScroll}
      onKeyDown={handleKey}
      {...kept}
    >
      {grid.isLoading && <div className="sw-grid-progress" aria-hidden="true" />}
      {hasColumns && (
        <div className="sw-grid-content" role="presentation" style={{ width: contentWidth }}>
          <div role="rowgroup" className="sw-grid-head">
            <Header
              id={id}
              columns={placed}
              drawn={drawn}
              inset={inset}
              props={props}
              active={active}
              actions={actions}
              arrangement={arrangement}
              selection={isMulti ? selectionOf(total, selected) : 'none'}
              isLocked={grid.look.isLocked}
              onSelectAll={onSelectAll}
            />
          </div>
          <div role="rowgroup" className="sw-grid-body" style={flows ? {} : { height: count * rowHeight }}>
            {Array.from({ length: rowRange.end - rowRange.start }, (_, offset) => {
              const index = rowRange.start + offset
              return (
                <GridRow
                  key={flows ? index : index % slots}
                  id={id}
                  row={rows.row(index)}
                  index={index}
                  position={first + index}
                  top={flows ? undefined : index * rowHeight}
                  height={rowHeight}
                  columns={drawn}
                  inset={inset}
                  isSelected={selected.has(first + index)}
                  activeColumn={active?.row === index ? active.column : undefined}
                  look={grid.look}
                  actions={actions}
                  onActivate={onActivate}
                />
              )
            })}
          </div>
        </div>
      )}
      {props.isCutOff === true && <p className="sw-grid-cut-off">{tableMessages.cutOff(count)}</p>}
      {count === 0 && (
        <div className="sw-grid-empty" style={{ height: Math.max(60, view.height - tableHeights.header), width: view.width }}>
          {grid.isLoading ? <LoadingRows /> : rows.given > 0 ? tableMessages.emptySearch : tableMessages.empty}
        </div>
      )}
    </div>
  )
}

/** Of the rows of all pages. */
function selectionOf(total: number, selected: ReadonlySet<number>): 'all' | 'some' | 'none' {
  let chosen = 0
  for (const position of selected) if (position < total) chosen += 1
  if (chosen === 0) return 'none'
  return chosen >= total ? 'all' : 'some'
}

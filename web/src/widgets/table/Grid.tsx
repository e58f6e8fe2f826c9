import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { WidgetProps } from '../definition'
import type { JSONRecord } from '../values'
import type { TableActions } from './actions'
import type { Column } from './columns'
import { Header } from './Header'
import { GridRow } from './GridRow'
import { type CellPosition, moveCell, scrollToCell } from './keyboard'
import { tableMessages } from './messages'
import { tableHeights } from './page-size'
import { Skeleton } from '../../ui/Skeleton'
import { placeColumns, totalWidth } from './widths'
import { columnWindow, rowSlots, rowWindow } from './window'

const checkWidth = 42

export interface GridProps {
  readonly name: string
  readonly props: WidgetProps
  readonly columns: readonly Column[]
  readonly rows: readonly JSONRecord[]
  /** Position of the first row among all filtered rows. */
  readonly first: number
  readonly selected: ReadonlySet<number>
  readonly isMulti: boolean
  readonly isLoading: boolean
  readonly hasRows: boolean
  readonly rowHeight: number
  readonly width: number
  readonly height: number
  readonly actions: TableActions
}

/** An ARIA grid that draws only the rows and columns in sight. */
export function Grid(grid: GridProps): JSX.Element {
  const { props, columns, rows, first, selected, isMulti, rowHeight, width, actions } = grid
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [scroll, setScroll] = useState({ top: 0, left: 0 })
  const [resized, setResized] = useState<ReadonlyMap<string, number>>(new Map())
  const [active, setActive] = useState<CellPosition | undefined>(undefined)
  const [view, setView] = useState({ width, height: grid.height })
  const inset = isMulti ? checkWidth : 0
  const placed = useMemo(
    () => placeColumns(columns, props, resized, view.width - inset),
    [columns, props, resized, view.width, inset],
  )
  // An effect, because scroll bars take room that only the browser knows.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const measure = () => setView({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  // Rows that are replaced are read from the top.
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0
  }, [first])

  const handleScroll = () => {
    const element = scroller.current
    if (!element) return
    const top = Math.floor(element.scrollTop / rowHeight) * rowHeight
    const left = Math.floor(element.scrollLeft / 50) * 50
    // In the same frame, so that no blank rows are seen.
    if (top !== scroll.top || left !== scroll.left) flushSync(() => setScroll({ top, left }))
  }
  const handleKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return
    const next = moveCell(event.key, active, rows.length, placed.length, Math.floor(view.height / rowHeight) - 1)
    if (next) {
      setActive(next)
      if (scroller.current) scrollToCell(scroller.current, next, placed, rowHeight)
    } else if (!active || !press(event.key, active)) return
    event.preventDefault()
  }
  const press = (key: string, cell: CellPosition): boolean => {
    const column = placed[cell.column]?.column
    if ((key !== 'Enter' && key !== ' ') || !column) return false
    const element = document.getElementById(`${id}-${cell.row}-${cell.column}`)
    const control = element?.querySelector<HTMLElement>('button, a, input')
    if (cell.row < 0) actions.sort(column)
    else if (key === 'Enter' && control) control.click()
    else actions.select(first + cell.row)
    return true
  }
  const rowRange = rowWindow(scroll.top, view.height, rowHeight, rows.length)
  // Elements of rows that scrolled out are used again for those that come in: cheaper than new ones.
  const slots = rowSlots(view.height, rowHeight)
  const columnRange = columnWindow(placed, scroll.left, view.width)
  const contentWidth = totalWidth(placed) + inset
  const isEmpty = rows.length === 0
  return (
    <div
      ref={scroller}
      className="sw-grid"
      role={placed.length > 0 ? 'grid' : 'region'}
      tabIndex={0}
      aria-label={grid.name}
      {...(placed.length > 0 ? { 'aria-rowcount': rows.length + 1, 'aria-colcount': placed.length } : {})}
      aria-multiselectable={(isMulti && placed.length > 0) || undefined}
      aria-activedescendant={active && `${id}-${active.row}-${active.column}`}
      onScroll={handleScroll}
      onKeyDown={handleKey}
    >
      {grid.isLoading && <div className="sw-grid-progress" role="progressbar" aria-label={tableMessages.loading} />}
      <div className="sw-grid-content" style={{ width: contentWidth }}>
        {placed.length > 0 && (
          <Header
            id={id}
            columns={placed}
            range={columnRange}
            inset={inset}
            props={props}
            active={active}
            actions={actions}
            allSelected={!isEmpty && rows.every((_, index) => selected.has(first + index))}
            onSelectAll={(all) => actions.selectMany(all ? rows.map((_, index) => first + index) : [])}
            onResize={(columnID, size) => setResized(new Map(resized).set(columnID, size))}
          />
        )}
        {placed.length > 0 && (
          <div role="rowgroup" className="sw-grid-body" style={{ height: rows.length * rowHeight }}>
            {rows.slice(rowRange.start, rowRange.end).map((row, offset) => {
              const index = rowRange.start + offset
              return (
                <GridRow
                  key={index % slots}
                  id={id}
                  row={row}
                  index={index}
                  position={first + index}
                  top={index * rowHeight}
                  height={rowHeight}
                  columns={placed}
                  range={columnRange}
                  inset={inset}
                  isSelected={selected.has(first + index)}
                  activeColumn={active?.row === index ? active.column : undefined}
                  props={props}
                  actions={actions}
                  onActivate={(column) => setActive({ row: index, column })}
                />
              )
            })}
          </div>
        )}
      </div>
      {isEmpty && (
        <div className="sw-grid-empty" style={{ height: Math.max(60, view.height - tableHeights.header), width: view.width }}>
          {grid.isLoading ? <LoadingRows /> : grid.hasRows ? tableMessages.emptySearch : tableMessages.empty}
        </div>
      )}
    </div>
  )
}

function LoadingRows(): JSX.Element {
  return (
    <div className="sw-grid-loading">
      {[70, 90, 55, 80, 65].map((width) => (
        <Skeleton key={width} width={`${width}%`} />
      ))}
    </div>
  )
}

import { useEffect, useMemo, useRef, useState } from 'react'
import type { WidgetNode } from '../../model/view'
import type { PageRuntime } from '../../runtime/page-runtime'
import type { WidgetProps } from '../definition'
import { asNumber, asRecord, asText, type JSONRecord } from '../values'
import type { Column } from './columns'
import { arrange, type FrozenSide, readArrangement, writeArrangement } from './arrangement'
import { minWidth } from './widths'

/** Columns as the person arranged them. Order and freezing are kept in this browser, widths until the page is left. */
export interface Arrangement {
  readonly widths: ReadonlyMap<string, number>
  /** `isDone`: the person let go. */
  readonly resize: (id: string, width: number, isDone: boolean) => void
  /** Puts a column in the place of another one. */
  readonly move: (id: string, target: string) => void
  readonly freeze: (id: string, side: FrozenSide) => void
}

export function useArrangement(
  node: WidgetNode,
  props: WidgetProps,
  columns: readonly Column[],
  runtime: PageRuntime,
): Arrangement {
  const [dragged, setDragged] = useState<ReadonlyMap<string, number>>(new Map())
  const latest = useRef({ props, columns })
  latest.current = { props, columns }
  const { widgetId, widgetName } = node
  const of = asText(props.columnUpdatedAt)
  // An effect: what the browser keeps becomes state of the table once it is there.
  useEffect(() => {
    const kept = readArrangement(widgetId, of)
    if (kept) runtime.setMeta(widgetName, { columnOrder: kept.order, columnFreezes: kept.freezes })
  }, [widgetId, widgetName, of, runtime])
  const widths = useMemo(() => {
    const stored = Object.entries(asRecord(props.columnWidthMap)).map(([id, width]) => [id, asNumber(width)] as const)
    const sound = stored.filter((entry): entry is [string, number] => entry[1] !== undefined)
    return new Map([...sound, ...dragged])
  }, [props.columnWidthMap, dragged])
  return useMemo(() => {
    const change = (order: readonly string[], freezes: JSONRecord) => {
      runtime.setMeta(widgetName, { columnOrder: order, columnFreezes: freezes })
      writeArrangement(widgetId, { order, freezes, of })
    }
    const ids = () => latest.current.columns.map(({ id }) => id)
    const freezes = () => asRecord(latest.current.props.columnFreezes)
    return {
      widths,
      resize: (id, width, isDone) => {
        const pixels = Math.max(minWidth, Math.round(width))
        setDragged((before) => new Map(before).set(id, pixels))
        if (!isDone) return
        const all = asRecord(latest.current.props.columnWidthMap)
        runtime.setMeta(widgetName, { columnWidthMap: { ...all, [id]: pixels } })
      },
      move: (id, target) => {
        const aim = latest.current.columns.find((column) => column.id === target)
        const side = asText(aim?.sticky)
        const own = asText(latest.current.columns.find((column) => column.id === id)?.sticky)
        change(arrange(ids(), id, target), own === side ? freezes() : { ...freezes(), [id]: side })
      },
      freeze: (id, side) => change(ids(), { ...freezes(), [id]: side }),
    }
  }, [widths, runtime, widgetId, widgetName, of])
}

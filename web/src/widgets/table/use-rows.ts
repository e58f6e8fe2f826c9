import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'
import type { PageRuntime } from '../../runtime/page-runtime'
import type { WidgetProps } from '../definition'
import { asNumber, asRecord, asRecords, type JSONRecord } from '../values'
import { partSize } from './shown'
import type { Range } from './window'

/** Parts that are kept at most; the oldest ones are asked for again when they come back into sight. */
const mostParts = 60

/** The rows of a page of the table. All but the first part come from the sandbox when they are wanted. */
export interface Rows {
  /** Rows on this page. */
  readonly count: number
  /** Rows on all pages. */
  readonly total: number
  /** Rows of the data, whatever search and filters leave of them. */
  readonly given: number
  /** Position of the first row of this page among all. */
  readonly first: number
  /** `undefined` while the row is on its way. */
  readonly row: (index: number) => JSONRecord | undefined
  /** Tells which rows are in sight. */
  readonly show: (range: Range) => void
}

interface Parts {
  version: number
  readonly known: Map<number, readonly JSONRecord[]>
  /** Shown until the present ones arrive. */
  former: Map<number, readonly JSONRecord[]>
  readonly asked: Set<number>
}

export function useRows(name: string, props: WidgetProps, runtime: PageRuntime): Rows {
  const shown = useMemo(() => readShown(props.shownRows), [props.shownRows])
  const parts = useRef<Parts>({ version: -1, known: new Map(), former: new Map(), asked: new Set() })
  const inSight = useRef<Range>({ start: 0, end: 0 })
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const isMounted = useRef(true)
  const held = parts.current
  if (held.version !== shown.version) {
    held.former = new Map([...held.former, ...held.known].slice(-mostParts))
    held.known.clear()
    held.asked.clear()
    held.version = shown.version
  }
  held.known.set(key(shown.first, 0), shown.rows)

  const ask = useCallback(() => {
    const { start, end } = inSight.current
    const { version, first, count } = latest.current
    if (count <= partSize) return
    const last = Math.ceil(count / partSize) - 1
    const from = Math.max(0, Math.floor(start / partSize) - 1)
    const to = Math.min(last, Math.floor(end / partSize) + 1)
    for (let part = from; part <= to; part += 1) {
      const { known, asked } = parts.current
      if (part === 0 || known.has(key(first, part)) || asked.has(part)) continue
      asked.add(part)
      void runtime.ask(name, 'rows', { start: first + part * partSize, count: partSize }).then((answer) => {
        const { version: of, rows } = asRecord(answer)
        if (!isMounted.current || of !== version || parts.current.version !== version) return
        asked.delete(part)
        keep(parts.current, key(first, part), asRecords(rows))
        draw()
      })
    }
  }, [name, runtime])
  const latest = useRef(shown)
  latest.current = shown
  // Effects: rows in sight are asked for again when the table's rows are others; answers may come too late.
  useEffect(ask, [ask, shown.version, shown.first])
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
    }
  }, [])
  const show = useCallback(
    (range: Range) => {
      inSight.current = range
      ask()
    },
    [ask],
  )
  const row = useCallback(
    (index: number) => {
      const { known, former } = parts.current
      const { first } = latest.current
      const part = Math.floor(index / partSize)
      const at = key(first, part)
      return (known.get(at) ?? former.get(at))?.[index % partSize]
    },
    [shown],
  )
  return { ...shown, row, show }
}

/** Pages do not begin at multiples of the size of a part. */
function key(first: number, part: number): number {
  return first / partSize + part
}

function keep(parts: Parts, at: number, rows: readonly JSONRecord[]): void {
  parts.former.delete(at)
  parts.known.set(at, rows)
  for (const old of parts.known.keys()) {
    if (parts.known.size <= mostParts) return
    if (old !== at) parts.known.delete(old)
  }
}

interface Shown {
  readonly version: number
  readonly total: number
  readonly given: number
  readonly first: number
  readonly count: number
  readonly rows: readonly JSONRecord[]
}

function readShown(value: unknown): Shown {
  const { version, total, given, first, count, rows } = asRecord(value)
  return {
    version: asNumber(version) ?? 0,
    total: asNumber(total) ?? 0,
    given: asNumber(given) ?? 0,
    first: asNumber(first) ?? 0,
    count: asNumber(count) ?? 0,
    rows: asRecords(rows),
  }
}

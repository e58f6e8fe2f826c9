import type { Cell } from './cell'

/**
 * Ranks all cells so that inputs come before what depends on them.
 *
 * A cycle is cut at the code a person wrote: its members lose their inputs from inside the cycle and carry
 * {@link Cell.cycle}. Cycles without code (functions that call each other) are harmless and stay.
 */
export function rankCells(cells: readonly Cell[]): void {
  let components = stronglyConnected(cells)
  // Every cycle of a round is cut before the next look: there may be one per widget.
  while (components.filter(cutCycle).length > 0) components = stronglyConnected(cells)
  components.flat().forEach((cell, rank) => {
    cell.rank = rank
  })
}

/** False if the component is no cycle, or a harmless one. */
function cutCycle(component: readonly Cell[]): boolean {
  const members = new Set(component)
  const isCycle = component.length > 1 || component.some((cell) => cell.inputs.has(cell))
  if (!isCycle) return false
  return dropSoft(component, members) || cutAt('binding', component, members) || cutAt('derived', component, members)
}

function dropSoft(component: readonly Cell[], members: ReadonlySet<Cell>): boolean {
  let found = false
  for (const cell of component) {
    for (const input of [...cell.softInputs]) {
      if (!members.has(input)) continue
      cell.forget(input)
      found = true
    }
  }
  return found
}

function cutAt(kind: Cell['kind'], component: readonly Cell[], members: ReadonlySet<Cell>): boolean {
  const guilty = component.filter((cell) => cell.kind === kind)
  const path = guilty.length > 0 ? cyclePath(guilty[0] as Cell, members) : []
  for (const cell of guilty) {
    cell.cycle = path
    for (const input of [...cell.inputs]) if (members.has(input)) cell.forget(input)
  }
  return guilty.length > 0
}

/** The shortest way from a cell back to itself. */
function cyclePath(start: Cell, members: ReadonlySet<Cell>): readonly string[] {
  const cameFrom = new Map<Cell, Cell>()
  const queue: Cell[] = [start]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const output of next.outputs) {
      if (output === start) return [...trail(next, start, cameFrom), start.place]
      if (!members.has(output) || cameFrom.has(output)) continue
      cameFrom.set(output, next)
      queue.push(output)
    }
  }
  return [start.place]
}

function trail(end: Cell, start: Cell, cameFrom: ReadonlyMap<Cell, Cell>): readonly string[] {
  const places: string[] = []
  for (let cell: Cell | undefined = end; cell !== undefined && cell !== start; cell = cameFrom.get(cell)) {
    places.unshift(cell.place)
  }
  return [start.place, ...places]
}

interface Frame {
  readonly cell: Cell
  readonly inputs: Iterator<Cell>
}

/** Tarjan's algorithm without recursion, along inputs: a component comes out after all that it depends on. */
function stronglyConnected(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const index = new Map<Cell, number>()
  const low = new Map<Cell, number>()
  const onStack = new Set<Cell>()
  const stack: Cell[] = []
  const components: Cell[][] = []

  const enter = (cell: Cell): Frame => {
    index.set(cell, index.size)
    low.set(cell, index.size - 1)
    stack.push(cell)
    onStack.add(cell)
    return { cell, inputs: cell.inputs.values() }
  }
  const lower = (cell: Cell, value: number) => low.set(cell, Math.min(low.get(cell) ?? value, value))
  const leave = (cell: Cell) => {
    if (low.get(cell) !== index.get(cell)) return
    const component: Cell[] = []
    for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
      onStack.delete(member)
      component.unshift(member)
      if (member === cell) break
    }
    components.push(component)
  }

  for (const root of cells) {
    if (index.has(root)) continue
    const frames = [enter(root)]
    for (let frame = frames[frames.length - 1]; frame !== undefined; frame = frames[frames.length - 1]) {
      const next = frame.inputs.next()
      if (next.done === true) {
        frames.pop()
        leave(frame.cell)
        const parent = frames[frames.length - 1]
        if (parent !== undefined) lower(parent.cell, low.get(frame.cell) ?? 0)
      } else if (!index.has(next.value)) frames.push(enter(next.value))
      else if (onStack.has(next.value)) lower(frame.cell, index.get(next.value) ?? 0)
    }
  }
  return components
}

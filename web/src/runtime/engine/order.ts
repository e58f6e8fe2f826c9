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
  const [first] = component
  if (first === undefined || (component.length === 1 && !first.inputs.has(first))) return false
  const members = new Set(component)
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

interface Mark {
  readonly index: number
  low: number
  isOpen: boolean
}

interface Frame {
  readonly cell: Cell
  readonly mark: Mark
  readonly inputs: Iterator<Cell>
}

/** Tarjan's algorithm without recursion, along inputs: a component comes out after all that it depends on. */
function stronglyConnected(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const marks = new Map<Cell, Mark>()
  const stack: Cell[] = []
  const components: Cell[][] = []

  const enter = (cell: Cell): Frame => {
    const mark = { index: marks.size, low: marks.size, isOpen: true }
    marks.set(cell, mark)
    stack.push(cell)
    return { cell, mark, inputs: cell.inputs.values() }
  }
  const leave = ({ cell, mark }: Frame) => {
    if (mark.low !== mark.index) return
    const component: Cell[] = []
    for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
      const own = marks.get(member)
      if (own !== undefined) own.isOpen = false
      component.push(member)
      if (member === cell) break
    }
    components.push(component.reverse())
  }
  /** A cell that depends on nothing is a component of its own. */
  const pass = (cell: Cell) => {
    marks.set(cell, { index: marks.size, low: marks.size, isOpen: false })
    components.push([cell])
  }

  for (const root of cells) {
    if (marks.has(root)) continue
    if (root.inputs.size === 0) {
      pass(root)
      continue
    }
    const frames = [enter(root)]
    for (let frame = frames[frames.length - 1]; frame !== undefined; frame = frames[frames.length - 1]) {
      const next = frame.inputs.next()
      if (next.done === true) {
        frames.pop()
        leave(frame)
        const parent = frames[frames.length - 1]
        if (parent !== undefined) parent.mark.low = Math.min(parent.mark.low, frame.mark.low)
        continue
      }
      const known = marks.get(next.value)
      if (known === undefined && next.value.inputs.size === 0) pass(next.value)
      else if (known === undefined) frames.push(enter(next.value))
      else if (known.isOpen) frame.mark.low = Math.min(frame.mark.low, known.index)
    }
  }
  return components
}

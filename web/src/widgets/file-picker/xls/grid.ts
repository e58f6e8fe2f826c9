/** Columns of a sheet in an old workbook. */
const columns = 256
/** Few bytes can ask for many empty cells and rows before them; a row costs as much as some cells. */
const largest = 20_000_000
const costOfRow = 10

/** How many more cells a workbook may fill. */
export class Room {
  private left = largest

  /** @throws when the room is used up */
  take(cells: number): void {
    this.left -= cells
    if (this.left < 0) throw new Error('This workbook has too many cells')
  }
}

/** The cells of a sheet: one that was left out is `null`, empty cells at a row's end are missing. */
export class Grid {
  readonly rows: unknown[][] = []

  constructor(private readonly room: Room) {}

  /** @throws when there is no such column, or no room */
  put(row: number, column: number, value: unknown): void {
    if (column >= columns) throw new Error('A cell is outside of its sheet')
    const cells = this.row(row)
    this.room.take(Math.max(0, column + 1 - cells.length))
    while (cells.length < column) cells.push(null)
    cells[column] = value
  }

  private row(index: number): unknown[] {
    this.room.take(Math.max(0, index + 1 - this.rows.length) * costOfRow)
    while (this.rows.length <= index) this.rows.push([])
    return this.rows[index] ?? []
  }
}

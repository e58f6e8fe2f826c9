/** Requests to the sandbox that wait for their answers. */
export class Requests<Answer> {
  private lastID = 0
  private readonly waiting = new Map<number, (answer: Answer) => void>()

  /** `none`: what a request gets when the sandbox ends before it answers. */
  constructor(private readonly none: Answer) {}

  open(send: (id: number) => void): Promise<Answer> {
    this.lastID += 1
    const id = this.lastID
    return new Promise((resolve) => {
      this.waiting.set(id, resolve)
      send(id)
    })
  }

  get isEmpty(): boolean {
    return this.waiting.size === 0
  }

  settle(id: number, answer: Answer): void {
    this.waiting.get(id)?.(answer)
    this.waiting.delete(id)
  }

  dropAll(): void {
    this.waiting.forEach((resolve) => resolve(this.none))
    this.waiting.clear()
  }
}

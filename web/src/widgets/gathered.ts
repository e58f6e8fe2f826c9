/**
 * What a list or table without end keeps of the pages that the server gave, at most. At the bound no further page is asked
 * for, and a line after the last row says so: what is on screen stays where it is, however far one scrolls back.
 */
export const mostGathered = { rows: 10_000, pages: 1_000 } as const

/** Whether no further page is added. The page that reaches the bound is kept whole. */
export function isFull(rows: number, pages: number): boolean {
  return rows >= mostGathered.rows || pages >= mostGathered.pages
}

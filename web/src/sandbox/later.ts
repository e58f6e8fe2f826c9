/** Runs something after some milliseconds; answers how to cancel that. */
export function later(milliseconds: number, body: () => void): () => void {
  const timer = setTimeout(body, milliseconds)
  return () => clearTimeout(timer)
}

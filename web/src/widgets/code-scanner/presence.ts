/** Milliseconds without a code after which it has left the picture; a single look may miss one that is there. */
const absence = 1000

/** Tells a code that has come into the picture from one that is still there. `code`: what a look found; `now` in milliseconds. */
export function createPresence(): (code: string, now: number) => boolean {
  let present = ''
  let seen = 0
  let misses = 0
  return (code, now) => {
    if (code === '') {
      misses += 1
      if (misses > 1 && now - seen >= absence) present = ''
      return false
    }
    const isNew = code !== present
    present = code
    seen = now
    misses = 0
    return isNew
  }
}

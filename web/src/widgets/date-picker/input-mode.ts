const coarse = typeof matchMedia === 'function' ? matchMedia('(pointer: coarse)') : undefined

/** A finger picks dates: a keyboard on the screen would lie over the calendar. One with keys of its own writes all the same. */
export function dateInputMode(): 'none' | undefined {
  return coarse?.matches === true ? 'none' : undefined
}

import type { Widths } from './runs'

/** A code as its stripes tell it. */
export interface Bar {
  readonly text: string

  /** On how many scan lines it has to be seen: more where no check digit tells a wrong reading. */
  readonly sightings: number
}

/** Reads the code whose first bar is at `start`, if there is one of its kind. */
export type Symbology = (widths: Widths, start: number) => Bar | undefined

/** Enough for codes with a check digit. */
export const checked = 2
/** For codes without one. */
export const unchecked = 4

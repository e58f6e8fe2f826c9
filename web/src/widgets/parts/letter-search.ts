import { useRef } from 'react'
import type { KeyboardEvent } from 'react'

/** Milliseconds within which letters count together. */
const pause = 700

type Typed = Pick<KeyboardEvent, 'key' | 'timeStamp' | 'altKey' | 'ctrlKey' | 'metaKey'>

interface List {
  readonly count: number
  readonly labelAt: (place: number) => string
  readonly active: number
}

/** Finds entries of a list by their first letters, for lists without a search field. */
export class LetterSearch {
  private text = ''
  private last = 0

  /** Whether letters were typed just now: a space belongs to them. */
  isOngoing({ timeStamp }: Pick<KeyboardEvent, 'timeStamp'>): boolean {
    return this.text !== '' && timeStamp - this.last < pause
  }

  /**
   * Where a key leads: letters that follow each other fast count together, and the same one again and again goes on to the next entry.
   * The place stays where nothing is found, and is undefined where the key is no part of a search.
   */
  target(event: Typed, { count, labelAt, active }: List): number | undefined {
    const { key } = event
    if (key === 'Shift') return undefined
    const isOngoing = this.isOngoing(event)
    if (!isOngoing) this.text = ''
    if (key.length !== 1 || event.altKey || event.ctrlKey || event.metaKey || (key === ' ' && !isOngoing)) {
      this.text = ''
      return undefined
    }
    this.text += key.toLowerCase()
    this.last = event.timeStamp
    const isSame = [...this.text].every((letter) => letter === this.text[0])
    const wanted = isSame ? this.text.charAt(0) : this.text
    for (let step = 0; step < count; step += 1) {
      // What begins with more letters may be the entry that was found by fewer.
      const place = (active + (isSame ? 1 : 0) + step) % count
      if (labelAt(place).trimStart().toLowerCase().startsWith(wanted)) return place
    }
    return active
  }
}

/** A search of its own for a list on the screen. */
export function useLetterSearch(): LetterSearch {
  const search = useRef<LetterSearch>()
  search.current ??= new LetterSearch()
  return search.current
}

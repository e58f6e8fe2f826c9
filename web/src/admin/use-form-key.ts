import { useState } from 'react'

export interface FormKey {
  /** For the form's `key`: a new one makes it start over with what was loaded. */
  readonly key: number
  /** The form itself made this revision: it goes on as it is, focus and all. */
  readonly saved: (revision: number) => void
}

/** Lets a form start over when somebody else's revision was loaded, but not after its own save. */
export function useFormKey(revision: number): FormKey {
  const [known, setKnown] = useState({ start: revision, last: revision })
  // During rendering, so that the form never shows the old values for a moment.
  if (known.last !== revision) setKnown({ start: revision, last: revision })
  return { key: known.start, saved: (last) => setKnown(({ start }) => ({ start, last })) }
}

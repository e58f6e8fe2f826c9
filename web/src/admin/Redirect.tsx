import { useEffect } from 'react'
import { useRouter } from '../lib/router/Router'

/** Goes elsewhere as soon as it is shown. */
export function Redirect({ to }: { readonly to: string }): null {
  const { go } = useRouter()
  // An effect, because going changes the browser's history.
  useEffect(() => go(to, { replaces: true }), [to])
  return null
}

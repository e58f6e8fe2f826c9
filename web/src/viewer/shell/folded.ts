import { useState } from 'react'
import { parseJSON } from '../../widgets/values'

const storageKey = 'steward.folded-navigation'
/** Apps that are remembered; the one folded longest ago is forgotten first. */
const mostApps = 200

/** Whether a person folded an app's navigation in this browser, and a way to change it. */
export function useFolded(app: string): readonly [isFolded: boolean, setFolded: (isFolded: boolean) => void] {
  const [folded, setFolded] = useState(readFolded)
  const change = (isFolded: boolean) => {
    const others = readFolded().filter((each) => each !== app)
    const next = isFolded ? [...others.slice(1 - mostApps), app] : others
    setFolded(next)
    keepFolded(next)
  }
  return [folded.includes(app), change]
}

function readFolded(): readonly unknown[] {
  try {
    const kept = parseJSON(window.localStorage.getItem(storageKey) ?? '')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

function keepFolded(apps: readonly unknown[]): void {
  try {
    window.localStorage.setItem(storageKey, JSON.stringify(apps))
  } catch {
    // Private windows may refuse: the choice then lasts until the page is left.
  }
}

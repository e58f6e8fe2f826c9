import { messageOf } from '../runtime/engine/values'
import { installLibrary } from './install-library'
import type { LibraryText } from './protocol'

/** Milliseconds that a library may wait for something before the page goes on without it. */
const patience = 10_000

/**
 * Evaluates an app's libraries one after the other. One that fails leaves its names undefined; everything else goes on
 * (runtime §6.2). A promise only if one of them has to wait, so that other pages start in one turn.
 */
export function installLibraries(
  libraries: readonly LibraryText[],
  onProblem: (name: string, message: string) => void,
): Promise<void> | undefined {
  for (const [place, library] of libraries.entries()) {
    const installing = install(library, onProblem)
    if (installing !== undefined) return installing.then(() => installLibraries(libraries.slice(place + 1), onProblem))
  }
  return undefined
}

function install(library: LibraryText, onProblem: (name: string, message: string) => void): Promise<void> | undefined {
  const fail = (error: unknown): void => onProblem(library.name, messageOf(error))
  try {
    if (library.problem !== undefined) throw new Error(library.problem)
    const running = installLibrary(library, globalThis as unknown as Record<string, unknown>)
    return running === undefined ? undefined : within(running).catch(fail)
  } catch (error) {
    fail(error)
    return undefined
  }
}

function within(running: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It was not ready after ten seconds')), patience)
    void running.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

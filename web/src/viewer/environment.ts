/** The environment that a developer tries an app's draft on, for as long as the tab is open. */
export function chosenEnvironment(app: string): string | undefined {
  try {
    return sessionStorage.getItem(key(app)) ?? undefined
  } catch {
    return undefined
  }
}

/** `undefined`: the default one. */
export function chooseEnvironment(app: string, name: string | undefined): void {
  try {
    if (name === undefined) sessionStorage.removeItem(key(app))
    else sessionStorage.setItem(key(app), name)
  } catch {
    // Without storage the default environment is used.
  }
}

function key(app: string): string {
  return `steward.environment.${app}`
}

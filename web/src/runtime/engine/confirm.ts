import type { EngineHost } from './host'

/** The person at the screen said no (§4.4). */
export class Cancelled extends Error {
  constructor(readonly asked: string) {
    super('User cancelled action execution')
  }
}

/** Asks before a query or function that wants it runs. Throws {@link Cancelled} on "No". */
export type Confirm = (name: string) => Promise<void>

export function confirmation(host: EngineHost): Confirm {
  return async (name) => {
    const message = `Are you sure you want to run ${name}?`
    if ((await host.perform({ kind: 'confirm', message })) !== true) throw new Cancelled(name)
  }
}

/** Something from outside that the policy kept from a document. */
export interface Refusal {
  readonly host: string
  /** A font, style sheet or picture, without which the content works. */
  readonly isLook: boolean
}

/** @param address as a violation names it; those without a host, such as `inline`, are no matter of settings */
export function refusalOf(address: string, directive: string): Refusal | undefined {
  const host = /^(?:https?|wss?):\/\/([^/]{1,255})(?:\/|$)/.exec(address)?.[1]
  return host === undefined ? undefined : { host, isLook: /^(?:font|style|img|media)-src/.test(directive) }
}

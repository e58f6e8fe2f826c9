const ownAgent = typeof navigator === 'undefined' ? '' : navigator.userAgent

/**
 * The keypad for a number of at least `least`: that of numbers, if every such number can be typed on it.
 *
 * @param agent The browser's name for itself: there is no other sign that a keypad lacks the minus, as iPhones' does.
 */
export function numberInputMode(least?: number, agent = ownAgent): 'decimal' | undefined {
  const hasMinus = !/\b(iPhone|iPod)\b/.test(agent)
  return hasMinus || (least !== undefined && least >= 0) ? 'decimal' : undefined
}

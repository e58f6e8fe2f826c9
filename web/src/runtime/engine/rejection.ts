/**
 * What platform functions and queries refuse with: an error whose message is also seen by `JSON.stringify`, as apps expect of the
 * plain `{ message }` that they were written for (runtime §4.2).
 */
export function rejection(message: string): Error {
  return Object.defineProperty(new Error(message), 'message', { value: message, enumerable: true, configurable: true, writable: true })
}

import { messages } from '../messages'

export const shortestPassword = 12
export const longestPassword = 256

/** What is wrong with a new password, in words; the server checks again and may know more. */
export function passwordError(password: string): string | undefined {
  const length = [...password].length
  if (length < shortestPassword) return messages.passwords.tooShort(shortestPassword - length)
  return length > longestPassword ? messages.passwords.tooLong : undefined
}

/** Digits, and a plus sign in front. */
export function plainNumber(text: string): string {
  const digits = text.replace(/\D/g, '')
  return text.trim().startsWith('+') ? `+${digits}` : digits
}

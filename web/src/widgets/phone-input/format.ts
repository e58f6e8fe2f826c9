/** How numbers are grouped inside their country, by dial code; `#` stands for a digit. */
const patterns: Readonly<Record<string, readonly string[]>> = {
  '+1': ['(###) ###-####'],
  '+7': ['# (###) ###-##-##'],
  '+31': ['## ########'],
  '+33': ['## ## ## ## ##'],
  '+34': ['### ## ## ##'],
  '+39': ['### ### ####'],
  '+41': ['### ### ## ##'],
  '+44': ['##### ######'],
  '+45': ['## ## ## ##'],
  '+46': ['###-### ## ##'],
  '+47': ['### ## ###'],
  '+48': ['### ### ###'],
  '+52': ['## #### ####'],
  '+55': ['(##) #####-####'],
  '+61': ['#### ### ###'],
  '+64': ['### ### ####'],
  '+65': ['#### ####'],
  '+66': ['### ### ####'],
  '+81': ['###-####-####'],
  '+82': ['###-####-####'],
  '+86': ['### #### ####'],
  '+90': ['#### ### ## ##'],
  '+91': ['##### #####'],
  '+351': ['### ### ###'],
  '+353': ['### ### ####'],
  '+852': ['#### ####'],
  '+966': ['### ### ####'],
  '+971': ['### ### ####'],
  '+972': ['###-###-####'],
}

/** Digits, and a plus sign in front. */
export function plainNumber(text: string): string {
  const digits = text.replace(/\D/g, '')
  return text.trim().startsWith('+') ? `+${digits}` : digits
}

/**
 * A number as it is written in its country, also while it is typed. International numbers, countries without a
 * pattern and numbers longer than theirs stay plain.
 */
export function formatNumber(text: string, dialCode: string, isWanted: boolean): string {
  const plain = plainNumber(text)
  const pattern = isWanted && !plain.startsWith('+') ? patterns[dialCode]?.find((one) => holes(one) >= plain.length) : undefined
  // A single group is not worth its brackets.
  if (pattern === undefined || plain.length < 3) return plain
  let next = 0
  let formatted = ''
  for (const character of pattern) {
    const isClosing = character === ')' && next === plain.length
    if (next >= plain.length && !isClosing) break
    formatted += character === '#' ? plain[next++] : character
  }
  return formatted.trimEnd()
}

function holes(pattern: string): number {
  return pattern.split('#').length - 1
}

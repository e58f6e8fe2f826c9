import type { Verdict } from '../definition'
import { invalid, valid } from '../rules'
import { asText } from '../values'

const address = /^(blob:|data:(video|audio)\/|\/(?!\/)|https?:\/\/[\w[]|([\w-]+\.)+[a-z]{2,}([:/?#]|$))\S*$/i

/** The rule for addresses of videos and sounds: web addresses, and contents that the page itself holds. */
export function checkMediaUrl(value: unknown): Verdict {
  const text = asText(value).trim()
  if (text === '' || address.test(text)) return valid(text)
  return invalid('', 'This value must be URL')
}

import type { Verdict } from '../definition'
import { invalid, valid } from '../rules'
import { asText } from '../values'

const address = /^((https?:\/\/)?([\w-]+\.)+[a-z]{2,}([:/?#]\S*)?|https?:\/\/[\w.:[\]-]+(\/\S*)?|\/(?!\/)\S*)$/i

/** The rule for addresses of videos and sounds: web addresses, and contents that the page itself holds. */
export function checkMediaUrl(value: unknown): Verdict {
  const text = asText(value).trim()
  if (text === '' || /^(blob:|data:(video|audio)\/)/i.test(text) || address.test(text)) return valid(text)
  return invalid('', 'This value must be URL')
}

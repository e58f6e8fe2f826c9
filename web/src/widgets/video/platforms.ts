/** A video that only the platform it is on can play. */
export interface PlatformVideo {
  readonly host: string
  /** The page of the platform made for being embedded. */
  readonly embed: string
}

/** Videos of the platforms that apps link to; anything else is taken for a file. */
export function platformVideo(url: string): PlatformVideo | undefined {
  const address = parse(/^https?:/i.test(url) ? url : `https://${url}`)
  if (address === undefined) return undefined
  const host = address.hostname.replace(/^(www|m)\./, '')
  const parts = address.pathname.split('/').filter((part) => part !== '')
  if (host === 'youtu.be') return youtube(parts[0])
  if (host === 'youtube.com' || host === 'youtube-nocookie.com') {
    return youtube(['embed', 'shorts', 'live'].includes(parts[0] ?? '') ? parts[1] : address.searchParams.get('v') ?? undefined)
  }
  if (host === 'vimeo.com' || host === 'player.vimeo.com') {
    const id = parts.find((part) => /^\d+$/.test(part))
    return id === undefined ? undefined : { host: 'vimeo.com', embed: `https://player.vimeo.com/video/${id}` }
  }
  return undefined
}

function youtube(id: string | undefined): PlatformVideo | undefined {
  if (id === undefined || !/^[\w-]{5,20}$/.test(id)) return undefined
  return { host: 'youtube.com', embed: `https://www.youtube-nocookie.com/embed/${id}` }
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}

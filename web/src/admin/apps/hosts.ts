/** What a person typed, a host a line, as the API takes it. */
export function readHosts(text: string): readonly string[] {
  const hosts = text
    .split(/[\s,;]+/)
    .filter((host) => host !== '')
    .map((host) => host.replace(/\/$/, '').toLowerCase())
  return [...new Set(hosts)]
}

/** Hosts as a person reads them: `https` goes without saying. */
export function writeHosts(hosts: readonly string[]): string {
  return hosts.map(plainHost).join('\n')
}

export function plainHost(origin: string): string {
  return origin.replace(/^https:\/\//, '')
}

const hostPattern = /^(https?:\/\/)?(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?$/
const addressPattern = /^(https?:\/\/)?\[[0-9a-f:]+\](:\d{1,5})?$/

/** The first that is not the name of a host; the server looks more closely. */
export function wrongHost(hosts: readonly string[]): string | undefined {
  return hosts.find((host) => !hostPattern.test(host) && !addressPattern.test(host))
}

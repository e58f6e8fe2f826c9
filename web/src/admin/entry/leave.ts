import { useRouter } from '../../lib/router/Router'

/** Goes to a path that may belong to another bundle: running apps are pages of their own. */
export function useLeave(): (path: string) => void {
  const { go } = useRouter()
  return (path) => {
    if (/^\/(app|preview)\//.test(path)) window.location.assign(path)
    else go(path, { replaces: true })
  }
}

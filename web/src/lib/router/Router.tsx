import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react'

/** Where the browser is, as far as a page of ours cares. */
export interface Place {
  readonly path: string
  readonly query: URLSearchParams
  /** Without `#`. */
  readonly fragment: string
}

export interface Router {
  readonly place: Place
  /** Goes to a path of ours; `replaces` leaves no step to go back to. */
  readonly go: (href: string, options?: { readonly replaces?: boolean }) => void
}

const RouterContext = createContext<Router | undefined>(undefined)

/** The history API as React state. */
export function RouterProvider({ children }: { readonly children: ReactNode }): JSX.Element {
  const [href, setHref] = useState(() => window.location.href)
  // An effect, because the browser's back and forward are events outside of React.
  useEffect(() => {
    const handleMove = (): void => setHref(window.location.href)
    window.addEventListener('popstate', handleMove)
    window.addEventListener('hashchange', handleMove)
    return () => {
      window.removeEventListener('popstate', handleMove)
      window.removeEventListener('hashchange', handleMove)
    }
  }, [])
  const go = useCallback<Router['go']>((target, options) => {
    const url = new URL(target, window.location.href)
    if (options?.replaces === true) window.history.replaceState(null, '', url)
    else window.history.pushState(null, '', url)
    setHref(url.href)
  }, [])
  const router = useMemo(() => ({ place: placeOf(href), go }), [href, go])
  return <RouterContext.Provider value={router}>{children}</RouterContext.Provider>
}

export function useRouter(): Router {
  const router = useContext(RouterContext)
  if (router === undefined) throw new Error('useRouter outside of RouterProvider')
  return router
}

export interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string
}

/** A link inside the page; new tabs and downloads stay with the browser. */
export function Link({ href, onClick, children, ...rest }: LinkProps): JSX.Element {
  const follow = useFollow(href)
  const handleClick = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event)
    follow(event)
  }
  return (
    <a {...rest} href={href} onClick={handleClick}>
      {children}
    </a>
  )
}

/** The click handler of a link that looks like something else. */
export function useFollow(href: string): (event: MouseEvent<HTMLElement>) => void {
  const { go } = useRouter()
  return (event) => {
    const wantsBrowser = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (event.defaultPrevented || wantsBrowser) return
    event.preventDefault()
    go(href)
  }
}

function placeOf(href: string): Place {
  const url = new URL(href)
  return { path: url.pathname, query: url.searchParams, fragment: url.hash.slice(1) }
}

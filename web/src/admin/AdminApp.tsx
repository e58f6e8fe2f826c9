import { RouterProvider, useRouter } from '../lib/router/Router'
import { firstMatch } from '../lib/router/match'
import { ToastHost } from '../ui/Toasts'
import { EntryFrame } from './entry/EntryFrame'
import { InvitePage } from './entry/InvitePage'
import { SetupPage } from './entry/SetupPage'
import { SignInPage } from './entry/SignInPage'
import { Loaded } from './Loaded'
import { NotFoundPage } from './NotFoundPage'
import { Redirect } from './Redirect'
import { messages } from './messages'
import { paths, patterns } from './paths'
import { privateRoutes } from './routes'
import { SessionProvider, useSession } from './session'
import { Shell } from './shell/Shell'
import { WorkspacesProvider } from './workspaces'

/** The whole page: who is signed in, where the browser is, and what belongs there. */
export function AdminApp({ fetch }: { readonly fetch: typeof window.fetch }): JSX.Element {
  return (
    <RouterProvider>
      <ToastHost closeLabel={messages.dismiss}>
        <SessionProvider fetch={fetch}>
          <Pages />
        </SessionProvider>
      </ToastHost>
    </RouterProvider>
  )
}

function Pages(): JSX.Element {
  const { bootstrap, user } = useSession()
  const { path, query } = useRouter().place
  if (bootstrap.value === undefined) {
    return <EntryFrame title={messages.product}>{<Loaded of={bootstrap}>{() => null}</Loaded>}</EntryFrame>
  }
  if (path === patterns.setup) return <SetupPage />
  if (path === patterns.invite) return <InvitePage />
  if (path === patterns.signIn) return <SignInPage />
  if (!bootstrap.value.isSetUp) return <Redirect to={paths.setup} />
  if (user === undefined) return <Redirect to={paths.signIn(returnPath(path, query))} />
  const match = firstMatch(privateRoutes, path)
  return (
    <WorkspacesProvider key={user.id}>
      <Shell section={match?.route.section}>{match?.route.render(match.params) ?? <NotFoundPage />}</Shell>
    </WorkspacesProvider>
  )
}

function returnPath(path: string, query: URLSearchParams): string | undefined {
  if (path === '/') return undefined
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

import { fetchLibrary, listLibraries, uploadLibrary } from '../../api/apps'
import type { Client } from '../../api/client'
import type { Result } from '../../api/problem'
import type { AppLibrary, LibraryFile } from '../../api/types'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { useToast } from '../../ui/Toasts'
import { formatBytes, formatList } from '../format'
import { messages } from '../messages'
import { ProblemNotice } from '../ProblemNotice'
import { useClient } from '../session'
import { Panel } from '../shell/Page'
import { useAction } from '../use-action'
import { useLoad } from '../use-load'
import { UploadButton } from './UploadButton'

const words = messages.app.libraries

/** Custom JavaScript libraries of an app, with ways to get their files; nothing for an app without any. */
export function LibraryPanel({ app }: { readonly app: string }): JSX.Element | null {
  const client = useClient()
  const libraries = useLoad(app, (signal) => listLibraries(client, app, signal))
  const { isBusy, problem, run } = useAction()
  const { state } = libraries
  if (state.kind === 'failed') {
    return (
      <Panel title={words.title}>
        <ProblemNotice problem={state.problem} onRetry={libraries.reload} />
      </Panel>
    )
  }
  if (state.kind === 'loading' || state.value.items.length === 0) return null
  const missing = state.value.items.filter((library) => isMissing(library) && hostOf(library) !== undefined)
  const fetchAll = (
    <Button size="s" isBusy={isBusy} onClick={() => run(() => fetchEach(client, app, missing).finally(libraries.reload))}>
      {words.fetchAll}
    </Button>
  )
  return (
    <Panel title={words.title} actions={missing.length > 1 && fetchAll}>
      <p className="admin-muted">{words.intro}</p>
      <ProblemNotice problem={problem} />
      <ul className="admin-list">
        {state.value.items.map((library) => (
          <LibraryLine key={library.name} app={app} library={library} onChanged={libraries.reload} />
        ))}
      </ul>
    </Panel>
  )
}

interface LibraryLineProps {
  readonly app: string
  readonly library: AppLibrary
  readonly onChanged: () => void
}

function LibraryLine({ app, library, onChanged }: LibraryLineProps): JSX.Element {
  const { name, accessors, url, hash, bytes } = library
  const client = useClient()
  const toast = useToast()
  const { isBusy, problem, run } = useAction()
  const host = isMissing(library) ? hostOf(library) : undefined
  const take = (work: () => Promise<Result<LibraryFile>>): void =>
    run(work, () => {
      toast(words.done(name), 'success')
      onChanged()
    })
  return (
    <li>
      <div className="admin-list-main">
        <span className="admin-list-name">{name}</span>
        <span className="admin-list-detail">
          {' '}
          {words.names(formatList(accessors))}
          {hash !== null && <>, {words.file(formatBytes(bytes ?? 0), hash.slice(0, 12))}</>}
        </span>
        {url?.startsWith('https:') && (
          <>
            {' '}
            <a className="admin-list-detail" href={url} target="_blank" rel="noreferrer">
              {words.from}
            </a>
          </>
        )}
        <ProblemNotice problem={problem} />
      </div>
      <LibraryState library={library} />
      {host !== undefined && (
        <Button
          size="s"
          isBusy={isBusy}
          aria-label={words.fetch(name, host)}
          title={words.fetch(name, host)}
          onClick={() => take(() => fetchLibrary(client, app, name))}
        >
          {words.fetchShort}
        </Button>
      )}
      <UploadButton
        label={hash === null ? words.upload(name) : words.replace(name)}
        text={hash === null ? words.uploadShort : words.replaceShort}
        accept=".js,.mjs,text/javascript"
        isBusy={isBusy}
        onFile={(file) => take(() => uploadLibrary(client, app, name, file))}
      />
    </li>
  )
}

function LibraryState({ library }: { readonly library: AppLibrary }): JSX.Element {
  if (library.hash !== null) return <Badge tone="success">{words.present}</Badge>
  return isMissing(library) ? <Badge tone="warning">{words.missing}</Badge> : <Badge>{words.builtIn}</Badge>
}

/** Nobody has given the file yet, and the sandbox does not bring its own. */
function isMissing({ hash, accessors }: AppLibrary): boolean {
  return hash === null && !(accessors.length === 1 && accessors[0] === 'xmlParser')
}

/** Where the file can be fetched from. */
function hostOf({ url }: AppLibrary): string | undefined {
  return /^https?:\/\/([^/?#]+)/.exec(url ?? '')?.[1]
}

/** One after the other; the first failure, if any, after all have been tried. */
async function fetchEach(client: Client, app: string, libraries: readonly AppLibrary[]): Promise<Result<unknown>> {
  let result: Result<unknown> = { ok: true, value: undefined }
  for (const { name } of libraries) {
    const fetched = await fetchLibrary(client, app, name)
    if (result.ok && !fetched.ok) result = fetched
  }
  return result
}

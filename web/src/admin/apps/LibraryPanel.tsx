import { listLibraries, uploadLibrary } from '../../api/apps'
import type { AppLibrary } from '../../api/types'
import { Badge } from '../../ui/Badge'
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

/** Custom JavaScript libraries of an app, with a way to upload their files; nothing for an app without any. */
export function LibraryPanel({ app }: { readonly app: string }): JSX.Element | null {
  const client = useClient()
  const libraries = useLoad(app, (signal) => listLibraries(client, app, signal))
  const { state } = libraries
  if (state.kind === 'failed') {
    return (
      <Panel title={words.title}>
        <ProblemNotice problem={state.problem} onRetry={libraries.reload} />
      </Panel>
    )
  }
  if (state.kind === 'loading' || state.value.items.length === 0) return null
  return (
    <Panel title={words.title}>
      <p className="admin-muted">{words.intro}</p>
      <ul className="admin-list">
        {state.value.items.map((library) => (
          <LibraryLine key={library.name} app={app} library={library} onUploaded={libraries.reload} />
        ))}
      </ul>
    </Panel>
  )
}

interface LibraryLineProps {
  readonly app: string
  readonly library: AppLibrary
  readonly onUploaded: () => void
}

function LibraryLine({ app, library, onUploaded }: LibraryLineProps): JSX.Element {
  const { name, accessors, url, hash, bytes } = library
  const client = useClient()
  const toast = useToast()
  const { isBusy, problem, run } = useAction()
  const upload = (file: File): void =>
    run(
      () => uploadLibrary(client, app, name, file),
      () => {
        toast(words.done(name), 'success')
        onUploaded()
      },
    )
  return (
    <li>
      <div className="admin-list-main">
        <span className="admin-list-name">{name}</span>
        <span className="admin-list-detail">
          {' '}
          {words.names(formatList(accessors))}
          {hash !== null && <>, {words.file(formatBytes(bytes ?? 0), hash.slice(0, 12))}</>}
        </span>
        {url !== null && (
          <a className="admin-list-detail" href={/^https:/.test(url) ? url : undefined} target="_blank" rel="noreferrer">
            {words.from}
          </a>
        )}
        <ProblemNotice problem={problem} />
      </div>
      <LibraryState library={library} />
      <UploadButton
        label={hash === null ? words.upload(name) : words.replace(name)}
        text={hash === null ? words.uploadShort : words.replaceShort}
        accept=".js,.mjs,text/javascript"
        isBusy={isBusy}
        onFile={upload}
      />
    </li>
  )
}

function LibraryState({ library: { hash, accessors } }: { readonly library: AppLibrary }): JSX.Element {
  if (hash !== null) return <Badge tone="success">{words.present}</Badge>
  // The sandbox brings its own.
  if (accessors.length === 1 && accessors[0] === 'xmlParser') return <Badge>{words.builtIn}</Badge>
  return <Badge tone="warning">{words.missing}</Badge>
}

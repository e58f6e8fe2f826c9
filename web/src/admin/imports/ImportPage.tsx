import { useRouter } from '../../lib/router/Router'
import { messages } from '../messages'
import { paths } from '../paths'
import type { ImportStep } from '../paths'
import { Notice } from '../../ui/Notice'
import { Page } from '../shell/Page'
import { mayDevelop, useWorkspace, useWorkspaces } from '../workspaces'
import { ImportedApp } from './ImportedApp'
import { Stepper } from './Stepper'
import type { StepName } from './Stepper'
import { UploadStep } from './UploadStep'
import './imports.css'

const words = messages.imports
const steps: readonly ImportStep[] = ['report', 'reconnect', 'done']

/** `/workspaces/{workspace}/import`: file, report, reconnect, use. Where one is stands in the address. */
export function ImportPage({ workspace: id }: { readonly workspace: string }): JSX.Element {
  const workspace = useWorkspace(id)
  const { list } = useWorkspaces()
  const { place, go } = useRouter()
  const app = place.query.get('app') ?? undefined
  const step: ImportStep = steps.find((name) => name === place.query.get('step')) ?? 'report'
  const shown: StepName = app === undefined ? 'upload' : step
  const isRefused = list.value !== undefined && !mayDevelop(workspace?.role)
  const crumbs = [{ label: messages.apps.title, href: paths.workspace(id) }]
  return (
    <Page title={words.title} intro={words.intro} crumbs={crumbs}>
      <Stepper current={shown} />
      {isRefused && <Notice tone="warning">{messages.onlyDevelopers}</Notice>}
      {!isRefused && app === undefined && (
        <UploadStep workspace={id} onImported={(imported) => go(paths.imports(id, imported, 'report'))} />
      )}
      {!isRefused && app !== undefined && <ImportedApp key={app} workspace={id} app={app} step={step} />}
    </Page>
  )
}

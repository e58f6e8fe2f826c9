import { loadInstance } from '../../api/accounts'
import { Notice } from '../../ui/Notice'
import { Loaded } from '../Loaded'
import { messages } from '../messages'
import { useClient, useSession } from '../session'
import { Page } from '../shell/Page'
import { useFormKey } from '../use-form-key'
import { useLoad } from '../use-load'
import { InstanceForm } from './InstanceForm'

const words = messages.instance

/** `/instance`: what the owner decides for the whole instance. */
export function InstancePage(): JSX.Element {
  const { user } = useSession()
  return (
    <Page title={words.title} intro={words.intro}>
      {user?.isOwner === true ? <Settings /> : <Notice tone="warning" title={words.onlyOwner} />}
    </Page>
  )
}

function Settings(): JSX.Element {
  const client = useClient()
  const { bootstrap } = useSession()
  const settings = useLoad('instance', (signal) => loadInstance(client, signal))
  const form = useFormKey(settings.value?.revision ?? 0)
  return (
    <Loaded of={settings}>
      {(value) => (
        <InstanceForm
          key={form.key}
          settings={value}
          onReload={settings.reload}
          onSaved={(saved) => {
            form.saved(saved.revision)
            settings.set(saved)
            if (bootstrap.value !== undefined) bootstrap.set({ ...bootstrap.value, instanceName: saved.name })
          }}
        />
      )}
    </Loaded>
  )
}

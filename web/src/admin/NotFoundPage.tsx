import { LinkButton } from './LinkButton'
import { messages } from './messages'
import { paths } from './paths'
import { Page } from './shell/Page'

export function NotFoundPage(): JSX.Element {
  return (
    <Page title={messages.notFound.title} intro={messages.notFound.detail}>
      <div className="admin-row">
        <LinkButton href={paths.home}>{messages.notFound.home}</LinkButton>
      </div>
    </Page>
  )
}

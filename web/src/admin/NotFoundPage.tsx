import { useFollow } from '../lib/router/Router'
import { ButtonLink } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { icon as signpost } from 'icon:signpost-split'
import { messages } from './messages'
import { paths } from './paths'
import { Page } from './shell/Page'

export function NotFoundPage(): JSX.Element {
  const follow = useFollow(paths.home)
  const home = (
    <ButtonLink href={paths.home} onClick={follow}>
      {messages.notFound.home}
    </ButtonLink>
  )
  return (
    <Page title={messages.notFound.title}>
      <EmptyState icon={signpost} title={messages.notFound.title} actions={home}>
        {messages.notFound.detail}
      </EmptyState>
    </Page>
  )
}

import { useFollow } from '../lib/router/Router'
import { ButtonLink } from '../ui/Button'
import type { ButtonLinkProps } from '../ui/Button'

/** A link inside the admin page that looks like a button. */
export function LinkButton(props: ButtonLinkProps): JSX.Element {
  const follow = useFollow(props.href)
  return <ButtonLink {...props} onClick={follow} />
}

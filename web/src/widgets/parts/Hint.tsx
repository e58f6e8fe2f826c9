import { useId } from 'react'
import { icon as question } from 'icon:question-circle'
import { Icon } from '../../ui/Icon'
import { widgetMessages } from '../messages'
import './hint.css'

/** A question mark that shows a text when it is pointed at or focused. */
export function Hint({ text }: { readonly text: string }): JSX.Element {
  const id = useId()
  return (
    <span className="sw-hint" tabIndex={0} role="img" aria-label={widgetMessages.help} aria-describedby={id}>
      <Icon of={question} size={13} />
      <span role="tooltip" id={id} className="sw-hint-text">
        {text}
      </span>
    </span>
  )
}

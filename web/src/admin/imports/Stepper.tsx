import { classNames } from '../../lib/class-names'
import { Icon } from '../../ui/Icon'
import { icon as check } from 'icon:check-lg'
import { messages } from '../messages'
import type { ImportStep } from '../paths'

export type StepName = 'upload' | ImportStep

const words = messages.imports.steps
const order: readonly StepName[] = ['upload', 'report', 'reconnect', 'done']

/** Where an import is. */
export function Stepper({ current }: { readonly current: StepName }): JSX.Element {
  const position = order.indexOf(current)
  return (
    <ol className="admin-stepper" aria-label={words.label}>
      {order.map((name, index) => (
        <li
          key={name}
          className={classNames('admin-stepper-step', index < position && 'admin-stepper-done')}
          aria-current={index === position ? 'step' : undefined}
        >
          <span className="admin-stepper-number">{index < position ? <Icon of={check} size={13} /> : index + 1}</span>
          {words[name]}
        </li>
      ))}
    </ol>
  )
}

import { useId } from 'react'
import type { ReactNode } from 'react'
import type { WidgetNode } from '../../model/view'
import type { WidgetProps } from '../definition'
import { widgetMessages } from '../messages'
import { describedBy, labelOf } from '../parts/label'
import { Labelled } from '../parts/Labelled'
import '../checkbox/toggle.css'
import './choice-group.css'

export interface ChoiceGroupProps {
  readonly node: WidgetNode
  readonly props: WidgetProps
  readonly width: number
  readonly role: 'radiogroup' | 'group'
  readonly children: ReactNode
}

/** Radio buttons or check boxes under one label, in a row or below each other. */
export function ChoiceGroup({ node, props, width, role, children }: ChoiceGroupProps): JSX.Element {
  const id = useId()
  const isInvalid = props.isValid === false && props.isDirty === true
  const shapes = ['sw-choices', props.isInline === true && 'sw-choices-inline', props.alignment === 'right' && 'sw-choices-end']
  return (
    <Labelled
      node={node}
      props={props}
      controlID={id}
      width={width}
      grows
      message={isInvalid ? widgetMessages.required : undefined}
    >
      <div
        id={id}
        role={role}
        aria-label={labelOf(node, props) || node.widgetName}
        aria-describedby={describedBy(id, node, props, isInvalid)}
        aria-required={role === 'radiogroup' ? props.isRequired === true || undefined : undefined}
        className={shapes.filter(Boolean).join(' ')}
      >
        {children}
      </div>
    </Labelled>
  )
}

import './form.css'
import { useEffect, useMemo } from 'react'
import { Panel } from '../container/Panel'
import { toJSON } from '../values'
import type { WidgetViewProps } from '../view'
import { FormContext } from './form-context'
import { useFormState } from './use-form-state'

/** A container that collects its inputs' values into `data` and knows whether all of them are valid. */
export function FormWidget(props: WidgetViewProps): JSX.Element {
  const { node, runtime } = props
  const { data, hasChanges, isValid } = useFormState(node, runtime)
  const present = toJSON({ data: props.props.data, hasChanges: props.props.hasChanges })
  const collected = toJSON({ data, hasChanges })
  // An effect, because the collected values are state of the page and not of this component.
  useEffect(() => {
    if (collected !== present) runtime.setMeta(node.widgetName, JSON.parse(collected))
  }, [runtime, node.widgetName, collected, present])
  const scope = useMemo(() => ({ name: node.widgetName, isValid }), [node.widgetName, isValid])
  return (
    <FormContext.Provider value={scope}>
      <div className="sw-form" role="group" aria-label={node.widgetName}>
        <Panel {...props} />
      </div>
    </FormContext.Provider>
  )
}
